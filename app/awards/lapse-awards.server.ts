import { and, asc, eq, inArray, isNull, lt } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { awardDecisions, awards } from '#db/schema/awards.ts';
import type { SystemActor } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { toDecimal } from '#app/kernel/money.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { lockApplication, moveApplication } from '#app/applications/application-store.server.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardRefusal } from './award.ts';
import { isSigned } from './decline-award.server.ts';

const ACTOR: SystemActor = { kind: 'system', name: 'awards' };

/** A round takes so many; the next comes seconds later. */
const BATCH = 100;

/**
 * I3: awards nobody accepted by the last day of their letter lapse, and their money is free for the call again. A
 * signed agreement is an acceptance. Answers how many lapsed.
 */
export async function lapseAwards(world: World): Promise<number> {
  const due = await world.db
    .select({ applicationId: awards.applicationId })
    .from(awards)
    .innerJoin(awardDecisions, eq(awardDecisions.id, awards.decisionId))
    .where(
      and(
        eq(awards.state, 'live'),
        isNull(awards.acceptedAt),
        inArray(awardDecisions.state, ['notified', 'contested', 'final']),
        lt(awardDecisions.acceptUntil, utcDate(world.clock.now())),
      ),
    )
    .orderBy(asc(awards.id))
    .limit(BATCH);
  let lapsed = 0;
  for (const { applicationId } of due) {
    const key = namedKey(`lapse-award:${applicationId}`);
    const result = await perform(world, ACTOR, 'lapse-award', key, (tx) => lapse(world, tx, applicationId));
    if (result.ok) lapsed += 1;
  }
  return lapsed;
}

async function lapse(world: World, tx: Tx, applicationId: string): Promise<Result<Outcome<null>, AwardRefusal>> {
  const application = await lockApplication(tx, applicationId);
  const [award] = await tx.select().from(awards).where(eq(awards.applicationId, applicationId)).for('update');
  if (!application || !award || award.state !== 'live' || award.acceptedAt) return refuse('move-not-allowed');
  if (await isSigned(tx, award.id)) return refuse('agreement-signed');
  const moved = await moveApplication(tx, application, 'decline', { decidedAt: world.clock.now() });
  if (!moved.ok) return moved;
  await tx.update(awards).set({ state: 'lapsed' }).where(eq(awards.id, award.id));
  const { programmeId, reference, organisationId } = application;
  const officers = await accountsHolding(tx, { programmeId, roles: ['grants-officer'] });
  const readers = await accountsHolding(tx, { organisationId, roles: APPLICANT_ROLES });
  const amount = toDecimal({ minor: award.amountMinor, currency: award.currency });
  const entity = { kind: 'award', id: award.id };
  return ok({
    value: null,
    events: [{ kind: 'award.lapsed', programmeId, entity, body: { applicationId, reference, amount } }],
    notices: [...officers, ...readers].map((accountId) => ({
      accountId,
      kind: 'award-lapsed',
      entity: { kind: 'application', id: applicationId },
      values: { reference },
    })),
  });
}
