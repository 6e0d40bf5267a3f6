import { describe, expect, it } from 'vitest';
import { mayExtend } from '#app/calls/call-extension.ts';
import { mayCorrect } from '#app/calls/corrigendum.ts';
import { publicationChecklist } from '#app/calls/publication-checklist.ts';
import { intakeShape } from '#app/calls/rounds/intake-form.ts';
import {
  answerDue,
  decideRolling,
  isUsedUp,
  leftOf,
  mayCloseRound,
  roundReference,
  takesVersion,
} from '#app/calls/rounds/intake.ts';
import { maySplit } from '#app/calls/stages.ts';
import { denied } from '#app/kernel/verdict.ts';
import { FACTS } from './call-facts.ts';

const AT = new Date('2026-11-20T10:00:00Z');

describe('rolling calls', () => {
  it('have one stage and no lots, and the checklist says so', () => {
    expect(decideRolling({ stage: 'single', lots: [] }).allowed).toBe(true);
    expect(decideRolling({ stage: 'note', lots: [] })).toEqual(denied('rolling-two-stages'));
    expect(decideRolling({ stage: 'single', lots: [{}] })).toEqual(denied('rolling-lots'));
    const wrong = publicationChecklist({ ...FACTS, rolling: denied('rolling-lots') }, AT);
    expect(wrong.find(({ code }) => code === 'rolling')?.verdict).toEqual(denied('rolling-lots'));
    expect(publicationChecklist(FACTS, AT).some(({ code }) => code === 'rolling')).toBe(false);
    expect(maySplit({ state: 'draft', stage: 'single', intake: 'rolling' })).toBe(false);
  });

  it('promise an answer in whole days, between 1 and 365', () => {
    const read = (answerDays: string, intake = 'rolling') =>
      intakeShape.safeParse({ version: '1', intake, answerDays });
    expect(read('10').data).toEqual({ version: 1, intake: 'rolling', answerDays: 10 });
    for (const typed of ['', '0', '366', 'soon', '1.5']) {
      expect(read(typed).error?.issues.map(({ path }) => path)).toEqual([['answerDays']]);
    }
    expect(read('soon', 'deadline').data).toEqual({ version: 1, intake: 'deadline', answerDays: null });
    expect(read('10', 'round').success).toBe(false);
    expect(answerDue(AT, 10)).toEqual(new Date('2026-11-30T10:00:00Z'));
    expect([answerDue(null, 10), answerDue(AT, null)]).toEqual([null, null]);
  });

  it('close a round once, and none without files', () => {
    expect(mayCloseRound({ state: 'open', files: 1 }).allowed).toBe(true);
    expect(mayCloseRound({ state: 'open', files: 0 })).toEqual(denied('round-empty'));
    expect(mayCloseRound({ state: 'in_review', files: 3 })).toEqual(denied('round-closed'));
    expect(roundReference('GIAI-2026-C1', 2)).toBe('GIAI-2026-C1-R2');
  });

  it('I6: judge a round by one version; a round is corrected with its call', () => {
    expect(takesVersion({ currentVersionId: 'one' }, 'one')).toBe(true);
    expect(takesVersion({ currentVersionId: 'one' }, 'two')).toBe(false);
    const open = { ...FACTS.dates, state: 'open' } as const;
    expect(mayCorrect({ ...open, intake: 'rolling' }, AT).allowed).toBe(true);
    expect(mayCorrect({ ...open, intake: 'round' }, AT).allowed).toBe(false);
  });

  it('I7: an outage moves the last day of an open one, never of a round or one that closed early', () => {
    const dates = FACTS.dates;
    expect(mayExtend({ ...dates, state: 'open', intake: 'rolling' }, AT).allowed).toBe(true);
    expect(mayExtend({ ...dates, state: 'closed', intake: 'rolling' }, AT).allowed).toBe(false);
    expect(mayExtend({ ...dates, state: 'open', intake: 'round' }, AT).allowed).toBe(false);
    expect(mayExtend({ ...dates, state: 'closed', intake: 'deadline' }, AT).allowed).toBe(true);
  });

  it('I3: are used up when less is left than the smallest grant', () => {
    expect(leftOf(10_000n, 4_000n)).toBe(6_000n);
    expect(leftOf(10_000n, 12_000n)).toBe(0n);
    expect(isUsedUp({ minimumMinor: 5_000n }, 4_999n)).toBe(true);
    expect(isUsedUp({ minimumMinor: 5_000n }, 5_000n)).toBe(false);
  });
});
