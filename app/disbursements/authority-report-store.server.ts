import { desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { recoveryAuthorityReports } from '#db/schema/authority-reports.ts';

/** When the contracting authority was told of a debt, as last recorded; null while nobody recorded it. */
export async function newestAuthorityReport(reader: Reader, recoveryId: string) {
  const { number, toldOn, reference, recordedAt } = recoveryAuthorityReports;
  const [row] = await reader
    .select({ number, toldOn, reference, recordedAt })
    .from(recoveryAuthorityReports)
    .where(eq(recoveryAuthorityReports.recoveryId, recoveryId))
    .orderBy(desc(number))
    .limit(1);
  return row ?? null;
}
