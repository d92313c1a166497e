/** One block of a _headers file: a path pattern, and what it sets or takes away, in order. */
export interface HeaderRule {
  pattern: RegExp;
  lines: readonly { name: string; value: string | undefined }[];
}

function patternOf(path: string): RegExp {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll('*', '.*').replace(/:[a-zA-Z]\w*/g, '[^/]+')}$`);
}

/**
 * Reads a _headers file as static hosts do: an unindented line is a path (`*` and `:name` are wildcards), the indented lines below it are
 * `Name: value`, or `! Name` to take away what an earlier block set. Throws SyntaxError, naming the line, for anything else.
 */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: { pattern: RegExp; lines: { name: string; value: string | undefined }[] }[] = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ pattern: patternOf(line.trim()), lines: [] });
      continue;
    }
    const removed = /^\s+!\s*([\w-]+)\s*$/.exec(line)?.[1];
    const [, name, value] = /^\s+([\w-]+):\s*(.+?)\s*$/.exec(line) ?? [];
    const found = removed ?? name;
    const block = rules.at(-1);
    if (found === undefined || !block)
      throw new SyntaxError(`_headers line ${i + 1} is neither a path nor a header below one: ${line.trim()}`);
    block.lines.push({ name: found, value });
  }
  return rules;
}

/** The headers of a path: all blocks that match, in order; a name that is set twice keeps both values, as hosts do. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const set = new Map<string, { name: string; value: string }>();
  for (const { pattern, lines } of rules) {
    if (!pattern.test(path)) continue;
    for (const { name, value } of lines) {
      const key = name.toLowerCase();
      const before = set.get(key);
      if (value === undefined) set.delete(key);
      else set.set(key, { name, value: before ? `${before.value}, ${value}` : value });
    }
  }
  return Object.fromEntries([...set.values()].map(({ name, value }) => [name, value]));
}
