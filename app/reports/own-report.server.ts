import type { Tx } from '#db/client.server.ts';
import { actsFor, reachOf } from '#app/agreements/agreement-policy.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { ACCESS, can } from '#app/people/access.ts';
import { reportLifecycle } from './report-lifecycle.ts';
import { lockReport, type Report } from './report-store.server.ts';
import type { ReportRefusal } from './report.ts';

/** The report of the actor's own organisation, locked, while it may still be written. */
export async function ownReport(tx: Tx, actor: Actor, id: ReportId): Promise<Result<Report, ReportRefusal>> {
  if (!can(actor, 'reports.write').allowed) return refuse('role-may-not');
  const report = await lockReport(tx, id, reachOf(actor));
  if (!report || !actsFor(actor, report.organisationId, ACCESS['reports.write'])) return refuse('not-found');
  const moved = advance(reportLifecycle, 'write', report.state);
  return moved.ok ? ok(report) : moved;
}
