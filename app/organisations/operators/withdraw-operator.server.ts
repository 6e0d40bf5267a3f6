import { eq } from 'drizzle-orm';
import { operatorTerms } from '#db/schema/operators.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { OrganisationRefusal } from '../refusals.ts';
import { operatorLifecycle } from './operator-lifecycle.ts';
import { lockTerms } from './operator-store.server.ts';

/** Stops a provider at once, by one person with a reason: no account is opened and no payment made through it. */
export async function withdrawOperator(
  world: World,
  actor: Actor,
  given: { termsId: string; reason: string; key: IdempotencyKey },
): Promise<Result<null, OrganisationRefusal>> {
  if (!can(actor, 'operators.withdraw').allowed) return refuse('role-may-not');
  return perform<null, OrganisationRefusal>(world, actor, 'withdraw-operator', given.key, async (tx) => {
    const found = await lockTerms(tx, given.termsId);
    if (!found || !staffMay(actor, 'operators.withdraw', found.operator.programmeId)) return refuse('not-found');
    const { operator, terms } = found;
    const { id, programmeId, reference } = operator;
    const next = advance(operatorLifecycle, 'withdraw', terms.state);
    if (!next.ok) return next;
    const ended = { endedBy: actorReference(actor), endedAt: world.clock.now(), endedReason: given.reason };
    await tx
      .update(operatorTerms)
      .set({ state: next.value, ...ended })
      .where(eq(operatorTerms.id, terms.id));
    const finance = await accountsHolding(tx, { programmeId, roles: ['finance-officer', 'grants-officer'] });
    const entity = { kind: 'transfer-operator', id };
    return ok({
      value: null,
      events: [{ kind: 'operator.withdrawn', programmeId, entity, body: { reference, number: terms.number } }],
      notices: finance.map((accountId) => ({ accountId, kind: 'operator-withdrawn', entity, values: { reference } })),
    });
  });
}
