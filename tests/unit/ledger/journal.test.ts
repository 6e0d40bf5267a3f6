import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '#app/kernel/money.ts';
import { balancedEntry, entryHash, reversalOf, transfer, type Posting } from '#app/ledger/journal.ts';

const rate = { unitsPerEur: '655.957', month: '2026-10', source: 'InforEuro' };
const memo = {
  programmeId: 'p',
  rule: 'accept',
  valueDate: '2026-10-31',
  documentReference: 'R-1',
  preparedBy: 'x',
} as const;
const pair = (minor: bigint, eurMinor: bigint) =>
  transfer({ debit: '5000', credit: '1200', amount: money(minor, 'XOF'), eurMinor, rate });

describe('I30 an entry', () => {
  it('balances by construction in every currency and in EUR', () => {
    const amounts = fc.bigInt({ min: 1n, max: 10n ** 12n });
    fc.assert(
      fc.property(fc.array(fc.tuple(amounts, amounts), { minLength: 1, maxLength: 20 }), (lines) => {
        const entry = balancedEntry(
          memo,
          lines.flatMap(([minor, eur]) => pair(minor, eur)),
        );
        expect(entry.postings.reduce((sum, posting) => sum + posting.eurMinor, 0n)).toBe(0n);
      }),
    );
  });

  it('throws when one cent is missing in a currency or in EUR', () => {
    const [debit, credit] = pair(1000n, 152n);
    const short: Posting = { ...credit, amount: money(-999n, 'XOF') };
    expect(() => balancedEntry(memo, [debit, short])).toThrow(/balance/);
    expect(() => balancedEntry(memo, [debit, { ...credit, eurMinor: -151n }])).toThrow(/balance/);
    expect(() => balancedEntry(memo, [debit])).toThrow(/two lines/);
  });

  it('is reversed by its mirror, which names it', () => {
    const entry = { ...balancedEntry(memo, pair(1000n, 152n)), id: 'e1' };
    const reversal = reversalOf(entry, { valueDate: '2026-11-01', documentReference: 'R-1', preparedBy: 'y' });
    expect(reversal).toMatchObject({ rule: 'reverse', reverses: 'e1' });
    const sum = [...entry.postings, ...reversal.postings].reduce(
      (total, posting) => total + posting.eurMinor * (posting.account === '5000' ? 1n : 0n),
      0n,
    );
    expect(sum).toBe(0n);
  });

  it('hashes to something else when anything in it changes', () => {
    const at = { id: 'e1', postedAt: new Date(0) };
    const hash = entryHash(balancedEntry(memo, pair(1000n, 152n)), at).toString('hex');
    expect(entryHash(balancedEntry(memo, pair(1001n, 152n)), at).toString('hex')).not.toBe(hash);
    expect(entryHash(balancedEntry({ ...memo, preparedBy: 'z' }, pair(1000n, 152n)), at).toString('hex')).not.toBe(
      hash,
    );
    expect(entryHash(balancedEntry(memo, pair(1000n, 152n)), { ...at, id: 'e2' }).toString('hex')).not.toBe(hash);
  });
});
