import { fill } from '../../lib/words.ts';
import type { Table } from '../contract.ts';

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV (RFC 4180): a line of names, then one line for each row, with the addresses of its facts last. */
export function csv({ rows }: Table, names: readonly string[], address: string): string {
  const lines = rows.map((row) => [
    ...row.map(({ text }) => text),
    row.flatMap(({ facts = [] }) => facts.map((id) => fill(address, { id }))).join(' '),
  ]);
  return [[...names], ...lines].map((line) => line.map(cell).join(',')).join('\r\n') + '\r\n';
}
