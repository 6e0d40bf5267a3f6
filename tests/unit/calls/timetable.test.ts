import { describe, expect, it } from 'vitest';
import { checkTimetable, typedTimetable } from '#app/calls/timetable-form.ts';

const wrong = (checkDays?: number, reviewDays?: number, decisionDays?: number) => {
  const found: string[] = [];
  checkTimetable({ checkDays, reviewDays, decisionDays }, (field, key) => found.push(`${field} ${key}`));
  return found;
};

describe('a timetable as typed', () => {
  it('is whole, or nothing is announced', () => {
    expect(wrong()).toEqual([]);
    expect(typedTimetable({})).toBeNull();
    expect(wrong(7, undefined, 30)).toEqual(['reviewDays field.required']);
    expect(typedTimetable({ checkDays: 7, decisionDays: 30 })).toBeNull();
  });

  it('goes forward; two steps may end on one day', () => {
    expect(wrong(7, 7, 30)).toEqual([]);
    expect(typedTimetable({ checkDays: 7, reviewDays: 7, decisionDays: 30 })).toEqual({
      checkDays: 7,
      reviewDays: 7,
      decisionDays: 30,
    });
    expect(wrong(7, 6, 5)).toEqual(['reviewDays calls.timetable.order', 'decisionDays calls.timetable.order']);
  });
});
