import { and, eq } from 'drizzle-orm';
import { evidenceDeclarations } from '#db/schema/evidence-declarations.ts';
import { costLines } from '#db/schema/reports.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { DeclarationReason } from './alternative-evidence.ts';
import { ownReport } from '../own-report.server.ts';
import { reportEvent } from '../report-news.ts';
import type { ReportRefusal } from '../report.ts';

type Done = { readonly costLineId: string };
type Given = { readonly reportId: ReportId; readonly costLineId: string; readonly key: IdempotencyKey };

/** The grantee declares why a cost has no receipt; again with another reason until the report is sent. */
export async function declareReceipt(
  world: World,
  actor: Actor,
  given: Given & { readonly reason: DeclarationReason },
): Promise<Result<Done, ReportRefusal>> {
  return perform<Done, ReportRefusal>(world, actor, 'declare-receipt', given.key, async (tx) => {
    const own = await ownReport(tx, actor, given.reportId);
    if (!own.ok) return own;
    const { costLineId, reason } = given;
    const line = and(eq(costLines.id, costLineId), eq(costLines.reportId, own.value.id));
    if ((await tx.$count(costLines, line)) === 0) return refuse('not-found');
    await tx.delete(evidenceDeclarations).where(eq(evidenceDeclarations.costLineId, costLineId));
    const declared = { declaredBy: actorReference(actor), declaredAt: world.clock.now() };
    await tx.insert(evidenceDeclarations).values({ costLineId, reason, ...declared });
    const events = [reportEvent('report.receipt-declared', own.value, { costLineId, reason })];
    return ok({ value: { costLineId }, events });
  });
}

/** Takes a declaration back while the report is being written: the receipt was found. */
export async function withdrawDeclaration(
  world: World,
  actor: Actor,
  given: Given,
): Promise<Result<Done, ReportRefusal>> {
  return perform<Done, ReportRefusal>(world, actor, 'withdraw-declaration', given.key, async (tx) => {
    const own = await ownReport(tx, actor, given.reportId);
    if (!own.ok) return own;
    const { costLineId } = given;
    const line = and(eq(costLines.id, costLineId), eq(costLines.reportId, own.value.id));
    if ((await tx.$count(costLines, line)) === 0) return refuse('not-found');
    await tx.delete(evidenceDeclarations).where(eq(evidenceDeclarations.costLineId, costLineId));
    const events = [reportEvent('report.declaration-withdrawn', own.value, { costLineId })];
    return ok({ value: { costLineId }, events });
  });
}
