import { describe, expect, it } from 'vitest';
import { decideSubmission, type SubmissionFacts } from '#app/applications/submission.ts';
import { decideWindow, type CallWindow } from '#app/applications/submission-window.ts';
import { addMinutes } from '#app/kernel/instant.ts';
import { COMPLETE, line } from './draft.ts';

const deadlineAt = new Date('2026-11-30T16:00:00Z');
const window: CallWindow = { state: 'open', opensAt: new Date('2026-10-01T08:00:00Z'), deadlineAt, graceMinutes: 30 };
const facts: SubmissionFacts = {
  window,
  applicant: { category: 'registered', country: 'CO' },
  draft: COMPLETE,
  declarations: ['exclusion', 'double-funding'],
  otherAlive: false,
  certified: true,
};
const before = addMinutes(deadlineAt, -1);
const codeOf = (given: Partial<SubmissionFacts>, at = before) => {
  const result = decideSubmission({ ...facts, ...given }, at);
  return result.ok ? 'ok' : result.refusal.code;
};
const draft = (given: Partial<SubmissionFacts['draft']>) => ({ draft: { ...COMPLETE, ...given } });
const ms = (from: Date, by: number) => new Date(from.getTime() + by);

describe('I7: the deadline', () => {
  const grace = addMinutes(deadlineAt, 30);

  it.each([
    ['the very moment of opening', window.opensAt, { ok: true, value: { grace: false } }],
    ['a moment before opening', ms(window.opensAt, -1), { ok: false, refusal: { code: 'call-not-open' } }],
    ['the deadline itself', deadlineAt, { ok: true, value: { grace: false } }],
    ['a moment after', ms(deadlineAt, 1), { ok: true, value: { grace: true } }],
    ['the last moment of grace', grace, { ok: true, value: { grace: true } }],
    ['a moment after grace', ms(grace, 1), { ok: false, refusal: { code: 'deadline-passed' } }],
  ])('I7: at %s', (_name, at, expected) => expect(decideWindow(window, at)).toEqual(expected));

  it('I7: without a grace rule there is none', () => {
    expect(decideWindow({ ...window, graceMinutes: 0 }, ms(deadlineAt, 1)).ok).toBe(false);
  });

  it.each(['draft', 'approved', 'closed', 'in_review', 'decided', 'archived', 'cancelled'] as const)(
    'I7: a call that is %s takes nothing',
    (state) => expect(decideWindow({ ...window, state }, before)).toMatchObject({ refusal: { code: 'call-not-open' } }),
  );

  it('I7: says in the version whether grace was used, and refuses even a complete draft afterwards', () => {
    expect(decideSubmission(facts, grace)).toEqual({ ok: true, value: { grace: true } });
    expect(codeOf({}, ms(grace, 1))).toBe('deadline-passed');
  });
});

describe('I6: who may apply for what', () => {
  it('I6: the published categories and countries', () => {
    expect(codeOf({ applicant: { category: 'individual', country: 'CO' } })).toBe('category-not-eligible');
    expect(codeOf({ applicant: { category: 'registered', country: 'FR' } })).toBe('country-not-eligible');
  });

  it('I6: whoever has a fiscal host, where the call says so', () => {
    const applicant = { category: 'individual', country: 'CO' } as const;
    const hosts = draft({ content: { ...COMPLETE.content, categories: ['registered', 'hosted'] } });
    expect(codeOf({ ...hosts, applicant })).toBe('category-not-eligible');
    expect(codeOf({ ...hosts, applicant: { ...applicant, hosted: true } })).toBe('ok');
    expect(codeOf({ applicant: { ...applicant, hosted: true } })).toBe('category-not-eligible');
  });

  it('I6: a call without a list of countries is open to all', () => {
    const everywhere = draft({ content: { ...COMPLETE.content, countries: [] } });
    expect(codeOf({ ...everywhere, applicant: { category: 'registered', country: 'FR' } })).toBe('ok');
  });

  it('I6: only activities of the frozen list', () => {
    expect(codeOf(draft({ activities: ['R1.1', 'R3.3'] }))).toBe('activities-not-in-call');
  });
});

describe('what else stands in the way', () => {
  it('I8: one living application per organisation and call', () => {
    expect(codeOf({ otherAlive: true })).toBe('already-applied');
  });

  it.each([
    [4_999_99n, 'requested-below-minimum'],
    [60_000_01n, 'requested-above-maximum'],
  ])('I4: a request of %s minor units', (minor, code) =>
    expect(codeOf(draft({ lines: [line('travel', 1, minor)] }))).toBe(code),
  );

  it('indirect costs, duration, what is missing, what is not declared', () => {
    expect(codeOf(draft({ lines: [line('travel', 1, 10_000_00n), line('indirect', 1, 700_01n)] }))).toBe(
      'indirect-above-ceiling',
    );
    expect(codeOf(draft({ durationMonths: 19 }))).toBe('duration-too-long');
    expect(codeOf(draft({ durationMonths: 18 }))).toBe('ok');
    expect(codeOf(draft({ lines: [] }))).toBe('application-not-complete');
    expect(codeOf(draft({ documents: [] }))).toBe('application-not-complete');
    expect(codeOf({ declarations: ['exclusion'] })).toBe('declaration-missing');
    expect(codeOf({ declarations: ['exclusion', 'double-funding', 'unasked'] })).toBe('ok');
  });

  it('says how many things are missing', () => {
    const result = decideSubmission({ ...facts, ...draft({ documents: [], answers: new Map() }) }, before);
    expect(result).toMatchObject({ refusal: { values: { count: 3 } } });
  });
});

it('nothing is handed in uncertified where the call asks for it', () => {
  expect(codeOf({ certified: false })).toBe('certification-missing');
  expect(codeOf({ certified: false, declarations: [] })).toBe('certification-missing');
});
