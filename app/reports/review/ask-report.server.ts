import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { costLines, reportQuestions } from '#db/schema/reports.ts';
import { actsFor, reachOf } from '#app/agreements/agreement-policy.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { ACCESS, can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { reportLifecycle } from '../report-lifecycle.ts';
import { reportEvent, reportNotices } from '../report-news.ts';
import { lockReport, saveReport, type Report } from '../report-store.server.ts';
import type { ReportRefusal } from '../report.ts';

type Done = { readonly reportId: ReportId };

/** The office asks about a report, or one cost of it. Until every question is answered nothing is decided. */
export async function askReport(
  world: World,
  actor: Person,
  given: {
    readonly reportId: ReportId;
    /** Null: about the report as a whole. */
    readonly costLineId: string | null;
    readonly question: string;
    readonly key: IdempotencyKey;
  },
): Promise<Result<Done, ReportRefusal>> {
  if (!can(actor, 'reports.decide').allowed) return refuse('role-may-not');
  return perform<Done, ReportRefusal>(world, actor, 'ask-report', given.key, async (tx) => {
    const report = await lockReport(tx, given.reportId, reachOf(actor));
    if (!report || !staffMay(actor, 'reports.decide', report.programmeId)) return refuse('not-found');
    const next = advance(reportLifecycle, 'query', report.state);
    if (!next.ok) return next;
    const { costLineId, question } = given;
    if (costLineId && !(await isLineOf(tx, report, costLineId))) return refuse('not-found');
    const about = { id: world.ids.next(), reportId: report.id, costLineId, question };
    await tx.insert(reportQuestions).values({ ...about, askedBy: actor.accountId, askedAt: world.clock.now() });
    await saveReport(tx, report, { state: next.value });
    const { organisationId } = report;
    const readers = await accountsHolding(tx, { organisationId, roles: ['applicant-owner', 'applicant-finance'] });
    return ok({
      value: { reportId: report.id },
      events: [reportEvent('report.queried', report, { questionId: about.id, costLineId })],
      notices: reportNotices('report-queried', report, { readers }),
    });
  });
}

/** The grantee's answer. With the last one the report goes back to the office, its content as it was submitted. */
export async function answerQuestion(
  world: World,
  actor: Person,
  given: {
    readonly reportId: ReportId;
    readonly questionId: string;
    readonly answer: string;
    readonly key: IdempotencyKey;
  },
): Promise<Result<Done, ReportRefusal>> {
  if (!can(actor, 'reports.write').allowed) return refuse('role-may-not');
  return perform<Done, ReportRefusal>(world, actor, 'answer-question', given.key, async (tx) => {
    const report = await lockReport(tx, given.reportId, reachOf(actor));
    if (!report || !actsFor(actor, report.organisationId, ACCESS['reports.write'])) return refuse('not-found');
    const next = advance(reportLifecycle, 'answer', report.state);
    if (!next.ok) return next;
    const open = and(eq(reportQuestions.reportId, report.id), isNull(reportQuestions.answer));
    const answered = { answer: given.answer, answeredBy: actor.accountId, answeredAt: world.clock.now() };
    const [row] = await tx
      .update(reportQuestions)
      .set(answered)
      .where(and(open, eq(reportQuestions.id, given.questionId)))
      .returning({ id: reportQuestions.id });
    if (!row) return refuse('question-answered');
    const left = await tx.$count(reportQuestions, open);
    if (left === 0) await saveReport(tx, report, { state: next.value });
    const { programmeId } = report;
    const readers = left === 0 ? await accountsHolding(tx, { programmeId, roles: ['grants-officer'] }) : [];
    return ok({
      value: { reportId: report.id },
      events: [reportEvent('report.answered', report, { questionId: row.id, left })],
      notices: reportNotices('report-answered', report, { readers }),
    });
  });
}

async function isLineOf(tx: Tx, report: Report, costLineId: string): Promise<boolean> {
  return (await tx.$count(costLines, and(eq(costLines.id, costLineId), eq(costLines.reportId, report.id)))) > 0;
}
