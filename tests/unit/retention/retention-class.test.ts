import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '#app/agreements/agreement-period.ts';
import { mayDispose, retentionEnd, type Clock } from '#app/retention/retention-class.ts';

const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const running: fc.Arbitrary<Clock> = fc.record({
  startsOn: day,
  months: fc.integer({ min: 1, max: 180 }),
  lawUntil: fc.option(day),
});
const any: fc.Arbitrary<Clock> = fc.oneof(
  running,
  running.map((clock) => ({ ...clock, startsOn: null })),
);

describe('the end of retention', () => {
  it('I35: is no earlier than the contract, national law, or any other clock over the same subject', () => {
    fc.assert(
      fc.property(fc.array(running, { minLength: 1, maxLength: 6 }), (clocks) => {
        const end = retentionEnd(clocks) ?? '';
        for (const { startsOn, months, lawUntil } of clocks) {
          expect(end >= addMonths(startsOn ?? '', months)).toBe(true);
          expect(lawUntil === null || end >= lawUntil).toBe(true);
        }
        const ends = clocks.flatMap(({ startsOn, months, lawUntil }) => [addMonths(startsOn ?? '', months), lawUntil]);
        expect(ends).toContain(end);
      }),
    );
  });

  it('I35: more clocks never end it earlier', () => {
    fc.assert(
      fc.property(fc.array(running, { minLength: 1 }), running, (clocks, another) => {
        expect((retentionEnd([...clocks, another]) ?? '') >= (retentionEnd(clocks) ?? '')).toBe(true);
      }),
    );
  });

  it('I35: nothing ends while one clock has not begun, and nothing without a clock', () => {
    expect(retentionEnd([])).toBeNull();
    fc.assert(
      fc.property(fc.array(any, { minLength: 1 }), (clocks) => {
        const waiting = clocks.some((clock) => clock.startsOn === null);
        expect(retentionEnd(clocks) === null).toBe(waiting);
      }),
    );
  });

  it('I35: five years from a balance of 29 February end on the last of February', () => {
    const clock = { startsOn: '2024-02-29', months: 60, lawUntil: null };
    expect(retentionEnd([clock])).toBe('2029-02-28');
    expect(mayDispose({ clocks: [clock], held: false }, '2029-02-28')).toEqual({
      allowed: false,
      reason: 'retention-running',
    });
    expect(mayDispose({ clocks: [clock], held: false }, '2029-03-01')).toEqual({ allowed: true });
  });

  it('I36: a hold stops every disposal, on any day and whatever the clocks say', () => {
    fc.assert(
      fc.property(fc.array(any), day, (clocks, on) => {
        expect(mayDispose({ clocks, held: true }, on)).toEqual({ allowed: false, reason: 'retention-held' });
      }),
    );
  });
});
