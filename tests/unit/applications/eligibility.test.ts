import { describe, expect, it } from 'vitest';
import { checklistShape, decideChecklist, readChecks, type CheckAnswer } from '#app/applications/eligibility.ts';
import { CALL } from './draft.ts';

const met = (code: string): CheckAnswer => ({ code, result: 'met', reason: '' });
const notMet = (code: string, reason: string): CheckAnswer => ({ code, result: 'not-met', reason });
const decide = (...answers: CheckAnswer[]) => decideChecklist(CALL.eligibility, answers);

describe('I6: eligibility by the published checklist', () => {
  it('I6: eligible when every line is met, ineligible when any is not', () => {
    expect(decide(met('fits'), met('signed'))).toMatchObject({ value: { eligible: true } });
    expect(decide(met('fits'), notMet('signed', 'No signature'))).toMatchObject({ value: { eligible: false } });
  });

  it('I6: every published line is answered; others do not count', () => {
    expect(decide(met('fits'))).toMatchObject({ refusal: { code: 'checklist-incomplete', field: 'result-1' } });
    const answers = decide(met('signed'), notMet('invented', 'x'), met('fits'));
    expect(answers).toMatchObject({ value: { eligible: true, answers: [met('fits'), met('signed')] } });
  });

  it('a line that is not met needs a reason the applicant can read', () => {
    expect(decide(notMet('fits', ''), met('signed'))).toMatchObject({
      refusal: { code: 'reason-missing', field: 'reason-0' },
    });
  });
});

describe('the checklist form', () => {
  const shape = checklistShape(2);
  const fields = { version: '3', 'result-0': 'met', 'result-1': 'not-met', 'reason-0': '', 'reason-1': 'Late' };

  it('is read line by line', () => {
    const parsed = shape.parse(fields);
    expect(readChecks(CALL.eligibility, parsed)).toEqual([met('fits'), notMet('signed', 'Late')]);
  });

  it.each([
    [{ 'result-1': 'perhaps' }],
    [{ 'result-1': undefined }],
    [{ version: '0' }],
    [{ 'reason-1': 'x'.repeat(1001) }],
    [{ 'reason-1': 'a\u202eb' }],
  ])('refuses %j', (given) => expect(shape.safeParse({ ...fields, ...given }).success).toBe(false));
});
