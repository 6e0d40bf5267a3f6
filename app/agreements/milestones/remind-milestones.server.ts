import { and, eq, isNull, ne, or, sql } from 'drizzle-orm';
import { agreements } from '#db/schema/agreements.ts';
import { milestones } from '#db/schema/milestones.ts';
import type { SystemActor } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { ok, refuse } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { agreementEvent, agreementNotices } from '../agreement-news.ts';

const ACTOR: SystemActor = { kind: 'system', name: 'schedule' };

/** Days before the expected day that the grantee is reminded. */
const REMIND_DAYS = 14;

/**
 * What the schedule runs: once two weeks before a milestone is expected. One without a day is never due, only reached.
 * While an agreement rests nobody is reminded. Returns how many reminders went out.
 */
export async function remindMilestones(world: World): Promise<number> {
  const today = utcDate(world.clock.now());
  const reminder = sql<string>`'due ' || ${milestones.expectedOn}::text`;
  const open = or(isNull(milestones.reminder), ne(milestones.reminder, reminder));
  const { id: agreementId, programmeId, reference, organisationId } = agreements;
  const waiting = await world.db
    .select({
      id: milestones.id,
      number: milestones.number,
      agreementId,
      programmeId,
      reference,
      organisationId,
      reminder,
    })
    .from(milestones)
    .innerJoin(agreements, eq(agreements.id, milestones.agreementId))
    .where(
      and(
        eq(milestones.state, 'planned'),
        eq(agreements.state, 'active'),
        sql`${milestones.expectedOn} <= ${today}::date + ${REMIND_DAYS}::integer`,
        open,
      ),
    )
    .orderBy(milestones.expectedOn)
    .limit(200);
  let sent = 0;
  for (const due of waiting) {
    const key = namedKey(`remind-milestone:${due.id}:${due.reminder}`);
    const result = await perform(world, ACTOR, 'remind-milestone', key, async (tx) => {
      const claimed = await tx
        .update(milestones)
        .set({ reminder: due.reminder })
        .where(and(eq(milestones.id, due.id), open))
        .returning({ id: milestones.id });
      if (claimed.length === 0) return refuse('stale');
      const agreement = { id: due.agreementId, programmeId: due.programmeId, reference: due.reference };
      const roles = ['applicant-owner', 'applicant-editor'] as const;
      const readers = await accountsHolding(tx, { organisationId: due.organisationId, roles });
      return ok({
        value: null,
        events: [agreementEvent('agreement.milestone-reminded', agreement, { number: due.number })],
        notices: agreementNotices('milestone-due', agreement, readers),
      });
    });
    if (result.ok) sent += 1;
  }
  return sent;
}
