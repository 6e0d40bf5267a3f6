import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { outbox } from '#db/schema/trail.ts';
import type { JsonValue } from '#app/kernel/json.ts';
import type { World } from '#app/kernel/world.ts';

/** Delivers one kind of outbox row. Throwing means: try again later. */
export type Delivery = (world: World, tx: Tx, payload: JsonValue) => Promise<void>;
export type Deliveries = Readonly<Record<string, Delivery>>;

const BATCH = 20;
const MAX_ATTEMPTS = 8;

/** Delivers what is due, each row in its own transaction, and says how many went out. Safe on any number of nodes. */
export async function drainOutbox(world: World, deliveries: Deliveries): Promise<number> {
  let delivered = 0;
  for (let i = 0; i < BATCH; i += 1) {
    const outcome = await world.db.transaction((tx) => deliverNext(world, tx, deliveries));
    if (outcome === 'empty') break;
    if (outcome === 'delivered') delivered += 1;
  }
  return delivered;
}

async function deliverNext(world: World, tx: Tx, deliveries: Deliveries): Promise<'empty' | 'delivered' | 'failed'> {
  const now = world.clock.now();
  const [row] = await tx
    .select()
    .from(outbox)
    .where(and(eq(outbox.done, false), lte(outbox.dueAt, now)))
    .orderBy(asc(outbox.dueAt))
    .limit(1)
    .for('update', { skipLocked: true });
  if (!row) return 'empty';
  const deliver = deliveries[row.kind];
  try {
    if (!deliver) throw new Error(`nothing delivers ${row.kind}`);
    // A savepoint: a failed delivery must not lose the note that it failed.
    await tx.transaction((inner) => deliver(world, inner, row.payload));
    await tx.update(outbox).set({ done: true, doneAt: now }).where(eq(outbox.id, row.id));
    return 'delivered';
  } catch (error) {
    const attempts = row.attempts + 1;
    world.log.error('outbox delivery failed', { kind: row.kind, id: row.id, attempts });
    await tx
      .update(outbox)
      .set({
        attempts,
        done: attempts >= MAX_ATTEMPTS,
        lastError: error instanceof Error ? error.name : 'unknown',
        dueAt: sql`${now.toISOString()}::timestamptz + make_interval(secs => ${30 * 2 ** attempts})`,
      })
      .where(eq(outbox.id, row.id));
    return 'failed';
  }
}

/** Drains every few seconds until stopped. `stop` waits for the delivery under way. */
export function startOutbox(world: World, deliveries: Deliveries): { stop(): Promise<void> } {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const tick = () => {
    running = drainOutbox(world, deliveries).then(
      () => undefined,
      (error: unknown) => world.log.error('outbox stopped', { error: error instanceof Error ? error.name : 'unknown' }),
    );
    void running.then(() => (stopped ? undefined : (timer = setTimeout(tick, 2_000))));
  };
  let timer = setTimeout(tick, 500);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
