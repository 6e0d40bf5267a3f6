import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { actsFor } from '#app/agreements/agreement-policy.ts';
import type { Person } from '#app/kernel/actor.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { ACCESS, can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { DisbursementRefusal } from './disbursement.ts';
import { recoveryLifecycle, type RecoveryState } from './recovery-lifecycle.ts';

/** The grantee does not agree: until the office has answered, by ordering it again or giving it up, nothing is settled. */
export async function contestRecovery(
  world: World,
  actor: Person,
  given: { readonly recoveryId: string; readonly reason: string; readonly key: IdempotencyKey },
): Promise<Result<null, DisbursementRefusal>> {
  if (!can(actor, 'recoveries.contest').allowed) return refuse('role-may-not');
  return perform<null, DisbursementRefusal>(world, actor, 'contest-recovery', given.key, async (tx) => {
    const row = await lockOwn(tx, actor, given.recoveryId);
    if (!row) return refuse('not-found');
    const next = advance(recoveryLifecycle, 'contest', row.state as RecoveryState);
    if (!next.ok) return next;
    const contested = { contestReason: given.reason, contestedBy: actor.accountId, contestedAt: world.clock.now() };
    await tx
      .update(recoveries)
      .set({ ...contested, state: next.value, version: row.version + 1 })
      .where(eq(recoveries.id, row.id));
    const { programmeId, agreementId, reference } = row;
    const entity = { kind: 'recovery', id: row.id };
    const office = await accountsHolding(tx, { programmeId, roles: ['finance-officer', 'grants-officer'] });
    return ok({
      value: null,
      events: [{ kind: 'recovery.contested', programmeId, entity, body: { reference, agreementId } }],
      notices: office.map((accountId) => ({ accountId, kind: 'recovery-contested', entity, values: { reference } })),
    });
  });
}

async function lockOwn(tx: Tx, actor: Person, recoveryId: string) {
  const [row] = await tx.select().from(recoveries).where(eq(recoveries.id, recoveryId)).for('update');
  if (!row) return null;
  const [agreement] = await tx
    .select({ organisationId: agreements.organisationId })
    .from(agreements)
    .where(eq(agreements.id, row.agreementId));
  return agreement && actsFor(actor, agreement.organisationId, ACCESS['recoveries.contest']) ? row : null;
}
