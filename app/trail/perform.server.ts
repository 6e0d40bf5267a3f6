import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { idempotencyKeys } from '#db/schema/trail.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { readAnswer, writeAnswer } from './answer-text.ts';
import type { IdempotencyKey } from './command-key.ts';
import { isRetryable, pause } from './retry.server.ts';
import { queueNotices, writeEvents } from './trail-store.server.ts';

export type KeyRefusal = Refusal<'key-used-for-another-form'>;

/** Carries a refusal out of the transaction so that everything in it is undone. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const ATTEMPTS = 5;

/**
 * The one door for writes. Opens the transaction, answers a repeated key with the first answer (the same key with
 * another body is refused), runs the work, writes its events to the trail and its notices to the outbox in the same
 * transaction, runs the reactions, commits, and tries again after serialization failures and deadlocks.
 * A refusal leaves no trace but the answer.
 */
export async function perform<Value, R extends Refusal>(
  world: World,
  actor: Actor,
  command: string,
  key: IdempotencyKey,
  work: (tx: Tx) => Promise<Result<Outcome<Value>, R>>,
): Promise<Result<Value, R | KeyRefusal>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await world.db.transaction((tx) => once(world, tx, { actor, command, key, work }));
    } catch (error) {
      // The cast is sound: only `once` throws `Refused`, with what `work` or the key check refused.
      if (error instanceof Refused) return { ok: false, refusal: error.refusal as R | KeyRefusal };
      if (attempt >= ATTEMPTS || !isRetryable(error)) throw error;
      await pause(attempt);
    }
  }
}

async function once<Value, R extends Refusal>(
  world: World,
  tx: Tx,
  given: {
    actor: Actor;
    command: string;
    key: IdempotencyKey;
    work: (tx: Tx) => Promise<Result<Outcome<Value>, R>>;
  },
): Promise<Result<Value, R | KeyRefusal>> {
  const row = { actor: actorReference(given.actor), command: given.command, key: given.key.value };
  const same = and(
    eq(idempotencyKeys.actor, row.actor),
    eq(idempotencyKeys.command, row.command),
    eq(idempotencyKeys.key, row.key),
  );
  // A concurrent twin waits here for the first one's commit, then reads its answer.
  const fresh = await tx
    .insert(idempotencyKeys)
    .values({ ...row, bodyHash: given.key.bodyHash, createdAt: world.clock.now() })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (fresh.length === 0) {
    const [first] = await tx.select().from(idempotencyKeys).where(same);
    if (!first || first.bodyHash !== given.key.bodyHash) return refuse('key-used-for-another-form');
    return ok(readAnswer(first.answer ?? 'null') as Value);
  }
  const result = await given.work(tx);
  if (!result.ok) throw new Refused(result.refusal);
  // On their way together: one wait for both. Both have ended before anything is undone.
  const written = await Promise.allSettled([
    record(world, tx, { actor: given.actor, command: given.command, outcome: result.value }),
    tx
      .update(idempotencyKeys)
      .set({ answer: writeAnswer(result.value.value) })
      .where(same),
  ]);
  for (const each of written) if (each.status === 'rejected') throw each.reason;
  return ok(result.value.value);
}

/** Writes an outcome and, in turn, the outcomes of whatever reacts to its events. */
async function record(
  world: World,
  tx: Tx,
  given: { actor: Actor; command: string; outcome: Outcome<unknown> },
): Promise<void> {
  await writeEvents(world, tx, { actor: given.actor, command: given.command, events: given.outcome.events });
  await queueNotices(world, tx, given.outcome.notices ?? []);
  for (const event of given.outcome.events) {
    for (const outcome of await world.react(world, tx, given.actor, event)) {
      await record(world, tx, { ...given, outcome });
    }
  }
}
