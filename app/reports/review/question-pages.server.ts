import { asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { costLines, reportQuestions } from '#db/schema/reports.ts';
import { actsFor } from '#app/agreements/agreement-policy.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import { ACCESS, can } from '#app/people/access.ts';
import { headOf, reportFrame } from '../report-pages.server.ts';
import { isUnsent, reportLifecycle } from '../report-lifecycle.ts';
import { linesOf } from '../report-store.server.ts';

/** Every question about a report with its answer, oldest first, and what the reader may do: ask, or answer. */
export async function questionsPage(reader: Reader, actor: Person, id: ReportId) {
  const frame = await reportFrame(reader, actor, id);
  if (!frame || isUnsent(frame.report.state)) return null;
  const { report } = frame;
  const rows = await reader
    .select({
      id: reportQuestions.id,
      line: costLines.number,
      question: reportQuestions.question,
      askedAt: reportQuestions.askedAt,
      answer: reportQuestions.answer,
      answeredAt: reportQuestions.answeredAt,
    })
    .from(reportQuestions)
    .leftJoin(costLines, eq(costLines.id, reportQuestions.costLineId))
    .where(eq(reportQuestions.reportId, id))
    .orderBy(asc(reportQuestions.id));
  const answers = actsFor(actor, report.organisationId, ACCESS['reports.write']);
  return {
    report: headOf(frame),
    questions: rows,
    mayAsk: can(actor, 'reports.decide').allowed && canMove(reportLifecycle, 'query', report.state),
    mayAnswer: answers && canMove(reportLifecycle, 'answer', report.state),
    lines: (await linesOf(reader, id)).map(({ id: lineId, number }) => ({ id: lineId, number })),
  };
}
