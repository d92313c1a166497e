import type { Table } from '../widgets/contract.ts';

/** Ids of all facts that a table rests on, each once, in the order of the table. */
export function factsOf(table: Table): string[] {
  return [...new Set(table.rows.flatMap((row) => row.flatMap((cell) => cell.facts ?? [])))];
}
