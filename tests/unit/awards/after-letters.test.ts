import { describe, expect, it } from 'vitest';
import { decideDates, lettersShape, proposeDates } from '#app/awards/letters.ts';
import { mayAnswer, mayComplain } from '#app/awards/redress/redress.ts';
import { checkReserveLines, decideReserve } from '#app/awards/reserve.ts';
import type { ListedFile } from '#app/reviews/ranking.ts';

const AT = new Date('2026-11-29T12:00:00Z');
const DATES = { acceptUntil: '2026-12-10', redressUntil: '2026-12-05', reserveUntil: '2027-03-01', releaseAt: null };
const codeOf = (result: { ok: boolean; refusal?: { code: string; field?: string } }) =>
  result.ok ? 'ok' : `${result.refusal?.code} ${result.refusal?.field ?? ''}`.trim();

describe('the days letters name', () => {
  it('come after the day they leave, and the hour lies ahead', () => {
    expect(codeOf(decideDates(DATES, AT))).toBe('ok');
    expect(codeOf(decideDates({ ...DATES, acceptUntil: '2026-11-29' }, AT))).toBe('letter-date-early acceptUntil');
    const releaseAt = new Date('2026-12-05T10:00:00Z');
    expect(codeOf(decideDates({ ...DATES, releaseAt }, AT))).toBe('letter-date-early redressUntil');
    expect(codeOf(decideDates({ ...DATES, releaseAt: AT }, AT))).toBe('release-past releaseOn');
    expect(codeOf(decideDates({ ...proposeDates(AT), releaseAt: null }, AT))).toBe('ok');
  });

  it('are read from the form; the hour is one of Brussels, and needs its day', () => {
    const sent = { version: '3', read: 'yes', ...DATES, releaseOn: '2026-12-01', releaseTime: '12:00' };
    const { releaseAt: _, ...typed } = sent;
    expect(lettersShape.parse(typed).releaseAt).toEqual(new Date('2026-12-01T11:00:00Z'));
    expect(lettersShape.parse({ ...typed, releaseOn: '', releaseTime: ' ' }).releaseAt).toBeNull();
    const issues = lettersShape.safeParse({ ...typed, releaseOn: '', releaseTime: '25:00' }).error?.issues;
    expect(issues?.map((issue) => issue.path[0])).toEqual(['releaseOn', 'releaseTime']);
  });
});

describe('I14 the reserve', () => {
  const base = { callId: 'call', reserveUntil: '2026-11-29' };
  const given = { callId: 'call', today: '2026-11-29', files: [{ passes: true, state: 'reserve' }] };

  it('I14: serves its own call, until its last day, as long as it holds something', () => {
    expect(codeOf(decideReserve(base, given))).toBe('ok');
    expect(codeOf(decideReserve(base, { ...given, today: '2026-11-30' }))).toBe('reserve-expired');
    expect(codeOf(decideReserve({ ...base, reserveUntil: null }, given))).toBe('reserve-expired');
    expect(codeOf(decideReserve(base, { ...given, callId: 'other' }))).toBe('reserve-of-another-call');
    expect(codeOf(decideReserve(base, { ...given, files: [{ passes: true, state: 'withdrawn' }] }))).toBe(
      'reserve-empty',
    );
  });

  it('I14: turns nobody down a second time', () => {
    const file = { applicationId: 'one', reference: 'REF-1', passes: true, state: 'reserve' } as ListedFile;
    const line = { applicationId: 'one', amountMinor: 0n, reason: 'why' };
    expect(codeOf(checkReserveLines([file], [{ ...line, outcome: 'reserve' }]))).toBe('ok');
    expect(codeOf(checkReserveLines([file], [{ ...line, outcome: 'reject' }]))).toBe(
      'reserve-not-rejected outcome.one',
    );
  });
});

describe('a complaint', () => {
  const list = { notifiedAt: AT, redressUntil: '2026-11-30', filed: false };

  it('is about letters that are out, in time, once', () => {
    expect(mayComplain(list, AT)).toEqual({ allowed: true });
    expect(mayComplain(list, new Date('2026-12-01T00:00:00Z'))).toMatchObject({ reason: 'redress-over' });
    expect(mayComplain({ ...list, notifiedAt: null }, AT)).toMatchObject({ reason: 'redress-over' });
    expect(mayComplain({ ...list, redressUntil: null }, AT)).toMatchObject({ reason: 'redress-over' });
    expect(mayComplain({ ...list, filed: true }, AT)).toMatchObject({ reason: 'redress-filed-before' });
  });

  it('is answered once, by nobody who had a part in what it is about', () => {
    const redress = { state: 'filed', involved: ['officer', 'voter'] } as const;
    expect(mayAnswer(redress, 'coordinator')).toEqual({ allowed: true });
    expect(mayAnswer(redress, 'voter')).toMatchObject({ reason: 'redress-by-another' });
    expect(mayAnswer({ ...redress, state: 'dismissed' }, 'coordinator')).toMatchObject({ reason: 'move-not-allowed' });
  });
});
