import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { reportForecasts } from '#db/schema/report-forecasts.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { HEADINGS, type Heading } from '#app/programme/headings.ts';
import type { ForecastLine } from './forecast.ts';

/** What was forecast with a report, in the order of the budget. */
export async function forecastOf(reader: Reader, reportId: ReportId): Promise<readonly ForecastLine[]> {
  const { heading, eurMinor } = reportForecasts;
  const rows = await reader
    .select({ heading, eurMinor })
    .from(reportForecasts)
    .where(eq(reportForecasts.reportId, reportId));
  // The cast is what was checked when the forecast was saved.
  const place = (row: { heading: string }) => HEADINGS.indexOf(row.heading as Heading);
  return rows.toSorted((one, other) => place(one) - place(other)) as ForecastLine[];
}
