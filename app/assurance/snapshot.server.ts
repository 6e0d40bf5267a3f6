import { setImmediate } from 'node:timers/promises';
import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { copiedRows, copyEnded, type TextBatch } from '#db/copied-rows.server.ts';
import { openPortal, type Portal, type PortalBatch } from '#db/portal.server.ts';
import type { World } from '#app/kernel/world.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';

/** One moment of the whole database, held open until it is released. */
export type Snapshot = { readonly tx: Tx; release(): Promise<void> };

/** A reader who stops reading loses the rows after this, and the connection after as long again. */
const PATIENCE_MS = 60_000;
/** Adding up the books of years takes sorting; four times as fast as in the default of 4 MB. */
const MEMORY = '64MB';
/** Small batches die young: five hundred made the process grow by 13 MB, and took an eighth longer. */
const ROWS = 100;

/** Whose eyes a snapshot has: an engagement's are those of the database role of auditors, which may only read (I39). */
type Eyes = Pick<BookScope, 'engagement'>;

/**
 * A read-only REPEATABLE READ transaction that outlives the function that opened it: the rows of a download are read
 * while they are sent. Whoever opens one releases it, whatever happens.
 */
export async function openSnapshot(world: World, eyes: Eyes): Promise<Snapshot> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let ended: Promise<void> = Promise.resolve();
  let lost = false;
  const tx = await new Promise<Tx>((resolve, reject) => {
    ended = world.db.transaction(
      async (inner) => {
        await inner.execute(sql`
          select set_config('idle_in_transaction_session_timeout', ${`${PATIENCE_MS}ms`}, true),
            set_config('work_mem', ${MEMORY}, true)`);
        await takeEyes(inner, eyes);
        resolve(inner);
        await released;
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
    ended.catch((error: unknown) => {
      lost = true;
      reject(error);
    });
  });
  return {
    tx,
    release: async () => {
      // A connection that was lost meanwhile has already failed the reading of its rows; a COMMIT it is given then
      // takes the process with it.
      await copyEnded(tx);
      if (!lost) release();
      await ended.catch(() => undefined);
    },
  };
}

/** Runs `work` on one moment of the database. */
export async function withSnapshot<Value>(world: World, eyes: Eyes, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return world.db.transaction(
    async (tx) => {
      await takeEyes(tx, eyes);
      return work(tx);
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

async function takeEyes(tx: Tx, { engagement }: Eyes): Promise<void> {
  if (engagement) await tx.execute(sql`set local role auditor_ro`);
}

/** A row as PostgreSQL answers it: numbers beyond 32 bits, dates and times as text. */
export type RawRow = Readonly<Record<string, unknown>>;

/**
 * The rows of a query some hundred at a time: constant memory however many there are. The database makes one batch
 * ahead while the last one is being written, and stops there when its reader does. Nothing else may be asked of `tx`
 * until the last row is read. Throws when the reader was away for longer than `patience`, in milliseconds.
 */
export async function* cursorRows(tx: Tx, query: SQL, { patience = PATIENCE_MS } = {}): AsyncGenerator<PortalBatch> {
  await serialPlan(tx);
  const portal = openPortal(tx, query, ROWS);
  let ahead = nextOf(portal);
  let closing: Promise<void> | null = null;
  // Only a portal that waits can be closed.
  const close = () => ahead.then(portal.close, () => undefined);
  try {
    for (;;) {
      const batch = await ahead;
      if (!batch) break;
      ahead = nextOf(portal);
      // The driver asks in the second turn: the database makes the next rows while these are written.
      await setImmediate();
      await setImmediate();
      const waiting = setTimeout(() => {
        closing = close();
      }, patience).unref();
      yield batch;
      clearTimeout(waiting);
      if (closing) throw new Error('the reader stopped reading');
    }
  } finally {
    await (closing ?? close());
  }
}

/** Rows are read while they are made: not by workers, which a portal has none of, nor out of one great sort. */
async function serialPlan(tx: Tx): Promise<void> {
  await tx.execute(sql`set local max_parallel_workers_per_gather = 0`);
  await tx.execute(sql`set local work_mem to default`);
}

function nextOf(portal: Portal): Promise<PortalBatch | null> {
  const batch = portal.next();
  // Whoever waits for the rows hears of a failure; nobody may be waiting yet.
  batch.catch(() => undefined);
  return batch;
}

/** The same rows as the texts the database writes them with, copied: for files that may be a million rows long. */
export async function* textRows(tx: Tx, query: SQL, { patience = PATIENCE_MS } = {}): AsyncGenerator<TextBatch> {
  await serialPlan(tx);
  yield* copiedRows(tx, query, patience);
}

/** The same rows by name, for files that are never long. */
export async function* cursorBatches(tx: Tx, query: SQL): AsyncGenerator<readonly RawRow[]> {
  for await (const { names, rows } of cursorRows(tx, query)) yield rows.map((row) => rawRow(names, row));
}

export function rawRow(names: readonly string[], row: readonly unknown[]): RawRow {
  return Object.fromEntries(names.map((name, place) => [name, row[place]]));
}
