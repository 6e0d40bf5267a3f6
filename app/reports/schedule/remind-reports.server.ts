import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { reports } from '#db/schema/reports.ts';
import type { SystemActor } from '#app/kernel/actor.ts';
import { utcDate, type LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { UNSENT_STATES } from '../report-lifecycle.ts';
import { reportEvent, reportNotices } from '../report-news.ts';
import { reportReference } from '../report.ts';

const ACTOR: SystemActor = { kind: 'system', name: 'schedule' };

/** Days before the due date that the first reminder goes out. */
const REMIND_DAYS = 14;

/** Of a day: which reminder a report asks for. The days its agreement rested are not counted. */
const countedOn = sql`(${reports.dueOn} + ${agreements.suspendedDays})`;
const reminderOn = (today: LocalDate) =>
  sql<string>`case when ${countedOn} < ${today}::date then 'overdue ' else 'due ' end || ${countedOn}::text`;

/**
 * What the schedule runs: the grantee is reminded two weeks before a report is due, and told once more, with the grants
 * office, when it is late. While an agreement rests nobody is reminded. Returns how many reminders went out.
 */
export async function remindReports(world: World): Promise<number> {
  const today = utcDate(world.clock.now());
  const waiting = await world.db
    .select({ id: reports.id, reminder: reminderOn(today) })
    .from(reports)
    .innerJoin(agreements, eq(agreements.id, reports.agreementId))
    .where(
      and(
        inArray(reports.state, [...UNSENT_STATES]),
        eq(agreements.state, 'active'),
        sql`${countedOn} <= ${today}::date + ${REMIND_DAYS}::integer`,
        or(isNull(reports.reminder), ne(reports.reminder, reminderOn(today))),
      ),
    )
    .orderBy(reports.dueOn)
    .limit(200);
  let sent = 0;
  for (const { id, reminder } of waiting) if (await remind(world, { id, reminder })) sent += 1;
  return sent;
}

/** One transaction per report; whoever claims the reminder first sends it. */
async function remind(world: World, given: { id: string; reminder: string }): Promise<boolean> {
  const { id, reminder } = given;
  const result = await perform(world, ACTOR, 'remind-report', namedKey(`remind:${id}:${reminder}`), async (tx) => {
    const claimed = await claim(tx, given);
    if (!claimed) return refuse('stale');
    const { organisationId, ...report } = claimed;
    const late = reminder.startsWith('overdue');
    const grantee = await accountsHolding(tx, { organisationId, roles: ['applicant-owner', 'applicant-finance'] });
    const { programmeId } = report;
    const office = late ? await accountsHolding(tx, { programmeId, roles: ['grants-officer'] }) : [];
    const notice = late ? 'report-overdue' : 'report-due';
    const values = { day: reminder.slice(-10) };
    return ok({
      value: null,
      events: [reportEvent('report.reminded', report, { reminder })],
      notices: reportNotices(notice, report, { readers: [...grantee, ...office], values }),
    });
  });
  return result.ok;
}

async function claim(tx: Tx, { id, reminder }: { id: string; reminder: string }) {
  const [row] = await tx
    .update(reports)
    .set({ reminder })
    .where(and(eq(reports.id, id), or(isNull(reports.reminder), ne(reports.reminder, reminder))))
    .returning();
  if (!row) return null;
  const { agreementId, programmeId, number } = row;
  const [agreement] = await tx
    .select({ reference: agreements.reference, organisationId: agreements.organisationId })
    .from(agreements)
    .where(eq(agreements.id, agreementId));
  if (!agreement) throw new Error('a report without an agreement');
  const reference = reportReference(agreement.reference, number);
  return { id, programmeId, agreementId, reference, organisationId: agreement.organisationId };
}
