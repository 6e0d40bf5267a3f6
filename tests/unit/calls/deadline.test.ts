import { describe, expect, it } from 'vitest';
import { basicsOf, basicsShape } from '#app/calls/call-basics.ts';
import { lastMoment, standingAt, timeLeft } from '#app/calls/deadline.ts';
import { publicStanding } from '#app/calls/public-standing.ts';
import { wallTime } from '#app/calls/time-zones.ts';
import { BASICS } from './basics.ts';

const CALL = {
  opensAt: new Date('2026-11-01T08:00:00Z'),
  deadlineAt: new Date('2026-11-30T16:00:00Z'),
  graceMinutes: 30,
};
const after = (ms: number, at = CALL.deadlineAt) => new Date(at.getTime() + ms);

/** The deadline a form with this wall clock means. */
function deadlineIn(zone: string, on: string, time: string): string {
  const form = basicsShape('EUR').parse({ ...BASICS, zone, deadlineOn: on, deadlineTime: time });
  return basicsOf(form).deadlineAt.toISOString();
}

describe('where a call stands', () => {
  it('I7: the deadline itself counts, so does the last moment of grace, and a millisecond later nothing does', () => {
    expect(standingAt(CALL, after(-1, CALL.opensAt))).toBe('not-yet');
    expect(standingAt(CALL, CALL.opensAt)).toBe('running');
    expect(standingAt(CALL, CALL.deadlineAt)).toBe('running');
    expect(standingAt(CALL, after(1))).toBe('grace');
    expect(standingAt(CALL, lastMoment(CALL))).toBe('grace');
    expect(standingAt(CALL, after(1, lastMoment(CALL)))).toBe('over');
  });

  it('I7: without grace the deadline is the last moment', () => {
    const strict = { ...CALL, graceMinutes: 0 };
    expect(standingAt(strict, CALL.deadlineAt)).toBe('running');
    expect(standingAt(strict, after(1))).toBe('over');
  });

  it('I7: the public list follows the clock even before the schedule has closed the call', () => {
    expect(publicStanding({ ...CALL, state: 'open' }, lastMoment(CALL))).toBe('open');
    expect(publicStanding({ ...CALL, state: 'open' }, after(1, lastMoment(CALL)))).toBe('closed');
    expect(publicStanding({ ...CALL, state: 'approved' }, CALL.opensAt)).toBe('upcoming');
    expect(publicStanding({ ...CALL, state: 'in_review' }, CALL.opensAt)).toBe('closed');
  });
});

describe('a deadline in a time zone', () => {
  it('I7: is one instant, whatever clock it was written on', () => {
    expect(deadlineIn('Europe/Brussels', '2026-11-30', '17:00')).toBe('2026-11-30T16:00:00.000Z');
    expect(deadlineIn('Asia/Kathmandu', '2026-11-30', '17:00')).toBe('2026-11-30T11:15:00.000Z');
    expect(deadlineIn('Pacific/Kiritimati', '2026-11-30', '17:00')).toBe('2026-11-30T03:00:00.000Z');
    expect(deadlineIn('America/Bogota', '2026-11-30', '23:59')).toBe('2026-12-01T04:59:00.000Z');
  });

  it('I7: summer time ends on 25 October 2026: the hour that comes twice means its first', () => {
    expect(deadlineIn('Europe/Brussels', '2026-10-24', '17:00')).toBe('2026-10-24T15:00:00.000Z');
    expect(deadlineIn('Europe/Brussels', '2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(deadlineIn('Europe/Brussels', '2026-10-25', '17:00')).toBe('2026-10-25T16:00:00.000Z');
  });

  it('is shown again as it was typed', () => {
    for (const zone of ['Europe/Brussels', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'America/Bogota']) {
      const at = new Date(deadlineIn(zone, '2026-12-24', '13:05'));
      expect(wallTime(at, zone)).toEqual({ date: '2026-12-24', time: '13:05' });
    }
  });
});

describe('the time left', () => {
  it('is told in the largest unit that says something, never as nothing while there is some', () => {
    const at = (ms: number) => timeLeft(CALL.deadlineAt, after(-ms));
    expect(at(48 * 3_600_000)).toEqual({ unit: 'days', count: 2 });
    expect(at(48 * 3_600_000 - 1)).toEqual({ unit: 'hours', count: 47 });
    expect(at(3_600_000 - 1)).toEqual({ unit: 'minutes', count: 59 });
    expect(at(1)).toEqual({ unit: 'minutes', count: 1 });
    expect(at(-1)).toEqual({ unit: 'over' });
  });
});
