import { and, count, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { paymentBatches } from '#db/schema/disbursements.ts';
import { paymentFileExports, paymentFilePermits } from '#db/schema/payment-stops.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import type { JsonValue } from '#app/kernel/json.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can, staffMay, type Action } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { DisbursementRefusal } from './disbursement.ts';
import { openBatches } from './open-batches.server.ts';

type Given = { readonly batchId: string; readonly key: IdempotencyKey };
type Batch = typeof paymentBatches.$inferSelect;

/**
 * LG-7: a bank file leaves the portal once. Whoever needs it again asks with a reason, and another person allows exactly
 * one more: a second copy at the bank would be a second payment.
 */
export async function exportPaymentFile(
  world: World,
  actor: Actor,
  given: Given,
): Promise<Result<{ number: number }, DisbursementRefusal>> {
  return withBatch(
    world,
    actor,
    { ...given, action: 'disbursements.instruct', command: 'export-payment-file' },
    async (tx, batch) => {
      const number = (await exportsOf(tx, batch.id)) + 1;
      if (number > 1) {
        const [permit] = await permitFor(tx, batch.id, number);
        if (!permit?.allowedBy) return refuse('file-exported-before');
      }
      const at = world.clock.now();
      await tx
        .insert(paymentFileExports)
        .values({ batchId: batch.id, number, exportedBy: actorReference(actor), exportedAt: at });
      return ok({ value: { number }, events: [eventOf(batch, 'payment-batch.exported', { number })] });
    },
  );
}

/** The first of the two people: says why the file is needed again. Approvers are told. */
export async function askForExport(
  world: World,
  actor: Actor,
  given: Given & { reason: string },
): Promise<Result<null, DisbursementRefusal>> {
  return withBatch(
    world,
    actor,
    { ...given, action: 'disbursements.instruct', command: 'ask-for-export' },
    async (tx, batch) => {
      const number = (await exportsOf(tx, batch.id)) + 1;
      if (number === 1) return refuse('file-not-exported');
      if ((await permitFor(tx, batch.id, number)).length > 0) return refuse('export-asked-before');
      await tx.insert(paymentFilePermits).values({
        batchId: batch.id,
        number,
        reason: given.reason,
        askedBy: actorReference(actor),
        askedAt: world.clock.now(),
      });
      const { programmeId, reference } = batch;
      const tell = await accountsHolding(tx, { programmeId, roles: ['finance-approver'] });
      const entity = { kind: 'payment-batch', id: batch.id };
      return ok({
        value: null,
        events: [eventOf(batch, 'payment-batch.export-asked', { number })],
        notices: tell.map((accountId) => ({ accountId, kind: 'export-asked', entity, values: { reference } })),
      });
    },
  );
}

/** The second person: allows one more copy. */
export async function allowExport(
  world: World,
  actor: Actor,
  given: Given,
): Promise<Result<null, DisbursementRefusal>> {
  return withBatch(
    world,
    actor,
    { ...given, action: 'disbursements.approve', command: 'allow-export' },
    async (tx, batch) => {
      const number = (await exportsOf(tx, batch.id)) + 1;
      const [permit] = await permitFor(tx, batch.id, number);
      if (!permit || permit.allowedBy) return refuse('export-not-asked');
      if (permit.askedBy === actorReference(actor)) return refuse('export-second-person');
      await tx
        .update(paymentFilePermits)
        .set({ allowedBy: actorReference(actor), allowedAt: world.clock.now() })
        .where(and(eq(paymentFilePermits.batchId, batch.id), eq(paymentFilePermits.number, number)));
      return ok({ value: null, events: [eventOf(batch, 'payment-batch.export-allowed', { number })] });
    },
  );
}

type Work<Value> = Parameters<typeof perform<Value, DisbursementRefusal>>[4] extends (tx: Tx) => infer Answer
  ? (tx: Tx, batch: Batch) => Answer
  : never;

async function withBatch<Value>(
  world: World,
  actor: Actor,
  given: Given & { action: Action; command: string },
  work: Work<Value>,
): Promise<Result<Value, DisbursementRefusal>> {
  if (!can(actor, given.action).allowed) return refuse('role-may-not');
  return perform<Value, DisbursementRefusal>(world, actor, given.command, given.key, async (tx) => {
    // Copies are counted one at a time; the batch itself never changes, so there is no row to lock.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${given.batchId}, 0))`);
    const mine = and(eq(paymentBatches.id, given.batchId), openBatches(tx, actor));
    const [batch] = await tx.select().from(paymentBatches).where(mine);
    if (!batch || !staffMay(actor, given.action, batch.programmeId)) return refuse('not-found');
    return work(tx, batch);
  });
}

async function exportsOf(tx: Tx, batchId: string): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(paymentFileExports)
    .where(eq(paymentFileExports.batchId, batchId));
  return row?.count ?? 0;
}

function permitFor(tx: Tx, batchId: string, number: number) {
  return tx
    .select()
    .from(paymentFilePermits)
    .where(and(eq(paymentFilePermits.batchId, batchId), eq(paymentFilePermits.number, number)));
}

function eventOf(batch: Batch, kind: DomainEvent['kind'], body: Readonly<Record<string, JsonValue>>): DomainEvent {
  const { programmeId, reference } = batch;
  return { kind, programmeId, entity: { kind: 'payment-batch', id: batch.id }, body: { reference, ...body } };
}
