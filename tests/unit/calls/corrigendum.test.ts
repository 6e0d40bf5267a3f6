import { describe, expect, it } from 'vitest';
import {
  contentToCorrect,
  corrigendumChecks,
  decideLaterDeadline,
  mayCorrect,
  startShape,
} from '#app/calls/corrigendum.ts';
import { callLifecycle } from '#app/calls/call-lifecycle.ts';
import { freshCode } from '#app/calls/coded-list.ts';
import { publicationChecklist, readyToPublish } from '#app/calls/publication-checklist.ts';
import { CONTENT, FACTS } from './call-facts.ts';

const { dates } = FACTS;
const at = new Date('2026-11-20T12:00:00Z');
const ms = (date: Date, by: number) => new Date(date.getTime() + by);

describe('I6: a corrigendum', () => {
  it.each(callLifecycle.states.map((state) => [state, state === 'approved' || state === 'open'] as const))(
    'of a call that is %s: %s',
    (state, allowed) => {
      expect(mayCorrect({ ...dates, state, intake: 'deadline' }, at).allowed).toBe(allowed);
    },
  );

  it('is possible to the last moment of grace, and not one millisecond later', () => {
    const last = ms(dates.deadlineAt, dates.graceMinutes * 60_000);
    expect(mayCorrect({ ...dates, state: 'open', intake: 'deadline' }, last).allowed).toBe(true);
    expect(mayCorrect({ ...dates, state: 'open', intake: 'deadline' }, ms(last, 1))).toEqual({
      allowed: false,
      reason: 'call-not-correctable',
    });
  });

  it('extends the deadline: the same is not later, a millisecond is', () => {
    expect(decideLaterDeadline(at, at)).toMatchObject({ ok: false, refusal: { code: 'deadline-not-later' } });
    expect(decideLaterDeadline(at, ms(at, -1)).ok).toBe(false);
    expect(decideLaterDeadline(at, ms(at, 1)).ok).toBe(true);
  });

  it('never gives a code that was published to something else', () => {
    const corrected = contentToCorrect({ ...CONTENT, usedCodes: ['q7'] });
    const without = { ...corrected, sections: [] };
    expect(freshCode(without, 'q')).toBe('q3');
    expect(freshCode({ ...without, usedCodes: [...(corrected.usedCodes ?? []), 'q3'] }, 'q')).toBe('q4');
    expect(corrected.usedCodes).toContain('q7');
  });

  it('needs its reason in every language of the call, and more time', () => {
    const checks = publicationChecklist(FACTS, at);
    const given = { before: dates.deadlineAt, after: ms(dates.deadlineAt, 1) };
    const both = { en: 'A typing error', ar: 'خطأ مطبعي' };
    expect(readyToPublish(corrigendumChecks(checks, { ...given, reason: both }))).toBe(true);
    const silent = corrigendumChecks(checks, { ...given, reason: { en: 'A typing error', ar: ' ' } });
    expect(silent.filter((check) => !check.verdict.allowed)).toMatchObject([{ language: 'ar', missing: ['reason'] }]);
    const same = corrigendumChecks(checks, { ...given, after: given.before, reason: both });
    expect(same.filter((check) => !check.verdict.allowed)).toMatchObject([{ code: 'later-deadline' }]);
  });

  it('reads its new deadline on the clock of the call’s zone', () => {
    const shape = startShape({ content: CONTENT, deadlineZone: 'Pacific/Kiritimati' });
    const form = { 'reason.en': 'R', 'reason.ar': '', version: '3', deadlineOn: '2026-12-20', deadlineTime: '17:00' };
    const read = shape.parse(form);
    expect(read).toEqual({ reason: { en: 'R' }, version: 3, deadlineAt: new Date('2026-12-20T03:00:00Z') });
    expect(shape.safeParse({ ...form, 'reason.en': '' }).success).toBe(false);
    expect(shape.safeParse({ ...form, deadlineOn: '2026-02-30' }).success).toBe(false);
  });
});
