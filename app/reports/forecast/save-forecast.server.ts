import { eq } from 'drizzle-orm';
import { reportForecasts } from '#db/schema/report-forecasts.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { decideForecast, type ForecastLine } from './forecast.ts';
import { figureTotals } from '../figures/heading-figures.ts';
import { ownReport } from '../own-report.server.ts';
import { reportEvent } from '../report-news.ts';
import { shownContent } from '../report-pages.server.ts';
import { markDraft } from '../report-store.server.ts';
import type { ReportRefusal } from '../report.ts';

/** Saves what is expected of the next period, whole. A final report has no next period. */
export async function saveForecast(
  world: World,
  actor: Actor,
  given: { readonly reportId: ReportId; readonly lines: readonly ForecastLine[]; readonly key: IdempotencyKey },
): Promise<Result<{ reportId: ReportId }, ReportRefusal>> {
  return perform<{ reportId: ReportId }, ReportRefusal>(world, actor, 'save-forecast', given.key, async (tx) => {
    const own = await ownReport(tx, actor, given.reportId);
    if (!own.ok) return own;
    const report = own.value;
    if (report.kind === 'final') return refuse('forecast-final');
    const { figures } = await shownContent(tx, report);
    const decided = decideForecast(given.lines, figureTotals(figures).leftMinor);
    if (!decided.ok) return decided;
    await tx.delete(reportForecasts).where(eq(reportForecasts.reportId, report.id));
    const rows = decided.value.map((line) => ({ ...line, reportId: report.id }));
    if (rows.length > 0) await tx.insert(reportForecasts).values(rows);
    await markDraft(tx, report, 'draft');
    const total = rows.reduce((sum, row) => sum + row.eurMinor, 0n);
    const events = [reportEvent('report.forecast-saved', report, { eurMinor: total.toString() })];
    return ok({ value: { reportId: report.id }, events });
  });
}
