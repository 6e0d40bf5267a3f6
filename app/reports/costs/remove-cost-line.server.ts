import { and, eq, inArray } from 'drizzle-orm';
import { documents } from '#db/schema/documents.ts';
import { evidenceDeclarations } from '#db/schema/evidence-declarations.ts';
import { costLineEvidence, costLines } from '#db/schema/reports.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { ownReport } from '../own-report.server.ts';
import { reportEvent } from '../report-news.ts';
import type { ReportRefusal } from '../report.ts';

/** Takes a cost that was never submitted out of the report, and its documents out of reach. */
export async function removeCostLine(
  world: World,
  actor: Actor,
  given: { reportId: ReportId; costLineId: string; key: IdempotencyKey },
): Promise<Result<{ reportId: ReportId }, ReportRefusal>> {
  return perform(world, actor, 'remove-cost-line', given.key, async (tx) => {
    const own = await ownReport(tx, actor, given.reportId);
    if (!own.ok) return own;
    const [line] = await tx
      .select({ id: costLines.id, number: costLines.number })
      .from(costLines)
      .where(and(eq(costLines.id, given.costLineId), eq(costLines.reportId, own.value.id)));
    if (!line) return refuse('not-found');
    const evidence = await tx
      .delete(costLineEvidence)
      .where(eq(costLineEvidence.costLineId, line.id))
      .returning({ documentId: costLineEvidence.documentId });
    await tx.delete(evidenceDeclarations).where(eq(evidenceDeclarations.costLineId, line.id));
    const documentIds = evidence.map((each) => each.documentId);
    if (documentIds.length > 0) {
      await tx.update(documents).set({ removedAt: world.clock.now() }).where(inArray(documents.id, documentIds));
    }
    await tx.delete(costLines).where(eq(costLines.id, line.id));
    const body = { costLineId: line.id, number: line.number, documents: documentIds };
    return ok({
      value: { reportId: own.value.id },
      events: [reportEvent('report.cost-removed', own.value, body)],
    });
  });
}
