import { expect, it } from 'vitest';
import { timeLeft } from '#app/applications/time-left.ts';

const deadline = new Date('2026-11-30T16:00:00Z');

it.each([
  ['2026-11-28T13:59:30Z', { days: 2, hours: 2, minutes: 0 }],
  ['2026-11-30T15:59:59Z', { days: 0, hours: 0, minutes: 0 }],
  ['2026-11-30T16:00:00Z', { days: 0, hours: 0, minutes: 0 }],
  ['2026-11-30T16:00:00.001Z', null],
])('I7: at %s', (at, left) => expect(timeLeft(deadline, new Date(at))).toEqual(left));
