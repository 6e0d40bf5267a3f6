import { and, asc, desc, eq, inArray, max, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { sanctionEntries, sanctionLists } from '#db/schema/screening.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import type { World } from '#app/kernel/world.ts';
import { indexEntries, type ListIndex } from './listed-words.ts';
import type { Birth, ListedEntry, ListedKind, ListedName, Publisher } from './listed.ts';

/** A list in force: the newest of its publisher. */
export type ListInForce = {
  readonly number: number;
  readonly publisher: Publisher;
  readonly publishedOn: LocalDate;
  readonly entries: number;
  readonly sha256: string;
};

/** Every list in force, by publisher; none where none was ever imported. */
export async function listsInForce(reader: Reader): Promise<readonly ListInForce[]> {
  const rows = await reader
    .selectDistinctOn([sanctionLists.publisher], {
      number: sanctionLists.number,
      publisher: sanctionLists.publisher,
      publishedOn: sanctionLists.publishedOn,
      entries: sanctionLists.entries,
      sha256: sanctionLists.sha256,
    })
    .from(sanctionLists)
    .orderBy(sanctionLists.publisher, desc(sanctionLists.number));
  return rows.map((row) => ({ ...row, publisher: row.publisher as Publisher }));
}

/** Number of the newest list of all; 0 where there is none. */
export async function newestList(reader: Reader): Promise<number> {
  const [row] = await reader.select({ number: max(sanctionLists.number) }).from(sanctionLists);
  return row?.number ?? 0;
}

type StoredEntry = ListedEntry & { readonly id: string };

/** Lists are imported, and compared with, one after the other. Held until the transaction ends. */
export async function lockLists(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('sanction_lists'))`);
}

export type LoadedLists = {
  readonly number: number;
  readonly lists: readonly ListInForce[];
  readonly index: ListIndex;
  readonly idOf: (entry: ListedEntry) => string;
};

/** The newest index of each database; lists never change, so a number says which one it is. */
const kept = new WeakMap<World['db'], LoadedLists>();

/** Everything in force as one index, built once per import and process. */
export async function loadLists(world: World, reader: Reader): Promise<LoadedLists> {
  const number = await newestList(reader);
  const known = kept.get(world.db);
  if (known?.number === number) return known;
  const lists = await listsInForce(reader);
  const entries = await entriesOf(reader, lists);
  const ids = new Map<ListedEntry, string>(entries.map((entry) => [entry, entry.id]));
  const loaded = { number, lists, index: indexEntries(entries), idOf: (entry: ListedEntry) => ids.get(entry) ?? '' };
  kept.set(world.db, loaded);
  return loaded;
}

async function entriesOf(reader: Reader, lists: readonly ListInForce[]): Promise<readonly StoredEntry[]> {
  if (lists.length === 0) return [];
  const rows = await reader
    .select()
    .from(sanctionEntries)
    .where(
      inArray(
        sanctionEntries.lastList,
        lists.map(({ number }) => number),
      ),
    )
    .orderBy(asc(sanctionEntries.id));
  return rows.map(fromRow);
}

export async function findEntry(reader: Reader, id: string): Promise<ListedEntry | null> {
  const [row] = await reader
    .select()
    .from(sanctionEntries)
    .where(and(eq(sanctionEntries.id, id)));
  return row ? fromRow(row) : null;
}

function fromRow(row: typeof sanctionEntries.$inferSelect): StoredEntry {
  // Written by `import-list` alone, from what `read-list` made.
  const content = row.content as { names: ListedName[]; births: Birth[] };
  return { id: row.id, reference: row.reference, kind: row.kind as ListedKind, ...content };
}
