import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { reports } from '#db/schema/reports.ts';
import { amendedDates } from '#app/agreements/amendments/amended-dates.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { bodyText, type DomainEvent, type Outcome } from '#app/kernel/event.ts';
import type { World } from '#app/kernel/world.ts';
import { agreements } from '#db/schema/agreements.ts';
import { reportEvent } from '../report-news.ts';
import { reportReference } from '../report.ts';

/** Reaction to `amendment.in-force`: due dates are immutable but for what the amendment of this transaction says. */
export async function moveReportDates(
  _world: World,
  tx: Tx,
  _actor: Actor,
  event: DomainEvent,
): Promise<readonly Outcome<unknown>[]> {
  const agreementId = bodyText(event, 'agreementId');
  const moved: DomainEvent[] = [];
  for (const { number, ...dates } of amendedDates(event.body['effect'])) {
    const [row] = await tx
      .update(reports)
      .set(dates)
      .where(and(eq(reports.agreementId, agreementId), eq(reports.number, number)))
      .returning();
    const [agreement] = await tx
      .select({ reference: agreements.reference })
      .from(agreements)
      .where(eq(agreements.id, agreementId));
    if (!row || !agreement) throw new Error('an amendment of a report that is not there');
    const about = { ...row, reference: reportReference(agreement.reference, number) };
    const body = { amendment: bodyText(event, 'reference'), periodTo: row.periodTo, dueOn: row.dueOn };
    moved.push(reportEvent('report.moved', about, body));
  }
  return moved.length === 0 ? [] : [{ value: null, events: moved }];
}
