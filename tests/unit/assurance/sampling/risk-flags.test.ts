import { describe, expect, it } from 'vitest';
import { riskFlags, type RiskFacts } from '#app/assurance/sampling/risk-flags.ts';

const PLAIN: RiskFacts = {
  transactionNo: 'T-1',
  thirdPartyId: 'P',
  invoiceDate: '2026-03-01',
  paymentDate: '2026-03-10',
  currency: 'EUR',
  amountLocalMinor: 123_45n,
  costType: 'services',
  evidenceComplete: true,
  acceptedMinor: 123_45n,
  disallowedMinor: 0n,
};

const flags = (changes: Partial<RiskFacts>, others: readonly RiskFacts[] = []) =>
  riskFlags([{ ...PLAIN, ...changes }, ...others], { capMinor: 60_000_00n }).get('T-1');

describe('risk flags', () => {
  it.each<[string, Partial<RiskFacts>, readonly string[]]>([
    ['nothing special', {}, []],
    ['evidence not complete', { evidenceComplete: false }, ['evidence-missing']],
    ['cash', { costType: 'cash' }, ['cash']],
    ['a round amount', { amountLocalMinor: 2_000_00n }, ['round-amount']],
    ['round but for its last unit', { amountLocalMinor: 2_001_00n }, []],
    ['a round amount of a currency without decimals', { currency: 'XOF', amountLocalMinor: 5_000n }, ['round-amount']],
    ['paid on the 60th day', { paymentDate: '2026-04-30' }, []],
    ['paid on the 61st day', { paymentDate: '2026-05-01' }, ['paid-late']],
    ['a part disallowed', { disallowedMinor: 1n }, ['part-disallowed']],
    ['just below 90 % of the cap', { acceptedMinor: 53_999_99n }, []],
    ['at 90 % of the cap', { acceptedMinor: 54_000_00n }, ['near-cap']],
  ])('%s', (_, changes, expected) => {
    expect(flags(changes)).toEqual(expected);
  });

  it('sees the same amount of the same third party again, not of another one or in another currency', () => {
    expect(flags({}, [{ ...PLAIN, transactionNo: 'T-2' }])).toEqual(['repeated']);
    expect(flags({}, [{ ...PLAIN, transactionNo: 'T-2', thirdPartyId: 'Q' }])).toEqual([]);
    expect(flags({}, [{ ...PLAIN, transactionNo: 'T-2', currency: 'USD' }])).toEqual([]);
  });

  it('adds up the accepted cost of a third party over all its lines', () => {
    const other = { ...PLAIN, transactionNo: 'T-2', amountLocalMinor: 1n, acceptedMinor: 53_900_00n };
    expect(flags({}, [other])).toEqual(['near-cap']);
  });
});
