import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportQuestions } from '#db/schema/reports.ts';
import { answerQuestion, askReport } from '#app/reports/review/ask-report.server.ts';
import { decideReport } from '#app/reports/review/decide-report.server.ts';
import { questionsPage } from '#app/reports/review/question-pages.server.ts';
import { linesOf } from '#app/reports/report-store.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { codeOf, freshKey, paymentOffice } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { addReceipt, receipt, reportOf, reportToWrite, sendReport } from '#tests/support/report.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;

beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

describe('questions about a report', () => {
  it('stop the decision until each is answered by the grantee; then the report is what was submitted', async () => {
    const office = await paymentOffice(world);
    const { owner, reportIds } = await reportToWrite(world, office);
    const [reportId = ''] = reportIds;
    await addReceipt(world, { reportId, owner, cost: receipt() });
    const ask = (costLineId: string | null) =>
      askReport(world, office.requester, { reportId, costLineId, question: 'Why so late?', key: freshKey() });
    expect(codeOf(await ask(null))).toBe('move-not-allowed');
    await sendReport(world, owner, reportId);
    const [line] = await linesOf(world.db, reportId);
    const { submittedSha256 } = await reportOf(world, owner, reportId);
    expect(codeOf(await ask(world.ids.next()))).toBe('not-found');
    expectOk(await ask(null));
    expectOk(await ask(line?.id ?? null));
    const judgements = new Map([[line?.id ?? '', { acceptedEurMinor: line?.eurMinor ?? 0n, code: null }]]);
    const decide = async () => {
      const { version } = await reportOf(world, owner, reportId);
      return decideReport(world, office.requester, { reportId, version, judgements, key: freshKey() });
    };
    expect(codeOf(await decide())).toBe('move-not-allowed');
    const page = await questionsPage(world.db, owner, reportId);
    expect(page).toMatchObject({ mayAnswer: true, mayAsk: false, questions: [{ line: null }, { line: 1 }] });
    const [first, second] = page?.questions ?? [];
    const answer = (questionId = '', who = owner) =>
      answerQuestion(world, who, { reportId, questionId, answer: 'The bank was closed.', key: freshKey() });
    const stranger = await person(world, 'applicant-owner', { organisationId: world.ids.next() });
    expect(codeOf(await answer(first?.id, stranger))).toBe('not-found');
    expectOk(await answer(first?.id));
    expect(codeOf(await answer(first?.id))).toBe('question-answered');
    const edited = world.db
      .update(reportQuestions)
      .set({ answer: 'x' })
      .where(eq(reportQuestions.id, first?.id ?? ''));
    await expect(edited).rejects.toThrow();
    expect((await reportOf(world, owner, reportId)).state).toBe('queried');
    expectOk(await answer(second?.id));
    expect(await reportOf(world, owner, reportId)).toMatchObject({ state: 'submitted', submittedSha256 });
    expectOk(await decide());
  });
});
