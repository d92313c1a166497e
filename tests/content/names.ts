/**
 * Courts, regulators and lawmakers. A sentence that names one says that it did something, and that needs a fact.
 * Longer names first: "District Court" must not be read as a part of another name.
 */
const NAMES = [
  'Federal Trade Commission',
  'FTC',
  'Office of Fair Trading',
  'OFT',
  'Competition and Markets Authority',
  'CMA',
  'Competition Appeal Tribunal',
  'Information Commissioner(?:’s Office)?',
  'ICO',
  'European Commission',
  'European Data Protection Board',
  'EDPB',
  'European Court of Human Rights',
  'Court of Justice',
  'CJEU',
  'ECJ',
  'General Court',
  'Bundeskartellamt',
  'Federal Cartel Office',
  'Bundesgerichtshof',
  'Federal Court of Justice',
  'Higher Regional Court',
  'Data Protection Commission',
  'DPC',
  'Datatilsynet',
  'data protection authority',
  'CNIL',
  'AGCM',
  'Garante',
  'Department of Justice',
  'DOJ',
  'Securities and Exchange Commission',
  'SEC',
  'Supreme Court',
  'Court of Appeals?',
  'Circuit',
  'District Court',
  'High Court',
  'Superior Court',
  'House (?:Judiciary )?(?:Sub)?[Cc]ommittee',
  'Judiciary Committee',
  'Congress',
  'Senate',
  'House of Representatives',
  'Parliament',
  'Department of Corporations',
  'Attorneys? General',
  'Boasberg',
] as const;

const NAME = new RegExp(String.raw`(?<![\p{L}\d])(?:${NAMES.join('|')})(?![\p{L}\d])`, 'gu');

export interface Named {
  text: string;
  start: number;
  end: number;
}

/** All such names in a text. Only words that are written as a name count: "a court" is none. */
export function namesOfBodies(text: string): Named[] {
  return [...text.matchAll(NAME)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
}
