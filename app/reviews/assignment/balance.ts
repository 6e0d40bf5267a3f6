import type { AssignmentTable } from './assignment-table.ts';

/** One file handed from one reader to the next. */
type Handing = { readonly from: number; readonly file: number };

/**
 * Hands files on along chains, from a busier reader to one with at least two fewer, until there is no such chain. Each
 * chain is a shortest one, so that no file is touched twice in it; each makes the loads more even, so this ends.
 */
export function balance(table: AssignmentTable): void {
  const busiest = () => table.readers.map((_, at) => at).toSorted((a, b) => table.load(b) - table.load(a) || a - b);
  for (let moved = true; moved;) {
    moved = false;
    const order = busiest();
    const least = table.load(order.at(-1) ?? 0);
    for (const from of order) {
      if (table.load(from) - least < 2) break;
      const chain = chainFrom(table, [from], (to) => table.load(to) <= table.load(from) - 2);
      if (!chain) continue;
      handOn(table, chain);
      moved = true;
      break;
    }
  }
}

/**
 * Makes room for one more reader of a file all of whose possible readers are full: one of them hands another file on
 * until somebody has room. False when nobody can be found.
 */
export function findRoom(table: AssignmentTable, file: number): boolean {
  const full = table.able(file).filter((reader) => table.fits(file, reader));
  const chain = chainFrom(table, full, (to) => table.hasRoom(to));
  if (!chain) return false;
  handOn(table, chain);
  table.give(file, chain.from);
  return true;
}

type Chain = { readonly from: number; readonly steps: readonly { from: number; to: number; file: number }[] };

/** The shortest chain from any of `starts` to a reader who satisfies `ends`; null where there is none. */
function chainFrom(table: AssignmentTable, starts: readonly number[], ends: (reader: number) => boolean): Chain | null {
  const reached = new Map<number, Handing | null>(starts.map((start) => [start, null]));
  const queue = [...starts];
  for (let at = 0; at < queue.length; at += 1) {
    const from = queue[at] ?? 0;
    for (const file of table.filesOf(from)) {
      for (const to of table.able(file)) {
        if (reached.has(to) || !canTakeOver(table, file, { from, to })) continue;
        reached.set(to, { from, file });
        if (ends(to) && table.hasRoom(to)) return chainTo(reached, to);
        queue.push(to);
      }
    }
    // Everybody is reached: nothing more can come.
    if (reached.size === table.readers.length) break;
  }
  return null;
}

/** I10: within the organisation of who hands it on, or into one that does not read the file yet. */
function canTakeOver(table: AssignmentTable, file: number, { from, to }: { from: number; to: number }): boolean {
  if (!table.mayRead(file, to)) return false;
  const memberOf = (reader: number) => table.readers[reader]?.memberId;
  return !table.newReaders(file).some((other) => other !== from && memberOf(other) === memberOf(to));
}

function chainTo(reached: ReadonlyMap<number, Handing | null>, end: number): Chain {
  const steps: { from: number; to: number; file: number }[] = [];
  let to = end;
  for (let handing = reached.get(to); handing; handing = reached.get(to)) {
    steps.push({ ...handing, to });
    to = handing.from;
  }
  return { from: to, steps };
}

/** From the free end, so that nobody is ever over their capacity. */
function handOn(table: AssignmentTable, chain: Chain): void {
  for (const { from, to, file } of chain.steps) {
    table.take(file, from);
    table.give(file, to);
  }
}
