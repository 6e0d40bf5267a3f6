import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedFigures } from '#app/assurance/compared-figures.ts';
import { d24Rows } from '#app/assurance/downloads/d24-rows.ts';
import { reconcile } from '#app/assurance/reconciliation.ts';
import { trialBalance } from '#app/ledger/trial-balance.ts';

describe('I32 reconciliation', () => {
  it('holds where both figures are one, or the whole difference is explained', () => {
    const { reconciled, checks } = reconcile([
      { name: 'payments', ledgerMinor: 100n, otherMinor: 100n },
      { name: 'accepted', ledgerMinor: 100n, otherMinor: 130n, explainedMinor: 30n },
    ]);
    expect(reconciled).toBe(true);
    expect(checks.map((check) => check.differenceMinor)).toEqual([0n, 0n]);
  });

  it('fails on one cent, either way, and names it', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 15n), 10n ** 15n),
        fc.bigInt(0n, 10n ** 12n),
        fc.constantFrom(-1n, 1n),
        (ledger, why, cent) => {
          const { reconciled, checks } = reconcile([
            { name: 'accepted', ledgerMinor: ledger, otherMinor: ledger + why + cent, explainedMinor: why },
          ]);
          expect(reconciled).toBe(false);
          expect(checks[0]?.differenceMinor).toBe(cent);
        },
      ),
    );
  });
});

describe('D24', () => {
  const row = (account: '1000' | '1200', minor: bigint) => ({
    account,
    openingMinor: 0n,
    debitsMinor: minor > 0n ? minor : 0n,
    creditsMinor: minor < 0n ? -minor : 0n,
    closingMinor: minor,
  });
  const balance = trialBalance([row('1000', -500n), row('1200', 500n)]);

  it('puts what the bank says beside account 1000, and explains only what differs', () => {
    const agree = reconcile([{ name: 'bank', ledgerMinor: -500n, otherMinor: -500n }]);
    expect(d24Rows({ balance, reconciliation: agree })).toEqual([
      {
        account: '1000',
        opening: 0n,
        debits: 0n,
        credits: 500n,
        closing: -500n,
        ledger_total: -500n,
        bank_statement: -500n,
        difference: 0n,
        explanation: null,
      },
      { account: '1200', opening: 0n, debits: 500n, credits: 0n, closing: 500n },
    ]);
  });

  it('I29, I32: sets the whole balance of 1000 beside the bank, and names its charges as what they differ by', () => {
    const facts = { ledger: new Map([['besides', -20n]]), bank: new Map([['total', -480n]]) };
    const none = new Map<string, bigint>();
    const others = { entries: none, journal: none, balances: none, agreements: none, payments: none, costs: none };
    const of = (change: Partial<typeof facts>) =>
      reconcile(comparedFigures(balance, { ...others, ...facts, ...change }).filter((each) => each.name === 'bank'));
    const found = d24Rows({ balance, reconciliation: of({}) })[0];
    expect(found).toMatchObject({ ledger_total: -500n, bank_statement: -480n, difference: 20n });
    expect(found).toMatchObject({ closing: -500n, explanation: 'besides-grants' });
    expect(of({}).reconciled).toBe(true);
    // A charge nobody posted, and a posting no statement knows.
    expect(of({ ledger: none }).checks[0]?.differenceMinor).toBe(20n);
    expect(of({ bank: new Map([['total', -479n]]) }).checks[0]?.differenceMinor).toBe(1n);
  });
});
