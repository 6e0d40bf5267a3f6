import { describe, expect, it } from 'vitest';
import { idleEnd, isTouchDue, sessionLimits } from '#app/people/session-limits.ts';

const at = new Date('2026-11-02T09:00:00Z');

describe('SE-2 how long a session lives', () => {
  it('gives applicants 30 minutes and 12 hours, staff 15 minutes and 8 hours', () => {
    expect(sessionLimits({ roles: ['applicant-owner'], confined: false })).toEqual({
      idleMinutes: 30,
      lastsMinutes: 720,
    });
    expect(sessionLimits({ roles: ['reviewer'], confined: false })).toEqual({ idleMinutes: 15, lastsMinutes: 480 });
  });

  it('treats whoever holds a staff role beside another as staff', () => {
    expect(sessionLimits({ roles: ['applicant-viewer', 'reviewer'], confined: false }).idleMinutes).toBe(15);
  });

  it('gives a quarter of an hour to bring the second factor', () => {
    expect(sessionLimits({ roles: ['applicant-owner'], confined: true }).lastsMinutes).toBe(15);
  });

  it('never rests beyond its end', () => {
    const limits = sessionLimits({ roles: ['reviewer'], confined: false });
    expect(idleEnd(at, limits, new Date('2026-11-02T09:05:00Z'))).toEqual(new Date('2026-11-02T09:05:00Z'));
    expect(idleEnd(at, limits, new Date('2026-11-02T17:00:00Z'))).toEqual(new Date('2026-11-02T09:15:00Z'));
  });

  it('is written down once a minute at most', () => {
    expect(isTouchDue(at, new Date('2026-11-02T09:00:59.999Z'))).toBe(false);
    expect(isTouchDue(at, new Date('2026-11-02T09:01:00Z'))).toBe(true);
  });
});
