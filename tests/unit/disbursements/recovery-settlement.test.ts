import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recoveryLifecycle } from '#app/disbursements/recovery-lifecycle.ts';
import { decideSettlement, restOf, type Debt, type SettlementMove } from '#app/disbursements/recovery-settlement.ts';

const debt: Debt = { state: 'ordered', amountMinor: 500_00n, settledMinor: 100_00n };
const settle = (move: SettlementMove, amountMinor: bigint, of: Partial<Debt> = {}) => {
  const decided = decideSettlement({ ...debt, ...of }, move, amountMinor);
  return decided.ok ? decided.value : decided.refusal.code;
};

describe('a debt settled in parts', () => {
  it('I30: stays ordered until the last part, which says how it ended', () => {
    expect(settle('repay', 399_99n)).toEqual({ state: 'ordered', settledMinor: 499_99n });
    expect(settle('repay', 400_00n)).toEqual({ state: 'repaid', settledMinor: 500_00n });
    expect(settle('offset', 400_00n)).toEqual({ state: 'offset', settledMinor: 500_00n });
    expect(settle('write-off', 400_00n, { state: 'contested' })).toEqual({
      state: 'written_off',
      settledMinor: 500_00n,
    });
  });

  it('I30: takes no cent more than is owed, and nothing that was not ordered', () => {
    expect(settle('repay', 400_01n)).toBe('recovery-over-collected');
    for (const state of recoveryLifecycle.states.filter((each) => each !== 'ordered')) {
      expect(settle('repay', 1n, { state })).toBe('move-not-allowed');
      expect(settle('offset', 1n, { state })).toBe('move-not-allowed');
    }
    // A contested debt is given up whole or not at all.
    expect(settle('write-off', 1n, { state: 'contested' })).toBe('move-not-allowed');
  });

  it('I30: whatever the parts, they add up to the debt, and it ends exactly with the last', () => {
    const moves = fc.array(
      fc.tuple(fc.constantFrom<SettlementMove>('repay', 'offset'), fc.bigInt({ min: 1n, max: 300n })),
    );
    fc.assert(
      fc.property(moves, fc.bigInt({ min: 1n, max: 1_000n }), (parts, amountMinor) => {
        let now: Debt = { state: 'ordered', amountMinor, settledMinor: 0n };
        let collected = 0n;
        for (const [move, minor] of parts) {
          const decided = decideSettlement(now, move, minor);
          if (!decided.ok) {
            expect(minor > restOf(now) || now.state !== 'ordered').toBe(true);
            continue;
          }
          collected += minor;
          now = { ...now, ...decided.value };
          expect(now.settledMinor).toBe(collected);
          expect(now.state === 'ordered').toBe(collected < amountMinor);
        }
        expect(collected <= amountMinor).toBe(true);
      }),
    );
  });
});
