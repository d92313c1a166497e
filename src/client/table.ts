/** A row as text, with the address that its cell `linked` leads to. */
export interface LiveRow {
  id: string;
  cells: readonly string[];
  linked: number;
  href: string;
}

export interface LiveTable {
  rows: readonly LiveRow[];
  /** Words of the buttons and of the line above the table. */
  sort: (column: string) => string;
  count: string;
  /** The same rows as a file. */
  csv: { name: string; text: () => string };
}

/** The table of a figure's own page; none in a chapter or an embed. */
function tableOf(node: Element): HTMLTableElement | undefined {
  const own = node.closest('[data-place="page"]') !== null;
  return own ? (document.querySelector<HTMLTableElement>('section[aria-labelledby="table"] table') ?? undefined) : undefined;
}

/**
 * Lets the table of a figure's page follow the picture: rows that the picture has not are hidden (paper shows them all), and the head
 * of each column sorts. Without this script the table is whole and in order of time.
 */
export function follow(node: Element): (live: LiveTable) => void {
  const table = tableOf(node);
  const body = table?.tBodies[0];
  if (!table || !body) return () => undefined;
  const known = new Map([...body.rows].map((row) => [idOf(row), row]));
  const section = table.closest('section[aria-labelledby="table"]');
  const line = section?.querySelector<HTMLElement>('.tl-count');
  const save = section?.querySelector<HTMLElement>('.tl-csv');
  save?.addEventListener('click', () => {
    if (last) download(last.csv.name, 'text/csv', last.csv.text());
  });
  let sorted: { column: number; by: 1 | -1 } | undefined;
  let last: LiveTable | undefined;
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const buttons: HTMLButtonElement[] = [];
  for (const [column, head] of heads.entries()) {
    head.addEventListener('click', () => {
      const again = sorted?.column === column;
      sorted = again && sorted?.by === -1 ? undefined : { column, by: again ? -1 : 1 };
      if (last) show(last);
    });
  }
  // The buttons come when a reader comes to the table: waking alone changes nothing on the page.
  for (const event of ['pointerenter', 'focusin']) section?.addEventListener(event, prepare, { once: true });
  return show;

  function prepare(): void {
    if (buttons.length > 0) return;
    for (const head of heads) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'tl-sort';
      button.append(...head.childNodes);
      head.append(button);
      buttons.push(button);
    }
    if (last) show(last);
  }

  function show(live: LiveTable): void {
    last = live;
    if (line) line.textContent = live.count;
    for (const [column, head] of heads.entries()) {
      const now = sorted?.column === column ? sorted.by : undefined;
      head.ariaSort = now === undefined ? null : now === 1 ? 'ascending' : 'descending';
      const button = buttons[column];
      if (button) button.title = live.sort(button.textContent);
    }
    const order = live.rows.map((row, n) => ({ row, n }));
    const { column, by } = sorted ?? { column: 0, by: 1 };
    // The first column holds dates in words: the order of the rows is theirs.
    if (sorted) order.sort((a, b) => by * (column === 0 ? a.n - b.n : compare(a.row.cells[column], b.row.cells[column]) || a.n - b.n));
    const shown = new Set(order.map(({ row }) => row.id));
    for (const [id, row] of known) row.hidden = !shown.has(id);
    for (const { row } of order) body?.append(rowOf(row));
  }

  function rowOf(row: LiveRow): HTMLTableRowElement {
    const made = known.get(row.id) ?? document.createElement('tr');
    if (made.cells.length === 0) {
      known.set(row.id, made);
      for (const n of row.cells.keys()) made.append(document.createElement(n === 0 ? 'th' : 'td'));
      made.cells[0]?.setAttribute('scope', 'row');
    }
    for (const [n, text] of row.cells.entries()) {
      const cell = made.cells[n];
      if (!cell || cell.textContent === text) continue;
      const link = document.createElement('a');
      link.href = row.href;
      link.textContent = text;
      cell.replaceChildren(n === row.linked ? link : text);
    }
    made.hidden = false;
    return made;
  }
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function idOf(row: HTMLTableRowElement): string {
  return /facts\/([a-z0-9-]+)\/$/.exec(row.querySelector('a')?.pathname ?? '')?.[1] ?? '';
}

/** Gives a text to the reader as a file. */
function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
