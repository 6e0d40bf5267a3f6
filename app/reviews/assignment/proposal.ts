import { fitOf, type FileToRead, type Reader } from './fit.ts';
import { assignmentTable, type AssignmentTable } from './assignment-table.ts';
import { balance, findRoom } from './balance.ts';

export type Proposal = {
  /** New readings only, file by file in the order given. */
  readonly readings: readonly { readonly fileId: string; readonly readerId: string; readonly fit: number }[];
  /** Files nobody more can be found for, and how many readers they lack. */
  readonly short: readonly { readonly fileId: string; readonly missing: number }[];
  /** Files in hand after the proposal, by reader. */
  readonly loads: ReadonlyMap<string, number>;
};

/**
 * Who might read what: two readers of different organisations for every file, nobody with a conflict, nobody over their
 * capacity, and the work spread as evenly as all this allows. Files few can read come first; among readers about equally
 * busy the one who knows language, place and theme best, or asked for it, is taken. Then work is handed on along chains of readers
 * until no chain leads from a busier to a freer one: the loads are then as even as any assignment's (they are a base of
 * an integral polyhedron, where no improving path means optimal). Same input, same proposal.
 */
export function proposeReadings(files: readonly FileToRead[], readers: readonly Reader[]): Proposal {
  const table = assignmentTable(files, readers);
  const order = table.files.map((_, file) => file).toSorted((a, b) => scarcity(table, a) - scarcity(table, b) || a - b);
  for (const file of order) {
    for (let lacking = table.lacking(file); lacking > 0; lacking -= 1) {
      const reader = freest(table, file);
      if (reader !== null) table.give(file, reader);
      else if (!findRoom(table, file)) break;
    }
  }
  balance(table);
  return {
    readings: table.files.flatMap((file, at) =>
      table.newReaders(at).map((reader) => {
        const who = table.readers[reader];
        return { fileId: file.id, readerId: who?.id ?? '', fit: who ? fitOf(file, who) : 0 };
      }),
    ),
    short: table.files.flatMap((file, at) => {
      const missing = table.lacking(at);
      return missing > 0 ? [{ fileId: file.id, missing }] : [];
    }),
    loads: new Map(table.readers.map((reader, at) => [reader.id, table.load(at)])),
  };
}

function scarcity(table: AssignmentTable, file: number): number {
  return table.able(file).length;
}

/** One file more than the freest is no unfairness yet: there the better fit decides. */
function freest(table: AssignmentTable, file: number): number | null {
  const open = table.able(file).filter((reader) => table.fits(file, reader) && table.hasRoom(reader));
  const least = Math.min(...open.map((reader) => table.load(reader)));
  let best: { reader: number; fit: number; load: number } | null = null;
  for (const reader of open) {
    const load = table.load(reader);
    if (load > least + 1) continue;
    const fit = table.fit(file, reader);
    if (!best || fit > best.fit || (fit === best.fit && load < best.load)) best = { reader, fit, load };
  }
  return best?.reader ?? null;
}
