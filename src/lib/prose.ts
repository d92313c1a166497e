/** The words of an MDX text without tags, expressions, headings' ids and marks. */
export function plainProse(mdx: string): string {
  return mdx
    .replace(/^(?:import|export) .*$/gm, ' ')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\{#[^}]*\}/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[#*_>`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Number of words of an MDX text. */
export function countWords(mdx: string): number {
  const text = plainProse(mdx);
  return text === '' ? 0 : text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
