/**
 * An address inside the site: the site's root (with a slash at its end) and a path below it, with or without a slash in front.
 * `at('/course/', '/facts/')` → "/course/facts/".
 */
export function at(base: string, path: string): string {
  return `${base.endsWith('/') ? base : `${base}/`}${path.replace(/^\//, '')}`;
}
