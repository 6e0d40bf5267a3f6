import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  decidePeriod,
  latestEnd,
  monthsIn,
  proposePeriod,
  shiftDays,
} from '#app/agreements/agreement-period.ts';

/** GIAI: ends on 30 November 2027, 60 days are left for closing. */
const ACTION = { startsOn: '2023-12-01', endsOn: '2027-11-30', closingMarginDays: 60 };

const refusalOf = (startsOn: string, endsOn: string) => {
  const decided = decidePeriod({ startsOn, endsOn }, ACTION);
  return decided.ok ? null : decided.refusal;
};

describe('I18 the period of an agreement', () => {
  it('ends at the latest when the action does, less its closing margin', () => {
    expect(latestEnd(ACTION)).toBe('2027-10-01');
    expect(refusalOf('2026-12-01', '2027-10-01')).toBeNull();
    expect(refusalOf('2026-12-01', '2027-10-02')).toEqual({
      code: 'agreement-outside-action',
      field: 'endsOn',
      values: { from: '2023-12-01', to: '2027-10-01' },
    });
  });

  it('starts with the action at the earliest', () => {
    expect(refusalOf('2023-12-01', '2024-11-30')).toBeNull();
    expect(refusalOf('2023-11-30', '2024-11-30')).toMatchObject({
      code: 'agreement-outside-action',
      field: 'startsOn',
    });
  });

  it('is longer than a day, and not back to front', () => {
    for (const endsOn of ['2026-12-01', '2026-11-30']) {
      expect(refusalOf('2026-12-01', endsOn)).toMatchObject({ code: 'agreement-period-reversed', field: 'endsOn' });
    }
  });

  it('is proposed from the next month on, for as long as asked, cut to what the action allows', () => {
    expect(proposePeriod({ notifiedOn: '2026-11-02', months: 9, action: ACTION })).toEqual({
      startsOn: '2026-12-01',
      endsOn: '2027-08-31',
    });
    expect(proposePeriod({ notifiedOn: '2026-11-02', months: 24, action: ACTION }).endsOn).toBe('2027-10-01');
  });

  it('is proposed so that it may be sent as it is, while the action has room', () => {
    const days = fc.integer({ min: 0, max: 1300 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 36 }), (after, months) => {
        const notifiedOn = shiftDays(ACTION.startsOn, after);
        expect(decidePeriod(proposePeriod({ notifiedOn, months, action: ACTION }), ACTION).ok).toBe(true);
      }),
    );
  });

  it('counts months by the calendar', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2027-11-15', 3)).toBe('2028-02-15');
    expect(monthsIn({ startsOn: '2026-12-01', endsOn: '2027-08-31' })).toBe(9);
    expect(monthsIn({ startsOn: '2026-12-01', endsOn: '2027-08-30' })).toBe(8);
  });
});
