import type { z } from 'zod';
import { balancePayments } from '#db/schema/retention.ts';
import type { Person } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { decideBalance, type balanceShape } from './balance.ts';
import type { RetentionRefusal } from './refusals.ts';
import { custodiansOf, keptProgramme, lockRetention } from './retention-store.server.ts';

/** I35: starts the clock of everything the main grant paid for. A correction is a newer entry, and the other custodians are told. */
export async function recordBalance(
  world: World,
  actor: Person,
  given: z.output<typeof balanceShape> & { key: IdempotencyKey },
): Promise<Result<null, RetentionRefusal>> {
  return perform<null, RetentionRefusal>(world, actor, 'record-balance', given.key, async (tx) => {
    const programme = await keptProgramme(tx, actor);
    if (!programme) return refuse('role-may-not');
    await lockRetention(tx, programme.id);
    const at = world.clock.now();
    const decided = decideBalance(given, { actionEndsOn: programme.endsOn, today: utcDate(at) });
    if (!decided.ok) return decided;
    const { paidOn, lawUntil } = decided.value;
    const row = { ...decided.value, programmeId: programme.id, recordedBy: actor.accountId, recordedAt: at };
    await tx.insert(balancePayments).values({ ...row, id: world.ids.next() });
    const entity = { kind: 'retention', id: programme.id };
    const others = (await custodiansOf(tx, programme.id)).filter((id) => id !== actor.accountId);
    return ok({
      value: null,
      events: [{ kind: 'retention.balance-recorded', programmeId: programme.id, entity, body: { paidOn, lawUntil } }],
      notices: others.map((accountId) => ({ accountId, kind: 'balance-recorded', entity, values: { day: paidOn } })),
    });
  });
}
