import { describe, expect, it } from 'vitest';
import {
  decideEngagement,
  endedAt,
  LONGEST_ENGAGEMENT_DAYS,
  standingAt,
  type EngagementAsked,
} from '#app/assurance/engagement.ts';

const AT = new Date('2026-11-02T09:00:00Z');
const ACTION = { startsOn: '2023-12-01', endsOn: '2027-11-30' };
const ASKED = {
  accountId: 'a',
  periodFrom: '2026-01-01',
  periodTo: '2026-12-31',
  startsOn: '2026-11-02',
  endsOn: '2026-11-30',
};

const decide = (asked: Partial<EngagementAsked> = {}, others: { startsAt: Date; endsAt: Date }[] = []) =>
  decideEngagement({ ...ASKED, ...asked }, { at: AT, action: ACTION, others });
const codeOf = (result: ReturnType<typeof decide>) => (result.ok ? 'ok' : result.refusal.code);

describe('I39 the terms of an engagement', () => {
  it('runs from the first moment of its first day to the last of its last, in Brussels', () => {
    expect(decide()).toMatchObject({
      ok: true,
      value: { startsAt: new Date('2026-11-01T23:00:00Z'), endsAt: new Date('2026-11-30T23:00:00Z') },
    });
  });

  it('I37: is protected unless a mandate in the grant contract says otherwise', () => {
    expect(decide()).toMatchObject({ ok: true, value: { profile: 'protected', mandate: '' } });
    expect(codeOf(decide({ profile: 'full' }))).toBe('engagement-without-mandate');
    const full = decide({ profile: 'full', mandate: 'Article 16, letter 12' });
    expect(full).toMatchObject({ ok: true, value: { profile: 'full', mandate: 'Article 16, letter 12' } });
    expect(decide({ mandate: 'Article 16' })).toMatchObject({ ok: true, value: { mandate: '' } });
  });

  it('may be one day long, and as long as AZ-6 allows, not a day more', () => {
    expect(codeOf(decide({ endsOn: '2026-11-02' }))).toBe('ok');
    expect(LONGEST_ENGAGEMENT_DAYS).toBe(90);
    expect(codeOf(decide({ endsOn: '2027-01-30' }))).toBe('ok');
    expect(codeOf(decide({ endsOn: '2027-01-31' }))).toBe('engagement-too-long');
  });

  it('refuses days the wrong way round, days that are over, and books of before the action', () => {
    expect(codeOf(decide({ endsOn: '2026-11-01' }))).toBe('engagement-ends-before-start');
    expect(codeOf(decide({ startsOn: '2026-10-01', endsOn: '2026-11-01' }))).toBe('engagement-in-past');
    expect(codeOf(decide({ periodFrom: '2027-01-01' }))).toBe('engagement-period');
    expect(codeOf(decide({ periodFrom: '2023-11-30' }))).toBe('engagement-period');
    expect(codeOf(decide({ periodFrom: '2023-12-01' }))).toBe('ok');
  });

  it('refuses a second one in the same time, and takes one that begins when the other ends', () => {
    const other = { startsAt: new Date('2026-11-20T23:00:00Z'), endsAt: new Date('2026-12-31T23:00:00Z') };
    expect(codeOf(decide({}, [other]))).toBe('engagement-overlaps');
    expect(codeOf(decide({ endsOn: '2026-11-20' }, [other]))).toBe('ok');
  });
});

describe('where an engagement stands', () => {
  const window = { startsAt: new Date('2026-11-01T23:00:00Z'), endsAt: new Date('2026-11-30T23:00:00Z') };

  it('is ahead, running from its first moment, ended at its last', () => {
    expect(standingAt(window, new Date(window.startsAt.getTime() - 1))).toBe('ahead');
    expect(standingAt(window, window.startsAt)).toBe('running');
    expect(standingAt(window, window.endsAt)).toBe('ended');
  });

  it('ended early it is over at once, begun or not', () => {
    for (const at of [AT, new Date('2026-10-01T00:00:00Z')]) {
      const ended = endedAt(window, at);
      expect(ended.startsAt < ended.endsAt).toBe(true);
      expect(standingAt(ended, at)).toBe('ended');
    }
  });
});
