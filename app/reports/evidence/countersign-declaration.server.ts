import { and, eq, isNull } from 'drizzle-orm';
import { evidenceDeclarations } from '#db/schema/evidence-declarations.ts';
import { costLines } from '#db/schema/reports.ts';
import { reachOf } from '#app/agreements/agreement-policy.ts';
import { actorReference, type Person } from '#app/kernel/actor.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can, staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { reportLifecycle } from '../report-lifecycle.ts';
import { reportEvent } from '../report-news.ts';
import { lockReport } from '../report-store.server.ts';
import type { ReportRefusal } from '../report.ts';

type Done = { readonly costLineId: string };

/** A person of the desk takes a declaration for a receipt; another one decides on the cost afterwards. */
export async function countersignDeclaration(
  world: World,
  actor: Person,
  given: { readonly reportId: ReportId; readonly costLineId: string; readonly key: IdempotencyKey },
): Promise<Result<Done, ReportRefusal>> {
  if (!can(actor, 'reports.countersign').allowed) return refuse('role-may-not');
  return perform<Done, ReportRefusal>(world, actor, 'countersign-declaration', given.key, async (tx) => {
    const report = await lockReport(tx, given.reportId, reachOf(actor));
    if (!report || !staffMay(actor, 'reports.countersign', report.programmeId)) return refuse('not-found');
    const open = advance(reportLifecycle, 'query', report.state);
    if (!open.ok) return open;
    const { costLineId } = given;
    const line = and(eq(costLines.id, costLineId), eq(costLines.reportId, report.id));
    if ((await tx.$count(costLines, line)) === 0) return refuse('not-found');
    const signed = { countersignedBy: actorReference(actor), countersignedAt: world.clock.now() };
    const declared = eq(evidenceDeclarations.costLineId, costLineId);
    const rows = await tx
      .update(evidenceDeclarations)
      .set(signed)
      .where(and(declared, isNull(evidenceDeclarations.countersignedBy)))
      .returning();
    if (rows.length === 0) return refuse('stale');
    const events = [reportEvent('report.declaration-countersigned', report, { costLineId })];
    return ok({ value: { costLineId }, events });
  });
}
