import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { reportChecks } from '#db/schema/report-checks.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import type { Opinion } from './independent-check.ts';

/** The independent check of a report; null where none was asked for. */
export async function checkOf(reader: Reader, reportId: ReportId) {
  const [row] = await reader.select().from(reportChecks).where(eq(reportChecks.reportId, reportId));
  // The cast is the check `report_checks_opinion` of the database.
  return row ? { ...row, opinion: row.opinion as Opinion | null } : null;
}

export type ReportCheck = NonNullable<Awaited<ReturnType<typeof checkOf>>>;
