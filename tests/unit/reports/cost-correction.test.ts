import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctLine, postCorrection } from '#app/reports/books/cost-correction.ts';
import { postAccepted, type Ground, type PostableLine } from '#app/reports/books/cost-postings.ts';
import type { Entry } from '#app/ledger/journal.ts';

const ground: Ground = {
  programmeId: 'p',
  agreementId: 'a',
  organisationId: 'o',
  valueDate: '2026-11-02',
  preparedBy: 'finance',
};

function line(reference: string, acceptedEurMinor: bigint, changes: Partial<PostableLine> = {}): PostableLine {
  return {
    reportId: 'r',
    reference,
    currency: 'TND',
    amountMinor: 337_120n,
    eurMinor: 100_00n,
    unitsPerEur: '3.3712',
    rateMonth: '2026-03',
    rateSource: 'InforEuro',
    acceptedEurMinor,
    disallowedEurMinor: 100_00n - acceptedEurMinor,
    postedEurMinor: 0n,
    ...changes,
  };
}

function balance(entries: readonly Entry[], account: string): bigint {
  return entries
    .flatMap((entry) => entry.postings)
    .reduce((sum, posting) => (posting.account === account ? sum + posting.eurMinor : sum), 0n);
}

const stored = (entries: readonly Entry[]) => entries.map((entry, index) => ({ ...entry, id: `e${index}` }));

/** A line of 100.00, posted as far as the advance reached, of which `wrong` is taken out. */
function correct(given: { advance: bigint; wrong: bigint; waiting?: readonly PostableLine[] }) {
  const before = postAccepted([line('L1', 100_00n)], given.advance, ground);
  const corrected = line('L1', 100_00n - given.wrong, { postedEurMinor: before.acceptedEurMinor });
  const outstandingEurMinor = given.advance - before.acceptedEurMinor;
  const posted = stored(before.entries);
  const after = postCorrection(corrected, { posted, waiting: given.waiting ?? [], outstandingEurMinor }, ground);
  return { before, after, all: [...before.entries, ...after.entries] };
}

describe('a correction of accepted cost', () => {
  it('I30: mirrors what was posted, posts what is still accepted, and the rest is owed', () => {
    const { after, all } = correct({ advance: 100_00n, wrong: 30_00n });
    expect(after.entries.map((entry) => entry.rule)).toEqual(['reverse', 'accept', 'disallow']);
    expect(after.entries[0]?.reverses).toBe('e0');
    expect(after.entries.map((entry) => entry.documentReference)).toEqual(['L1', 'L1', 'L1']);
    expect([balance(all, '5000'), balance(all, '1300'), balance(all, '1200')]).toEqual([70_00n, 30_00n, -100_00n]);
    expect(after.receivableEurMinor).toBe(30_00n);
  });

  it('I31: cost that waits takes the place of what was wrong, and only what is left is owed', () => {
    const waiting = [line('L2', 20_00n)];
    const { after, all } = correct({ advance: 100_00n, wrong: 30_00n, waiting });
    expect([balance(all, '5000'), balance(all, '1300')]).toEqual([90_00n, 10_00n]);
    expect(after.receivableEurMinor).toBe(10_00n);
    // What L2 had disallowed stays as it was decided.
    expect(after.entries.filter((entry) => entry.documentReference === 'L2').map((entry) => entry.rule)).toEqual([
      'accept',
    ]);
  });

  it('I31: what was never posted leaves no entry', () => {
    const { after } = correct({ advance: 40_00n, wrong: 60_00n });
    expect(after).toMatchObject({ entries: [], receivableEurMinor: 0n, waitingEurMinor: 0n });
  });

  it('I30, I31: whatever is wrong, 1200 is what it was and every euro is accepted, owed or waiting', () => {
    const amounts = fc.bigInt(0n, 150_00n);
    fc.assert(
      fc.property(amounts, fc.bigInt(1n, 100_00n), fc.bigInt(0n, 100_00n), (advance, wrong, other) => {
        const waiting = advance < 100_00n && other > 0n ? [line('L2', other)] : [];
        const { all, before } = correct({ advance, wrong, waiting });
        const used = before.acceptedEurMinor;
        const accepted = balance(all, '5000');
        expect(accepted + balance(all, '1300')).toBe(used);
        expect(balance(all, '1200')).toBe(-used);
        const most = 100_00n - wrong + (waiting[0]?.acceptedEurMinor ?? 0n);
        expect(accepted).toBe(used < most ? used : most);
      }),
    );
  });

  it('I26: takes from accepted to disallowed, keeps the first code, and never goes below zero', () => {
    const standing = {
      id: 'x',
      acceptedEurMinor: 70_00n,
      disallowedEurMinor: 30_00n,
      disallowCode: 'ineligible-tax',
      decisionComment: 'VAT',
    };
    expect(correctLine(standing, { eurMinor: 20_00n, code: 'no-evidence' })).toMatchObject({
      ok: true,
      value: { decision: 'part-accepted', acceptedEurMinor: 50_00n, disallowCode: 'ineligible-tax' },
    });
    expect(
      correctLine({ ...standing, disallowCode: null, disallowedEurMinor: 0n }, { eurMinor: 70_00n, code: 'duplicate' }),
    ).toMatchObject({ ok: true, value: { decision: 'disallowed', acceptedEurMinor: 0n, disallowCode: 'duplicate' } });
    expect(correctLine(standing, { eurMinor: 70_01n, code: 'other' })).toMatchObject({
      ok: false,
      refusal: { code: 'correction-above-accepted' },
    });
  });
});
