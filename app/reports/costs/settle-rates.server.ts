import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { costLines } from '#db/schema/reports.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import { ok, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { ConversionRefusal } from './conversion.ts';
import { converterOf } from './converter.server.ts';
import { factsOf } from './new-lines.server.ts';
import { reportEvent } from '../report-news.ts';
import type { Report } from '../report-store.server.ts';

/**
 * I28: the provisional costs of a report that is being sent, converted for good. One rate that is missing, and nothing is
 * sent. The events say for every line at which rate.
 */
export async function settleRates(
  world: World,
  tx: Tx,
  report: Report,
): Promise<Result<readonly DomainEvent[], ConversionRefusal>> {
  const lines = await tx
    .select()
    .from(costLines)
    .where(and(eq(costLines.reportId, report.id), eq(costLines.rateProvisional, true)))
    .orderBy(asc(costLines.number));
  if (lines.length === 0) return ok([]);
  const convert = await converterOf(world, tx, { report, settle: true });
  const events: DomainEvent[] = [];
  for (const line of lines) {
    const converted = await convert(line);
    if (!converted.ok) return { ok: false, refusal: { ...converted.refusal, field: 'confirmed' } };
    await tx.update(costLines).set(converted.value).where(eq(costLines.id, line.id));
    events.push(reportEvent('report.cost-converted', report, factsOf({ ...line, ...converted.value })));
  }
  return ok(events);
}
