import { milestones } from '#db/schema/milestones.ts';
import { actorReference, type Person } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { utcDate, type LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { agreementEvent, agreementNotices } from '../agreement-news.ts';
import { reachOf } from '../agreement-policy.ts';
import { instalmentsOf, lockAgreement } from '../agreement-store.server.ts';
import type { AgreementRefusal } from '../agreement.ts';
import { milestoneLifecycle } from './milestone-lifecycle.ts';
import { milestonesOf } from './milestone-store.server.ts';
import { decideInstalment, decidePlan } from './milestone.ts';

type Done = { readonly milestoneId: string };

/** The office adds what is to be reached: a condition, what shows it, and a day only where one can be expected. */
export async function planMilestone(
  world: World,
  actor: Person,
  given: {
    readonly agreementId: AgreementId;
    readonly condition: string;
    readonly proof: string;
    readonly expectedOn: LocalDate | null;
    readonly instalment?: number | null;
    readonly key: IdempotencyKey;
  },
): Promise<Result<Done, AgreementRefusal>> {
  if (!can(actor, 'milestones.plan').allowed) return refuse('role-may-not');
  return perform<Done, AgreementRefusal>(world, actor, 'plan-milestone', given.key, async (tx) => {
    const agreement = await lockAgreement(tx, given.agreementId, reachOf(actor));
    if (!agreement || !staffMay(actor, 'milestones.plan', agreement.programmeId)) return refuse('not-found');
    const { condition, proof, expectedOn, instalment = null } = given;
    const count = (await milestonesOf(tx, agreement.id)).length;
    const decided = decidePlan(expectedOn, { ...agreement, count, today: utcDate(world.clock.now()) });
    if (!decided.ok) return decided;
    const numbers = (await instalmentsOf(tx, agreement.id)).map((each) => each.number);
    const awaited = decideInstalment(instalment, numbers);
    if (!awaited.ok) return awaited;
    const row = {
      id: world.ids.next(),
      programmeId: agreement.programmeId,
      agreementId: agreement.id,
      number: count + 1,
      state: milestoneLifecycle.first,
      condition,
      proof,
      expectedOn,
      instalment,
      plannedBy: actorReference(actor),
      plannedAt: world.clock.now(),
    };
    await tx.insert(milestones).values(row);
    const { organisationId } = agreement;
    const readers =
      agreement.state === 'active' ? await accountsHolding(tx, { organisationId, roles: ['applicant-owner'] }) : [];
    return ok({
      value: { milestoneId: row.id },
      events: [
        agreementEvent('agreement.milestone-planned', agreement, { number: row.number, expectedOn, instalment }),
      ],
      notices: agreementNotices('milestone-planned', agreement, readers),
    });
  });
}
