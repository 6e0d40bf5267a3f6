import type { Reader } from '#db/client.server.ts';
import type { ReportContent } from './report-content.ts';
import { declarationsOf } from './evidence/declaration-store.server.ts';
import { forecastOf } from './forecast/forecast-store.server.ts';
import { evidenceOf, indicatorsOf, linesOf, type Report } from './report-store.server.ts';

/** Everything a report states, as it is now. */
export async function loadContent(reader: Reader, report: Report): Promise<ReportContent> {
  return {
    report,
    forecast: await forecastOf(reader, report.id),
    indicators: await indicatorsOf(reader, report.id),
    lines: await linesOf(reader, report.id),
    evidence: await evidenceOf(reader, report.id),
    declarations: await declarationsOf(reader, report.id),
  };
}
