import { reportChecks } from '#db/schema/report-checks.ts';
import { reachOf } from '#app/agreements/agreement-policy.ts';
import { actorReference, type Person } from '#app/kernel/actor.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { checkOf } from './check-store.server.ts';
import { reportLifecycle } from '../report-lifecycle.ts';
import { reportEvent, reportNotices } from '../report-news.ts';
import { lockReport } from '../report-store.server.ts';
import type { ReportRefusal } from '../report.ts';

/** The office asks an independent expert to look at a sent report. Until the opinion is there nothing is decided. */
export async function askCheck(
  world: World,
  actor: Person,
  given: { readonly reportId: ReportId; readonly key: IdempotencyKey },
): Promise<Result<{ reportId: ReportId }, ReportRefusal>> {
  if (!can(actor, 'reports.decide').allowed) return refuse('role-may-not');
  return perform<{ reportId: ReportId }, ReportRefusal>(world, actor, 'ask-check', given.key, async (tx) => {
    const report = await lockReport(tx, given.reportId, reachOf(actor));
    if (!report || !staffMay(actor, 'reports.decide', report.programmeId)) return refuse('not-found');
    const open = advance(reportLifecycle, 'query', report.state);
    if (!open.ok) return open;
    if (await checkOf(tx, report.id)) return refuse('check-asked');
    const asked = { askedBy: actorReference(actor), askedAt: world.clock.now() };
    await tx.insert(reportChecks).values({ id: world.ids.next(), reportId: report.id, ...asked });
    const { organisationId } = report;
    const readers = await accountsHolding(tx, { organisationId, roles: ['applicant-owner', 'applicant-finance'] });
    return ok({
      value: { reportId: report.id },
      events: [reportEvent('report.check-asked', report, {})],
      notices: reportNotices('report-check-asked', report, { readers }),
    });
  });
}
