/**
 * Notes in a small native popover: opened by click, key or resting on a mark, closed by Escape or a click elsewhere;
 * it stays while the pointer is over it. Without this script a mark is a plain link to its note.
 */
const REST = 250;

export function startPopovers(): void {
  const notes = new Map([...document.querySelectorAll<HTMLElement>('.notes li[data-id]')].map((note) => [note.dataset.id, note]));
  if (!('showPopover' in HTMLElement.prototype)) return;
  const box = document.createElement('div');
  box.className = 'popover';
  box.popover = 'auto';
  box.tabIndex = -1;
  box.setAttribute('role', 'note');
  let timer = 0;
  let shown: HTMLElement | undefined;

  const open = (mark: HTMLElement): void => {
    clearTimeout(timer);
    if (shown === mark && box.matches(':popover-open')) return;
    fillBox(box, mark, notes);
    mark.after(box);
    shown = mark;
    box.showPopover();
    place(box, mark);
  };
  const later = (what: () => void): void => {
    clearTimeout(timer);
    timer = window.setTimeout(what, REST);
  };
  const close = (): void => {
    if (!box.contains(document.activeElement)) box.hidePopover();
  };

  for (const mark of document.querySelectorAll<HTMLElement>('.mark[data-note], .term[data-definition]')) {
    const hasNote = mark.dataset.definition !== undefined || notes.has(mark.dataset.note);
    if (!hasNote) continue;
    if (mark.dataset.note !== undefined) {
      mark.addEventListener('click', (event) => {
        event.preventDefault();
        open(mark);
        // A click without a pointer is a key: then the note is read next.
        if (event.detail === 0) box.focus();
      });
    }
    mark.addEventListener('pointerenter', (event) => {
      if (event.pointerType === 'mouse') later(() => open(mark));
    });
    mark.addEventListener('pointerleave', () => later(close));
  }
  box.addEventListener('pointerenter', () => clearTimeout(timer));
  box.addEventListener('pointerleave', () => later(close));
  box.addEventListener('toggle', (event) => {
    if (event.newState === 'closed' && box.contains(document.activeElement)) shown?.focus();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      shown?.focus();
      box.hidePopover();
    }
  });
}

function fillBox(box: HTMLElement, mark: HTMLElement, notes: ReadonlyMap<string | undefined, HTMLElement>): void {
  const { definition } = mark.dataset;
  if (definition !== undefined) {
    box.textContent = definition;
    return;
  }
  const note = notes.get(mark.dataset.note);
  box.replaceChildren(...[...(note?.children ?? [])].map((child) => child.cloneNode(true)));
}

function place(box: HTMLElement, mark: HTMLElement): void {
  const at = mark.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const gap = 8;
  const room = document.documentElement.clientWidth - width - gap;
  box.style.left = `${Math.max(gap, Math.min(at.left - 24, room))}px`;
  const below = at.bottom + gap + height <= window.innerHeight;
  box.style.top = `${below ? at.bottom + gap : Math.max(gap, at.top - gap - height)}px`;
}
