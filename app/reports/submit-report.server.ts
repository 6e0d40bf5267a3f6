import { actsFor } from '#app/agreements/agreement-policy.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { settleRates } from './costs/settle-rates.server.ts';
import { loadContent } from './load-content.server.ts';
import { ownReport } from './own-report.server.ts';
import { contentSha256 } from './report-content.ts';
import { reportLifecycle } from './report-lifecycle.ts';
import { reportEvent, reportNotices } from './report-news.ts';
import { saveReport } from './report-store.server.ts';
import type { ReportRefusal } from './report.ts';

/**
 * The owner sends the report. `contentSha256` is the checksum printed on the check page: when a colleague changed
 * something since, nothing is sent that was not seen. Provisional euro are settled with it (I28), and the checksum that is
 * kept is of what was settled.
 */
export async function submitReport(
  world: World,
  actor: Actor,
  given: { reportId: ReportId; contentSha256: string; confirmed: boolean; key: IdempotencyKey },
): Promise<Result<{ reportId: ReportId; submittedSha256: string }, ReportRefusal>> {
  if (!can(actor, 'reports.submit').allowed) return refuse('role-may-not');
  if (!given.confirmed) return refuse('report-not-confirmed', { field: 'confirmed' });
  return perform(world, actor, 'submit-report', given.key, async (tx) => {
    const own = await ownReport(tx, actor, given.reportId);
    if (!own.ok) return own;
    const report = own.value;
    if (!actsFor(actor, report.organisationId, ['applicant-owner'])) return refuse('not-found');
    // A report nobody has written to is still scheduled: it has no narrative.
    if (report.narrativeResults === '') return refuse('narrative-missing');
    const next = advance(reportLifecycle, 'submit', report.state);
    if (!next.ok) return next;
    if (contentSha256(await loadContent(tx, report)) !== given.contentSha256) return refuse('stale');
    const settled = await settleRates(world, tx, report);
    if (!settled.ok) return settled;
    const content = await loadContent(tx, report);
    const submittedSha256 = contentSha256(content);
    const submittedAt = world.clock.now();
    await saveReport(tx, report, {
      state: next.value,
      submittedAt,
      submittedBy: actorReference(actor),
      submittedSha256,
    });
    const claimed = content.lines.reduce((sum, line) => sum + line.eurMinor, 0n);
    const { programmeId } = report;
    const readers = await accountsHolding(tx, { programmeId, roles: ['grants-officer'] });
    const body = { sha256: submittedSha256, lines: content.lines.length, claimedEurMinor: claimed.toString() };
    return ok({
      value: { reportId: report.id, submittedSha256 },
      events: [...settled.value, reportEvent('report.submitted', report, body)],
      notices: reportNotices('report-submitted', report, { readers }),
    });
  });
}
