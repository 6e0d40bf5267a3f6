import { and, eq } from 'drizzle-orm';
import { operatorTerms } from '#db/schema/operators.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can, staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { OrganisationRefusal } from '../refusals.ts';
import { operatorLifecycle } from './operator-lifecycle.ts';
import { decideTerms } from './operator-standing.ts';
import { lockTerms, screenName } from './operator-store.server.ts';

/**
 * I20: the second person's word on the terms of a provider. Its name is compared with the sanctions lists of that moment;
 * terms put in force replace those before them.
 */
export async function decideOperator(
  world: World,
  actor: Actor,
  given: { termsId: string; outcome: 'approve' | 'refuse'; note: string; key: IdempotencyKey },
): Promise<Result<null, OrganisationRefusal>> {
  if (!can(actor, 'operators.approve').allowed) return refuse('role-may-not');
  return perform<null, OrganisationRefusal>(world, actor, 'decide-operator', given.key, async (tx) => {
    const found = await lockTerms(tx, given.termsId);
    if (!found || !staffMay(actor, 'operators.approve', found.operator.programmeId)) return refuse('not-found');
    const { operator, terms } = found;
    const { id: operatorId, programmeId, reference } = operator;
    const screened = await screenName(world, tx, operator.name);
    const { outcome, note } = given;
    const at = world.clock.now();
    const by = actorReference(actor);
    const decided = decideTerms(terms, { by, outcome, note, matches: screened.matches }, utcDate(at));
    if (!decided.ok) return decided;
    if (outcome === 'approve') {
      const before = and(eq(operatorTerms.operatorId, operatorId), eq(operatorTerms.state, 'approved'));
      const replaced = { state: operatorLifecycle.moves.replace.to, endedBy: by, endedAt: at };
      await tx.update(operatorTerms).set(replaced).where(before);
    }
    await tx
      .update(operatorTerms)
      .set({ state: decided.value, decidedBy: by, decidedAt: at, ...screened, matchNote: note })
      .where(eq(operatorTerms.id, terms.id));
    const entity = { kind: 'transfer-operator', id: operatorId };
    const body = { reference, number: terms.number, ...screened };
    return ok({ value: null, events: [{ kind: `operator.${decided.value}`, programmeId, entity, body }] });
  });
}
