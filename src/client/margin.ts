/**
 * On wide screens each note stands in the margin beside its first mark, where there is room: a note that would have to move
 * far from its mark, or run into a figure, stays in the popover and in the list below the chapter.
 */
const FARTHEST = 300;
const GAP = 14;

export function placeMarginNotes(): void {
  const margin = document.querySelector<HTMLElement>('[data-margin]');
  if (!margin) return;
  const draw = (): void => {
    margin.replaceChildren();
    if (margin.offsetParent === null) return;
    const top = margin.getBoundingClientRect().top;
    const walls = [...document.querySelectorAll('.figure, .notes')].map((wall) => wall.getBoundingClientRect());
    let free = 0;
    const seen = new Set<string | undefined>();
    for (const mark of document.querySelectorAll<HTMLElement>('.prose > :not(.figure) .mark, .prose > .mark')) {
      // A closed guess hides its marks; opening it draws anew.
      if (seen.has(mark.dataset.note) || !mark.checkVisibility()) continue;
      seen.add(mark.dataset.note);
      const note = build(mark);
      if (!note) continue;
      margin.append(note);
      const wanted = mark.getBoundingClientRect().top - top - 4;
      const height = note.offsetHeight;
      let y = Math.max(wanted, free);
      for (const wall of walls) {
        if (y + height + GAP > wall.top - top && y < wall.bottom - top + GAP) y = wall.bottom - top + GAP;
      }
      if (y - wanted > FARTHEST) {
        note.remove();
        continue;
      }
      note.style.top = `${y}px`;
      free = y + height + GAP;
    }
  };
  draw();
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    if (window.innerWidth !== width) draw();
    width = window.innerWidth;
  });
  window.addEventListener('load', draw);
  document.addEventListener('toggle', draw, true);
}

function build(mark: HTMLElement): HTMLElement | undefined {
  const source = document.querySelector(`.notes li[data-id="${CSS.escape(mark.dataset.note ?? '')}"]`);
  if (!source) return undefined;
  const note = document.createElement('div');
  note.className = 'note';
  const number = document.createElement('b');
  number.textContent = `${mark.textContent} `;
  const text = document.createElement('span');
  text.textContent = source.querySelector('[data-statement]')?.textContent ?? '';
  note.append(number, text);
  return note;
}
