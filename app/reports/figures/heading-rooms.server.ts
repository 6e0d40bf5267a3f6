import { and, eq, ne, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { costLines } from '#db/schema/reports.ts';
import { signedBudgetOf } from '#app/agreements/amendments/standing.server.ts';
import type { Heading } from '#app/programme/headings.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import { headingRooms, type HeadingRooms } from './heading-room.ts';
import type { Report } from '../report-store.server.ts';

/** I27: what may be accepted under each heading in this report. The database asks again. */
export async function roomsOf(reader: Reader, report: Report): Promise<HeadingRooms> {
  const programme = await programmeFacts(reader, report.programmeId);
  const rows = await reader
    .select({
      heading: costLines.heading,
      minor: sql<string>`coalesce(sum(${costLines.acceptedEurMinor}), 0)`,
    })
    .from(costLines)
    .where(and(eq(costLines.agreementId, report.agreementId), ne(costLines.reportId, report.id)))
    .groupBy(costLines.heading);
  // The cast is what was checked when each line was added.
  const accepted = new Map(rows.map((row) => [row.heading as Heading, BigInt(row.minor)]));
  return headingRooms(await signedBudgetOf(reader, report.agreementId), accepted, programme?.flexibilityPercent ?? 0);
}
