import { eq } from 'drizzle-orm';
import { reportIndicators } from '#db/schema/reports.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { ownReport } from '../own-report.server.ts';
import { reportEvent } from '../report-news.ts';
import { saveReport } from '../report-store.server.ts';
import type { ReportRefusal, WrittenIndicator, WrittenNarrative } from '../report.ts';

/** Saves the texts and the indicators together. A stale version is refused, so that nobody's text is lost. */
export async function saveNarrative(
  world: World,
  actor: Actor,
  given: {
    reportId: ReportId;
    version: number;
    narrative: WrittenNarrative;
    indicators: readonly WrittenIndicator[];
    key: IdempotencyKey;
  },
): Promise<Result<{ reportId: ReportId; version: number }, ReportRefusal>> {
  return perform(world, actor, 'save-narrative', given.key, async (tx) => {
    const own = await ownReport(tx, actor, given.reportId);
    if (!own.ok) return own;
    const report = own.value;
    if (report.version !== given.version) return refuse('stale');
    const { results, difficulties, learning, security = '', exchange = '' } = given.narrative;
    await saveReport(tx, report, {
      state: 'draft',
      narrativeResults: results,
      narrativeDifficulties: difficulties,
      narrativeLearning: learning,
      narrativeSecurity: security,
      narrativeExchange: exchange,
    });
    await tx.delete(reportIndicators).where(eq(reportIndicators.reportId, report.id));
    if (given.indicators.length > 0) {
      await tx.insert(reportIndicators).values(given.indicators.map((each) => ({ ...each, reportId: report.id })));
    }
    const version = report.version + 1;
    return ok({
      value: { reportId: report.id, version },
      events: [reportEvent('report.narrative-saved', report, { version, indicators: given.indicators.length })],
    });
  });
}
