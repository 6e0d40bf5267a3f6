import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { evidenceDeclarations } from '#db/schema/evidence-declarations.ts';
import { costLines } from '#db/schema/reports.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import type { Declaration, DeclarationReason } from './alternative-evidence.ts';

/** The declarations of a report by the cost they stand for. */
export async function declarationsOf(reader: Reader, reportId: ReportId): Promise<ReadonlyMap<string, Declaration>> {
  const { costLineId, reason, declaredBy, countersignedBy } = evidenceDeclarations;
  const rows = await reader
    .select({ costLineId, reason, declaredBy, countersignedBy })
    .from(evidenceDeclarations)
    .innerJoin(costLines, eq(costLines.id, evidenceDeclarations.costLineId))
    .where(eq(costLines.reportId, reportId));
  // The cast is the check `evidence_declarations_reason` of the database.
  return new Map(rows.map(({ costLineId: id, ...row }) => [id, { ...row, reason: row.reason as DeclarationReason }]));
}
