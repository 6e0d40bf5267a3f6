import { describe, expect, it } from 'vitest';
import { instantInZone } from '#app/kernel/zoned-time.ts';

describe('I7 a wall clock in a zone is one instant', () => {
  it.each([
    ['2026-11-30', '23:59', 'Europe/Brussels', '2026-11-30T22:59:00.000Z'],
    ['2026-07-01', '12:00', 'Europe/Brussels', '2026-07-01T10:00:00.000Z'],
    ['2026-11-30', '23:59', 'Pacific/Kiritimati', '2026-11-30T09:59:00.000Z'],
    ['2026-11-30', '23:59', 'Pacific/Pago_Pago', '2026-12-01T10:59:00.000Z'],
    // 25 October 2026: 02:30 happens twice in Brussels; the first one counts.
    ['2026-10-25', '02:30', 'Europe/Brussels', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:30', 'Europe/Brussels', '2026-10-25T02:30:00.000Z'],
    // 29 March 2026: 02:30 never happens; the instant one hour on is meant.
    ['2026-03-29', '02:30', 'Europe/Brussels', '2026-03-29T01:30:00.000Z'],
    ['2026-11-01', '12:00', 'Asia/Kathmandu', '2026-11-01T06:15:00.000Z'],
  ])('%s %s %s', (date, time, zone, expected) => expect(instantInZone(date, time, zone).toISOString()).toBe(expected));
});
