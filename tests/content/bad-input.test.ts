/**
 * What an author reads after a mistake: the build stops with one clear sentence that names file and entry.
 * Each case is the real content with one bad edit, in memory.
 */
import { describe, expect, it } from 'vitest';
import { ContentError, parseEvidence } from '../../src/evidence/evidence.ts';
import { contentFiles } from '../../src/evidence/read.ts';

const files = contentFiles(process.cwd());
const evidence = parseEvidence(files);
const [known] = evidence.facts.values();
const [source] = evidence.sources.keys();
if (!known || source === undefined) throw new Error('content/ has no facts or no sources');

/** What the build says of the content after an edit; one sentence, or the test fails. */
function said(path: string, edit: (text: string) => string): string {
  const before = files.get(path) ?? '';
  const after = edit(before);
  if (after === before) throw new Error(`the edit of ${path} changes nothing`);
  try {
    parseEvidence(new Map([...files, [path, after]]));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const [head, ...problems] = error.message.split('\n').map((line) => line.trim());
    expect(head).toBe('content/ has a problem:');
    expect(problems).toHaveLength(1);
    return problems[0] ?? '';
  }
  return '';
}

const FILE = 'content/facts/test.yaml';
const GOOD = {
  id: 'test-fact',
  statement: 'Something happened.',
  checked: '"2026-11-22"',
  kind: 'documented',
  status: 'confirmed',
  sources: `[${source}]`,
};
type Fields = Readonly<Record<string, string | undefined>>;
/** A file with one fact, some of its fields changed or (undefined) left out; values are YAML. */
const fact = (fields: Fields): string =>
  `- ${Object.entries<string | undefined>({ ...GOOD, ...fields })
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]))
    .join('\n  ')}\n`;
const factSaid = (fields: Fields): string => said(FILE, () => fact(fields));
/** The same for a line of prose that is added to the first chapter or figure. */
const added = (folder: 'chapters' | 'figures', text: string): string =>
  said([...files.keys()].find((path) => path.startsWith(`content/${folder}/`)) ?? '', (before) => `${before}\n${text}\n`);
const HERE = 'content/facts/test.yaml: entry "test-fact": ';

it('a good entry is no mistake', () => {
  expect(factSaid({})).toBe('');
});

describe('a malformed entry', () => {
  it('is told with the line that YAML cannot read', () => {
    expect(said(FILE, () => '- id: "test\n')).toMatch(/^content\/facts\/test\.yaml: is not valid YAML: .+ at line \d+/);
  });
  it('in a file that is no list', () => {
    expect(said(FILE, () => 'id: test-fact\n')).toBe('content/facts/test.yaml: must be a list of entries, each beginning with "- id: …"');
  });
  it('without a field that it needs', () => {
    expect(factSaid({ statement: undefined })).toContain(`${HERE}statement: `);
  });
  it('with a field that does not exist', () => {
    expect(factSaid({ statment: 'Typo.' })).toMatch(/test-fact.*"statment"/);
  });
  it('with a value that is not allowed', () => {
    expect(factSaid({ kind: 'guessed' })).toMatch(/^content\/facts\/test\.yaml: entry "test-fact": kind: .*"documented"\|"measured"/);
  });
  it('with a bad id, which is repeated as it stands', () => {
    expect(factSaid({ id: 'Bad_Id' })).toBe('content/facts/test.yaml: entry "Bad_Id": id: an id is made of a-z, 0-9 and single hyphens');
  });
  it('with a statement that is too long', () => {
    expect(factSaid({ statement: 'Too long. '.repeat(31) })).toBe(`${HERE}statement: a statement has at most 300 characters: split it`);
  });
  it('with markup', () => {
    expect(factSaid({ statement: 'Something <b>happened</b>.' })).toBe(`${HERE}statement: is plain text: no markup here`);
  });
});

describe('the front matter of a chapter or figure', () => {
  const [chapter = '', figure = ''] = ['chapters', 'figures'].map((folder) => [...files.keys()].find((path) => path.startsWith(`content/${folder}/`)) ?? '');
  it.each([
    [chapter, 'published', 'published: "2026-02-30"'],
    [chapter, 'updated', 'updated: 2026'],
    [figure, 'order', 'order: first'],
    [figure, 'widget', 'widget: No Such Name'],
  ])('of %s with a bad %s', (path, field, line) => {
    expect(said(path, (text) => text.replace(new RegExp(`^${field}: .*$`, 'm'), line))).toMatch(new RegExp(`^${path}: ${field}: .{10,}`));
  });
  it('that is not there', () => {
    expect(said(chapter, (text) => text.replace(/^---\n/, ''))).toBe(`${chapter}: must begin with front matter between two lines of "---"`);
  });
});

describe('an unknown id', () => {
  it('of a source', () => {
    expect(factSaid({ sources: '[no-such-source]' })).toBe('content/facts/test.yaml: entry "test-fact": there is no source "no-such-source" in content/sources/');
  });
  it.each(['Fact', 'Figure', 'Term', 'Disputed'])('in <%s> of a chapter', (tag) => {
    const problem = added('chapters', `<${tag} id="no-such-thing">x</${tag}>`);
    expect(problem).toMatch(new RegExp(`^content/chapters/.+\\.mdx: <${tag}>: there is no .+ "no-such-thing"$`));
  });
  it('in the caption of a figure', () => {
    expect(added('figures', '<Num fact="no-such-thing" name="x" />')).toMatch(/^content\/figures\/.+\.mdx: <Num>: there is no fact "no-such-thing"$/);
  });
  it('in a claim', () => {
    const text = `- { id: test-claim, claim: X., verdict: wrong, reason: Y., wouldChange: Z., facts: [no-such-fact], chapter: x, checked: "2026-11-22" }\n`;
    expect(said('content/claims/test.yaml', () => text)).toMatch(/entry "test-claim": there is no fact "no-such-fact"/);
  });
  it('in the layers', () => {
    expect(said('content/data/layers.yaml', (text) => text.replace(/start: .+/, 'start: no-such-fact'))).toMatch(/^content\/data\/layers\.yaml: .*"no-such-fact"/);
  });
  it('in a story of the timeline', () => {
    expect(said('content/data/stories.yaml', (text) => text.replace(/^( +)- [a-z0-9-]+$/m, '$1- no-such-fact'))).toMatch(/^content\/data\/stories\.yaml: story ".+": there is no fact "no-such-fact"$/);
  });
  it('in a row of data', () => {
    const [name] = evidence.datasets.keys();
    expect(said(`content/data/${name ?? ''}.yaml`, (text) => text.replace(/sources: \[[^\]]+\]/, 'sources: [no-such-source]'))).toMatch(/: row \d+: there is no source "no-such-source"/);
  });
  it('in the list of changes', () => {
    expect(said('content/changes.yaml', (text) => `- { id: test, date: "2999-01-01", kind: new, text: X., facts: [no-such-fact] }\n${text}`)).toBe(
      'content/changes.yaml: entry "test": there is no fact "no-such-fact"',
    );
  });
});

describe('a date', () => {
  it.each(['"2012-02-30"', '"2012-13"', '"2012-04-9"', '"April 2012"'])('that does not exist: %s', (event) => {
    expect(factSaid({ event })).toBe(`${HERE}event: no such date: write "YYYY", "YYYY-MM" or "YYYY-MM-DD" with a day that exists`);
  });
  it('without quotes', () => {
    expect(factSaid({ event: '2012' })).toBe(`${HERE}event: a date must be a quoted string: "2012", "2012-04" or "2012-04-09"`);
  });
  it('of a check that is no full day', () => {
    expect(factSaid({ checked: '"2026-11"' })).toBe(`${HERE}checked: a full day is needed: "YYYY-MM-DD"`);
  });
  it('of an end before its beginning', () => {
    expect(factSaid({ from: '"2014"', until: '"2012"' })).toBe(`${HERE}until: must come after from (it is exclusive)`);
  });
});

describe('a duplicate id', () => {
  it('in one file', () => {
    expect(said(FILE, () => fact({}) + fact({}))).toBe('content/facts/test.yaml: entry "test-fact": the id is taken already in content/facts/test.yaml; choose another');
  });
  it('in two files', () => {
    expect(factSaid({ id: known.id })).toMatch(new RegExp(`entry "${known.id}": the id is taken already in content/facts/.+\\.yaml; choose another$`));
  });
  it('among former ids', () => {
    expect(factSaid({ was: `[${known.id}]` })).toBe(`content/facts/test.yaml: entry "test-fact": the former id "${known.id}" belongs to "${known.id}"; an address can lead to one fact only`);
  });
});

describe('a fact', () => {
  it('without a source', () => {
    expect(factSaid({ sources: '[]' })).toBe(`${HERE}sources: a fact needs at least one source`);
  });
  it('that is disputed, with one position', () => {
    expect(factSaid({ status: 'disputed', positions: `[{ who: A, says: B., sources: [${source}] }]` })).toBe(`${HERE}positions: a disputed fact needs at least two attributed positions`);
  });
  it('that is unconfirmed, and so cannot be cited by a chapter', () => {
    expect(factSaid({ status: 'unconfirmed' })).toBe(`${HERE}status: status is "confirmed" or "disputed"; an unconfirmed fact is not published: read a source first`);
  });
  it('that happened on a day and has no place on the timeline', () => {
    expect(factSaid({ event: '"2012-04-09"' })).toBe(`${HERE}timeline: an event dated to the day needs a timeline entry`);
  });
  it('that is not disputed, shown as if it were', () => {
    const [sure] = [...evidence.facts.values()].filter(({ status }) => status === 'confirmed');
    expect(added('chapters', `<Disputed id="${sure?.id ?? ''}" />`)).toMatch(/^content\/chapters\/.+\.mdx: <Disputed>: the fact ".+" is not disputed$/);
  });
});

it('a missing file is told by its name', () => {
  const left = new Map([...files].filter(([path]) => path !== 'content/site.yaml'));
  expect(() => parseEvidence(left)).toThrow('content/site.yaml: is missing');
});

it('many mistakes are told at once, and the list has an end', () => {
  const text = Array.from({ length: 50 }, (_, i) => fact({ id: `test-${i}`, sources: '[]' })).join('');
  expect(() => parseEvidence(new Map([...files, [FILE, text]]))).toThrow(/50 problems[\s\S]*entry "test-0"[\s\S]*… and 30 more/);
});
