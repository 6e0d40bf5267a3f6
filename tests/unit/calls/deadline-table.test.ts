import { describe, expect, it } from 'vitest';
import { decideWindow } from '#app/applications/submission-window.ts';
import { basicsOf, basicsShape } from '#app/calls/call-basics.ts';
import { standingAt } from '#app/calls/deadline.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { BASICS } from './basics.ts';

/** The deadline as a call manager types it, the instant it is, and what it is called in Brussels and over there. */
const DEADLINES = [
  [
    'Europe/Brussels',
    '2026-10-24',
    '17:00',
    '2026-10-24T15:00:00Z',
    '24 October 2026, 17:00',
    '24 October 2026, 17:00',
  ],
  [
    'Europe/Brussels',
    '2026-10-25',
    '01:59',
    '2026-10-24T23:59:00Z',
    '25 October 2026, 01:59',
    '25 October 2026, 01:59',
  ],
  [
    'Europe/Brussels',
    '2026-10-25',
    '02:45',
    '2026-10-25T00:45:00Z',
    '25 October 2026, 02:45',
    '25 October 2026, 02:45',
  ],
  [
    'Europe/Brussels',
    '2026-10-25',
    '03:00',
    '2026-10-25T02:00:00Z',
    '25 October 2026, 03:00',
    '25 October 2026, 03:00',
  ],
  [
    'Europe/Brussels',
    '2026-10-25',
    '17:00',
    '2026-10-25T16:00:00Z',
    '25 October 2026, 17:00',
    '25 October 2026, 17:00',
  ],
  [
    'Africa/Nouakchott',
    '2026-10-25',
    '01:15',
    '2026-10-25T01:15:00Z',
    '25 October 2026, 02:15',
    '25 October 2026, 01:15',
  ],
  [
    'Pacific/Kiritimati',
    '2026-10-25',
    '14:00',
    '2026-10-25T00:00:00Z',
    '25 October 2026, 02:00',
    '25 October 2026, 14:00',
  ],
  [
    'Pacific/Pago_Pago',
    '2026-10-24',
    '14:30',
    '2026-10-25T01:30:00Z',
    '25 October 2026, 02:30',
    '24 October 2026, 14:30',
  ],
] as const;

const GRACE_MINUTES = 30;

/** Seconds from the deadline, and from the end of the grace after it, to what becomes of an application sent then. */
const SENT = [
  ['deadline −1 s', -1, { ok: true, value: { grace: false } }],
  ['the deadline', 0, { ok: true, value: { grace: false } }],
  ['deadline +1 s', 1, { ok: true, value: { grace: true } }],
  ['grace −1 s', GRACE_MINUTES * 60 - 1, { ok: true, value: { grace: true } }],
  ['the end of grace', GRACE_MINUTES * 60, { ok: true, value: { grace: true } }],
  ['grace +1 s', GRACE_MINUTES * 60 + 1, { ok: false, refusal: { code: 'deadline-passed' } }],
] as const;

describe('I7: the table of deadlines', () => {
  describe.each(DEADLINES)('%s, %s %s', (zone, deadlineOn, deadlineTime, instant, brussels, there) => {
    const form = { ...BASICS, opensOn: '2026-09-01', zone, deadlineOn, deadlineTime };
    const { opensAt, deadlineAt } = basicsOf(basicsShape('EUR').parse(form));
    const call = { state: 'open' as const, opensAt, deadlineAt, graceMinutes: GRACE_MINUTES };

    it(`I7: is the instant ${instant}, called the same in Brussels and over there by every page and paper`, () => {
      expect(deadlineAt).toEqual(new Date(instant));
      expect(textIn('en').dateTime(deadlineAt)).toBe(brussels);
      expect(textIn('en').dateTime(deadlineAt, zone)).toBe(there);
    });

    it.each(SENT)('I7: sent at %s', (_name, seconds, expected) => {
      const at = new Date(deadlineAt.getTime() + seconds * 1000);
      expect(decideWindow(call, at)).toMatchObject(expected);
      expect(standingAt(call, at) === 'over').toBe(!expected.ok);
    });
  });
});
