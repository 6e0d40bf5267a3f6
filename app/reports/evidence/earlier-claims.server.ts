import { and, eq, lt, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { costLines, reports } from '#db/schema/reports.ts';
import type { Heading } from '#app/programme/headings.ts';
import type { Report } from '../report-store.server.ts';

type EarlierClaim = { readonly heading: Heading; readonly budgetLineId: string; readonly minor: bigint };

/** Euro cents by heading and line in the reports before this one: accepted, or claimed where nothing is decided. */
export async function earlierClaims(reader: Reader, report: Report): Promise<EarlierClaim[]> {
  const rows = await reader
    .select({
      heading: costLines.heading,
      budgetLineId: costLines.budgetLineId,
      minor: sql<string>`sum(coalesce(${costLines.acceptedEurMinor}, ${costLines.eurMinor}))`,
    })
    .from(costLines)
    .innerJoin(reports, eq(reports.id, costLines.reportId))
    .where(and(eq(costLines.agreementId, report.agreementId), lt(reports.number, report.number)))
    .groupBy(costLines.heading, costLines.budgetLineId);
  // The cast is what was checked when each line was added.
  return rows.map((row) => ({ ...row, heading: row.heading as Heading, minor: BigInt(row.minor) }));
}
