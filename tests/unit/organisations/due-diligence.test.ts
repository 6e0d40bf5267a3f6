import { describe, expect, it } from 'vitest';
import { checksClear, checkState, sanctionsFresh, validUntil } from '#app/organisations/due-diligence.ts';

const at = new Date('2026-11-02T09:00:00Z');
const clear = (until: Date) => ({ result: 'clear', validUntil: until }) as const;
const hit = { result: 'hit', validUntil: new Date(0) } as const;
const fresh = clear(new Date(at.getTime() + 1));
const stale = clear(new Date(at.getTime() - 1));
const told = (verdict: { allowed: boolean; reason?: string }) => (verdict.allowed ? 'clear' : verdict.reason);

describe('I15: checks before money is promised', () => {
  it('I15: both are needed, clear and still valid', () => {
    expect(told(checksClear({ exclusion: fresh, sanctions: fresh }, at))).toBe('clear');
    expect(told(checksClear({ exclusion: null, sanctions: fresh }, at))).toBe('exclusion-missing');
    expect(told(checksClear({ exclusion: stale, sanctions: fresh }, at))).toBe('exclusion-expired');
    expect(told(checksClear({ exclusion: fresh, sanctions: null }, at))).toBe('sanctions-missing');
    expect(told(checksClear({ exclusion: fresh, sanctions: stale }, at))).toBe('sanctions-expired');
  });

  it('I15: a check holds to its last valid instant, the programme’s number of days on', () => {
    const until = validUntil(at, 30);
    expect(until).toEqual(new Date('2026-12-02T09:00:00Z'));
    expect(checkState(clear(until), until)).toBe('clear');
    expect(checkState(clear(until), new Date(until.getTime() + 1))).toBe('expired');
  });
});

describe('I16: a match blocks', () => {
  it('I16: comes before everything else and never lapses', () => {
    expect(told(checksClear({ exclusion: null, sanctions: hit }, at))).toBe('check-hit');
    expect(told(checksClear({ exclusion: hit, sanctions: null }, at))).toBe('check-hit');
    expect(told(sanctionsFresh({ exclusion: fresh, sanctions: hit }, at))).toBe('check-hit');
  });
});

it('I20: before a payment only the sanctions check is asked again', () => {
  expect(told(sanctionsFresh({ exclusion: stale, sanctions: fresh }, at))).toBe('clear');
  expect(told(sanctionsFresh({ exclusion: fresh, sanctions: stale }, at))).toBe('sanctions-expired');
});
