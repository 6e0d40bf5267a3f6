import { describe, expect, it } from 'vitest';
import { expectedFor } from '#app/applications/expected.ts';
import { USUAL_TIMETABLE } from '#app/calls/timetable.ts';

const call = { deadlineAt: new Date('2026-10-01T15:00:00Z'), timetable: USUAL_TIMETABLE };
const on = (day: string) => new Date(`${day}T12:00:00Z`);

describe('what comes when', () => {
  it('counts days from the deadline, so that an extension moves every step', () => {
    expect(expectedFor('submitted', call, on('2026-10-02'))).toEqual({
      dates: {
        check: new Date('2026-10-08T15:00:00Z'),
        review: new Date('2026-10-23T15:00:00Z'),
        decision: new Date('2026-11-07T15:00:00Z'),
      },
      ahead: ['check', 'review', 'decision'],
      late: [],
    });
    const extended = { ...call, deadlineAt: new Date('2026-10-03T15:00:00Z') };
    expect(expectedFor('submitted', extended, on('2026-10-02'))?.dates.check).toEqual(new Date('2026-10-10T15:00:00Z'));
  });

  it('says what is late, and nothing of what is over or was never announced', () => {
    expect(expectedFor('eligible', call, on('2026-10-30'))).toMatchObject({
      ahead: ['review', 'decision'],
      late: ['review'],
    });
    expect(expectedFor('rejected', call, on('2026-12-01'))?.ahead).toEqual([]);
    expect(expectedFor('submitted', { deadlineAt: call.deadlineAt }, on('2026-10-02'))).toBeNull();
  });
});
