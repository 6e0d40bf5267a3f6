import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { reports } from '#db/schema/reports.ts';
import { instalmentsOf } from '#app/agreements/agreement-store.server.ts';
import { planReports } from '#app/agreements/instalment-plan.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { DomainEvent, Outcome } from '#app/kernel/event.ts';
import type { World } from '#app/kernel/world.ts';
import { reportLifecycle } from '../report-lifecycle.ts';
import { reportEvent } from '../report-news.ts';
import { reportReference } from '../report.ts';

/** Reaction to `agreement.activated`: one report per boundary between instalments, with its period and due date. */
export async function scheduleReports(
  world: World,
  tx: Tx,
  _actor: Actor,
  event: DomainEvent,
): Promise<readonly Outcome<unknown>[]> {
  const [agreement] = await tx.select().from(agreements).where(eq(agreements.id, event.entity.id));
  if (!agreement) throw new Error('an activated agreement that is not there');
  const { id: agreementId, programmeId, startsOn, endsOn } = agreement;
  const instalments = await instalmentsOf(tx, agreementId);
  const planned = planReports({ startsOn, endsOn, instalments }).map((each) => ({
    ...each,
    id: world.ids.next(),
    programmeId,
    agreementId,
    state: reportLifecycle.first,
  }));
  await tx.insert(reports).values(planned);
  const events = planned.map((report) => {
    const { kind, periodFrom, periodTo, dueOn } = report;
    const about = { ...report, reference: reportReference(agreement.reference, report.number) };
    return reportEvent('report.scheduled', about, { kind, periodFrom, periodTo, dueOn });
  });
  return [{ value: null, events }];
}
