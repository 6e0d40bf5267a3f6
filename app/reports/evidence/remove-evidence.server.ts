import { and, eq } from 'drizzle-orm';
import { documents } from '#db/schema/documents.ts';
import { costLineEvidence, costLines } from '#db/schema/reports.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { DocumentId, ReportId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { ownReport } from '../own-report.server.ts';
import { reportEvent } from '../report-news.ts';
import type { ReportRefusal } from '../report.ts';

/** Takes a document off a cost while the report is written, and out of reach. */
export async function removeEvidence(
  world: World,
  actor: Actor,
  given: { reportId: ReportId; costLineId: string; documentId: DocumentId; key: IdempotencyKey },
): Promise<Result<{ documentId: DocumentId }, ReportRefusal>> {
  return perform(world, actor, 'remove-evidence', given.key, async (tx) => {
    const own = await ownReport(tx, actor, given.reportId);
    if (!own.ok) return own;
    const { costLineId, documentId } = given;
    const tie = and(eq(costLineEvidence.costLineId, costLineId), eq(costLineEvidence.documentId, documentId));
    const [line] = await tx
      .select({ id: costLines.id })
      .from(costLines)
      .innerJoin(costLineEvidence, and(eq(costLineEvidence.costLineId, costLines.id), tie))
      .where(eq(costLines.reportId, own.value.id));
    if (!line) return refuse('not-found');
    await tx.delete(costLineEvidence).where(tie);
    await tx.update(documents).set({ removedAt: world.clock.now() }).where(eq(documents.id, documentId));
    return ok({
      value: { documentId },
      events: [reportEvent('report.evidence-removed', own.value, { costLineId, document: documentId })],
    });
  });
}
