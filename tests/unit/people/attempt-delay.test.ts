import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondsToWait } from '#app/people/attempt-delay.ts';

const START = Date.parse('2026-11-02T09:00:00Z');
const seconds = (count: number) => new Date(START + count * 1000);

/** What somebody achieves who tries again the moment it is allowed, for `span` seconds. */
function stubborn(span: number): number[] {
  const passed: number[] = [];
  for (let second = 0; second < span; second += 1) {
    for (;;) {
      const attempts = passed.map((each) => ({ at: seconds(each), hits: 1 }));
      if (secondsToWait(attempts, seconds(second)) > 0) break;
      passed.push(second);
    }
  }
  return passed;
}

describe('RL-1, RL-2 waiting between attempts', () => {
  it('lets three go at once, then 6, 12 and 42 seconds', () => {
    expect(stubborn(200)).toEqual([0, 0, 0, 6, 18, 60, 102, 144, 186]);
  });

  it('lets no minute see more than five attempts', () => {
    const times = stubborn(1200);
    for (const start of times) {
      expect(times.filter((time) => time >= start && time < start + 60).length).toBeLessThanOrEqual(5);
    }
  });

  it('never asks for more than 42 seconds, whatever went before', () => {
    const attempts = fc.array(
      fc.record({ at: fc.integer({ min: -2000, max: 0 }), hits: fc.integer({ min: 1, max: 99 }) }),
    );
    fc.assert(
      fc.property(attempts, (list) => {
        const wait = secondsToWait(
          list.map((each) => ({ at: seconds(each.at), hits: each.hits })),
          seconds(0),
        );
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(42);
      }),
    );
  });

  it('forgets after a quarter of an hour', () => {
    const attempts = [{ at: seconds(0), hits: 9 }];
    expect(secondsToWait(attempts, seconds(1))).toBe(41);
    expect(secondsToWait(attempts, seconds(42))).toBe(0);
    expect(
      secondsToWait(
        [
          { at: seconds(0), hits: 9 },
          { at: seconds(899), hits: 1 },
        ],
        seconds(900),
      ),
    ).toBe(0);
  });
});
