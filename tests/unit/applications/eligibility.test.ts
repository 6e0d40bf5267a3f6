import { describe, expect, it } from 'vitest';
import { checklistShape, decideChecklist, readChecks, type CheckAnswer } from '#app/applications/eligibility.ts';
import { checklistOf, documentOf } from '#app/applications/opening/checklist.ts';
import { decideLook, isPending, mayLook } from '#app/applications/opening/second-look.ts';
import type { Person } from '#app/kernel/actor.ts';
import { CALL } from './draft.ts';

const met = (code: string): CheckAnswer => ({ code, result: 'met', reason: '', evidence: '' });
const notMet = (code: string, reason: string): CheckAnswer => ({ code, result: 'not-met', reason, evidence: '' });
const decide = (...answers: CheckAnswer[]) => decideChecklist(CALL.eligibility, answers, ['C1-0001-D01']);

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

describe('I6: both checklists come from the published version alone', () => {
  const lines = checklistOf({
    documents: [
      { code: 'statutes', label: { en: 'Statutes' }, required: true },
      { code: 'photo', label: { en: 'Photo' }, required: false },
    ],
    eligibility: CALL.eligibility,
  });

  it('I6: the answers, every required document, then the published lines', () => {
    const codes = lines.map(({ code }) => code);
    expect(codes).toEqual(['admin:answers', 'admin:document:statutes', 'fits', 'signed']);
  });

  it('a line about a document proposes that document, no other line any', () => {
    const documents = [{ label: 'statutes', reference: 'C1-0001-D01' }];
    expect(lines.map((line) => documentOf(line, documents))).toEqual([null, 'C1-0001-D01', null, null]);
    expect(documentOf({ code: 'admin:document:statutes' }, [])).toBeNull();
  });

  it('an answer rests on a document of this file or on none', () => {
    const resting = (evidence: string) => decide({ ...met('fits'), evidence }, met('signed'));
    expect(resting('C1-0001-D01')).toMatchObject({ ok: true });
    expect(resting('C1-0002-D01')).toMatchObject({ refusal: { code: 'evidence-unknown', field: 'evidence-0' } });
  });
});

describe('the second look', () => {
  const person = (accountId: string): Person => {
    return { kind: 'person', accountId, alias: '', sessionHash: '', memberships: [] };
  };
  const proposed = { outcome: 'ineligible', assessedBy: 'one', looked: null } as const;

  it('is due on a refusal nobody looked at twice, and given by somebody else', () => {
    expect([proposed, { ...proposed, looked: 'sent-back' as const }, null].map(isPending)).toEqual([
      true,
      false,
      false,
    ]);
    expect(isPending({ ...proposed, outcome: 'eligible' })).toBe(false);
    expect(mayLook(person('two'), proposed)).toEqual({ allowed: true });
    expect(mayLook(person('one'), proposed)).toMatchObject({ reason: 'second-look-own' });
    expect(mayLook(person('two'), { ...proposed, looked: 'confirmed' })).toMatchObject({
      reason: 'second-look-not-due',
    });
  });

  it('sent back needs a reason, confirmed does not', () => {
    expect(decideLook({ verdict: 'sent-back', reason: '' })).toMatchObject({ refusal: { field: 'reason' } });
    expect(decideLook({ verdict: 'sent-back', reason: 'Line 2 is met' }).ok).toBe(true);
    expect(decideLook({ verdict: 'confirmed', reason: '' }).ok).toBe(true);
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
