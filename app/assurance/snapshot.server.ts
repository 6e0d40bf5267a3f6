import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import type { World } from '#app/kernel/world.ts';

/** One moment of the whole database, held open until it is released. */
export type Snapshot = { readonly tx: Tx; release(): Promise<void> };

/** A reader who stops reading loses the snapshot, and the connection, after this. */
const IDLE = '120s';
/** Small batches die young: larger ones made the process grow, and were no faster. */
const ROWS = 250;

/**
 * A read-only REPEATABLE READ transaction that outlives the function that opened it: the rows of a download are read
 * while they are sent. Whoever opens one releases it, whatever happens.
 */
export async function openSnapshot(world: World): Promise<Snapshot> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let ended: Promise<void> = Promise.resolve();
  const tx = await new Promise<Tx>((resolve, reject) => {
    ended = world.db.transaction(
      async (inner) => {
        await inner.execute(sql`
          select set_config('idle_in_transaction_session_timeout', ${IDLE}, true),
            set_config('cursor_tuple_fraction', '1', true)`);
        resolve(inner);
        await released;
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
    ended.catch(reject);
  });
  return {
    tx,
    release: async () => {
      release();
      // A connection that was lost meanwhile has already failed the reading of its rows.
      await ended.catch(() => undefined);
    },
  };
}

/** Runs `work` on one moment of the database. */
export async function withSnapshot<Value>(world: World, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return world.db.transaction(work, { isolationLevel: 'repeatable read', accessMode: 'read only' });
}

/** A row as PostgreSQL answers it: numbers beyond 32 bits, dates and times as text. */
export type RawRow = Readonly<Record<string, unknown>>;

/**
 * The rows of a query through a cursor, some hundred at a time: constant memory however many there are. The database
 * fetches one batch ahead while the last one is being written, and stops there when its reader does.
 */
export async function* cursorBatches(tx: Tx, query: SQL): AsyncGenerator<readonly RawRow[]> {
  await tx.execute(sql`declare download no scroll cursor for ${query}`);
  let ahead = fetched(tx);
  try {
    for (;;) {
      const rows = await ahead;
      const more = rows.length === ROWS;
      if (more) ahead = fetched(tx);
      yield rows;
      if (!more) break;
    }
  } finally {
    await ahead.catch(() => undefined);
  }
  await tx.execute(sql`close download`);
}

function fetched(tx: Tx): Promise<readonly RawRow[]> {
  const rows = Promise.resolve(tx.execute<Record<string, unknown>>(sql.raw(`fetch ${ROWS} from download`)));
  // Whoever waits for the rows hears of a failure; nobody may be waiting yet.
  rows.catch(() => undefined);
  return rows;
}
