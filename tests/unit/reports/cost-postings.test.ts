import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postAccepted, postDecision, type Ground, type PostableLine } from '#app/reports/books/cost-postings.ts';

const ground: Ground = {
  programmeId: 'p',
  agreementId: 'a',
  organisationId: 'o',
  valueDate: '2026-11-02',
  preparedBy: 'officer',
};

function line(changes: Partial<PostableLine> = {}): PostableLine {
  const acceptedEurMinor = changes.acceptedEurMinor ?? 100_00n;
  const disallowedEurMinor = changes.disallowedEurMinor ?? 0n;
  return {
    reportId: 'r',
    reference: 'R-L1',
    currency: 'TND',
    amountMinor: 337_120n,
    unitsPerEur: '3.3712',
    rateMonth: '2026-03',
    rateSource: 'InforEuro',
    postedEurMinor: 0n,
    ...changes,
    acceptedEurMinor,
    disallowedEurMinor,
    eurMinor: acceptedEurMinor + disallowedEurMinor,
  };
}

type Posted = ReturnType<typeof postAccepted>;

/** Euro cents on an account: debits less credits. */
function balance({ entries }: Posted, account: string): bigint {
  return entries
    .flatMap((entry) => entry.postings)
    .reduce((sum, posting) => (posting.account === account ? sum + posting.eurMinor : sum), 0n);
}

describe('I31 the advance of an agreement', () => {
  it('I31: accepted cost takes it off 1200, disallowed cost turns it into 1300', () => {
    const lines = [line(), line({ reference: 'R-L2', acceptedEurMinor: 0n, disallowedEurMinor: 40_00n })];
    const posted = postDecision(lines, 500_00n, ground);
    expect(balance(posted, '5000')).toBe(100_00n);
    expect(balance(posted, '1300')).toBe(40_00n);
    expect(balance(posted, '1200')).toBe(-140_00n);
    expect(posted).toMatchObject({ acceptedEurMinor: 100_00n, receivableEurMinor: 40_00n, waitingEurMinor: 0n });
  });

  it('I31: nothing is posted beyond what was paid: accepted cost waits, disallowed cost is nobody’s debt', () => {
    const lines = [line(), line({ reference: 'R-L2', acceptedEurMinor: 50_00n, disallowedEurMinor: 30_00n })];
    const posted = postDecision(lines, 120_00n, ground);
    expect(balance(posted, '1200')).toBe(-120_00n);
    expect(posted).toMatchObject({ acceptedEurMinor: 120_00n, receivableEurMinor: 0n, waitingEurMinor: 30_00n });
    expect(balance(posted, '1300')).toBe(0n);
  });

  it('I31: what waited is posted when the next payment arrives, and adds up to the line in both currencies', () => {
    const first = postAccepted([line()], 33_33n, ground);
    const rest = postAccepted([line({ postedEurMinor: 33_33n })], 1_000_00n, ground);
    expect(balance(first, '5000') + balance(rest, '5000')).toBe(100_00n);
    const dinars = [first, rest].flatMap(({ entries }) =>
      entries.flatMap(({ postings }) => postings.filter((posting) => posting.account === '5000')),
    );
    expect(dinars.map((posting) => posting.amount.currency)).toEqual(['TND', 'TND']);
    expect(dinars.reduce((sum, posting) => sum + posting.amount.minor, 0n)).toBe(337_120n);
  });

  it('I30, I31: whatever is decided, every entry balances and 1200 never goes below zero', () => {
    const lines = fc.array(
      fc
        .record({ accepted: fc.bigInt(0n, 10n ** 7n), disallowed: fc.bigInt(0n, 10n ** 7n) })
        .filter(({ accepted, disallowed }) => accepted + disallowed > 0n),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(lines, fc.bigInt(0n, 3n * 10n ** 7n), (decided, outstanding) => {
        const posted = postDecision(
          decided.map(({ accepted, disallowed }, index) =>
            line({ reference: `R-L${index}`, acceptedEurMinor: accepted, disallowedEurMinor: disallowed }),
          ),
          outstanding,
          ground,
        );
        for (const { postings } of posted.entries) {
          expect(postings.reduce((sum, posting) => sum + posting.eurMinor, 0n)).toBe(0n);
        }
        const accepted = decided.reduce((sum, each) => sum + each.accepted, 0n);
        expect(outstanding + balance(posted, '1200')).toBeGreaterThanOrEqual(0n);
        expect(posted.acceptedEurMinor + posted.waitingEurMinor).toBe(accepted);
        expect(balance(posted, '5000')).toBe(posted.acceptedEurMinor);
        expect(balance(posted, '1300')).toBe(posted.receivableEurMinor);
      }),
    );
  });
});
