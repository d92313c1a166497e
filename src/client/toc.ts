/** Marks the section in sight in the contents. */
export function markSection(): void {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.toc a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
  );
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  if (headings.length === 0) return;
  const mark = (): void => {
    const line = window.innerHeight * 0.35;
    const current = headings.findLast((heading) => heading.getBoundingClientRect().top <= line);
    for (const [id, link] of links) {
      if (id === current?.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  // Only a heading that crosses the reading line can change the current section.
  const watcher = new IntersectionObserver(mark, { rootMargin: '0px 0px -65% 0px' });
  for (const heading of headings) watcher.observe(heading);
}
