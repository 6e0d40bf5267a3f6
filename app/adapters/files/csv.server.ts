import { Readable } from 'node:stream';
import { csvBytes } from './csv.ts';
import type { Table } from './table.ts';

/** A table as a CSV download, in constant memory. Destroying the stream ends the reading of the rows. */
export function csvStream(table: Table): Readable {
  return Readable.from(csvBytes(table), { objectMode: false });
}
