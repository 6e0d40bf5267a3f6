import { describe, expect, it } from 'vitest';
import { FIRST_TIERS, tierOf } from '#app/programme/approval-tiers.ts';

describe('I21 how many approve an amount', () => {
  it('is said by the highest tier it reaches', () => {
    const needed = (minor: bigint) => {
      const { approvals, lead } = tierOf(FIRST_TIERS, minor);
      return `${approvals}${lead ? ' with lead' : ''}`;
    };
    expect(needed(1n)).toBe('2');
    expect(needed(39_999_99n)).toBe('2');
    expect(needed(40_000_00n)).toBe('2 with lead');
    expect(needed(49_999_99n)).toBe('2 with lead');
    expect(needed(50_000_00n)).toBe('3 with lead');
  });

  it('is two at least, whatever order the tiers are in and even without any', () => {
    expect(tierOf([], 10n ** 9n).approvals).toBe(2);
    expect(tierOf(FIRST_TIERS.toReversed(), 60_000_00n)).toMatchObject({ approvals: 3, lead: true });
  });
});
