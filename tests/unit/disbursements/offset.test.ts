import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimEntry, offsetEntry } from '#app/disbursements/disbursement-postings.ts';
import { calculate, type EntitlementFacts, type InstalmentFacts } from '#app/disbursements/entitlement.ts';
import { decideOffset, type OffsetFacts } from '#app/disbursements/offset.ts';
import { decideUnspent } from '#app/disbursements/unspent.ts';
import { euro } from '#app/kernel/money.ts';

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : (result.refusal?.code ?? '');

const instalment = (
  number: number,
  kind: InstalmentFacts['kind'],
  amountMinor: bigint,
  paid: { paidMinor: bigint; offsetMinor: bigint } | null = null,
): InstalmentFacts => ({
  id: `i${number}`,
  number,
  kind,
  amountMinor,
  paidMinor: paid?.paidMinor ?? 0n,
  offsetMinor: paid?.offsetMinor ?? 0n,
  requested: paid !== null,
});

const grant: EntitlementFacts = {
  agreementState: 'active',
  agreementMinor: 50_000_00n,
  instalments: [],
  acceptedMinor: 0n,
  reportAccepted: true,
  refundedMinor: 0n,
  setOffMinor: 0n,
  onwardMissing: false,
  consumptionPercent: 70,
  waived: false,
  advanceCeilingPercent: 90,
};

const first = instalment(1, 'advance', 25_000_00n, { paidMinor: 25_000_00n, offsetMinor: 0n });
const second = instalment(2, 'interim', 20_000_00n);
const last = instalment(3, 'final', 5_000_00n);

describe('I24, I25 what was set off is kept back from the next payment', () => {
  it('I24: an instalment by the plan is less by it, and counts as advanced in full', () => {
    const facts = { ...grant, acceptedMinor: 23_000_00n, setOffMinor: 2_000_00n };
    expect(calculate(facts, second, [first])).toMatchObject({
      plannedMinor: 20_000_00n,
      grossMinor: 20_000_00n,
      offsetMinor: 2_000_00n,
      payableMinor: 18_000_00n,
    });
    const paid = { ...second, paidMinor: 18_000_00n, offsetMinor: 2_000_00n };
    const after = calculate({ ...grant, acceptedMinor: 48_000_00n }, last, [first, paid]);
    // All of the first, and 70 % of the 20 000 the second came to.
    expect(after.requiredMinor).toBe(39_000_00n);
    expect(after).toMatchObject({ offsetMinor: 0n, payableMinor: 5_000_00n });
  });

  it('I25: the balance has it in its sum already, and only says so', () => {
    const paid = { ...second, paidMinor: 20_000_00n };
    const facts = { ...grant, acceptedMinor: 48_000_00n, setOffMinor: 2_000_00n };
    expect(calculate(facts, last, [first, paid])).toMatchObject({
      grossMinor: 5_000_00n,
      offsetMinor: 2_000_00n,
      payableMinor: 3_000_00n,
    });
  });

  it('I23: what is paid and what is kept back are what the instalment comes to, to the cent', () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n, 10n ** 15n),
        fc.bigInt(0n, 10n ** 15n),
        fc.bigInt(0n, 10n ** 15n),
        fc.constantFrom('interim', 'final'),
        (amountMinor, setOffMinor, acceptedMinor, kind) => {
          const facts = { ...grant, agreementMinor: 10n ** 16n, acceptedMinor, setOffMinor };
          const part = calculate(facts, instalment(2, kind, amountMinor), [first]);
          expect(part.payableMinor + part.offsetMinor).toBe(part.grossMinor);
          expect(part.grossMinor <= amountMinor).toBe(true);
          expect(part.offsetMinor >= 0n && part.offsetMinor <= setOffMinor).toBe(true);
        },
      ),
    );
  });
});

describe('setting off takes something that is still to be paid', () => {
  const facts: OffsetFacts = {
    agreementState: 'active',
    instalments: [first, second, last],
    setOffMinor: 0n,
    waitingMinor: 0n,
  };

  it('the next instalment must leave something to pay, with what was set off before', () => {
    expect(codeOf(decideOffset(19_999_99n, facts))).toBe('ok');
    expect(codeOf(decideOffset(20_000_00n, facts))).toBe('offset-over-instalment');
    expect(codeOf(decideOffset(2n, { ...facts, setOffMinor: 19_999_98n }))).toBe('offset-over-instalment');
  });

  it('the last one pays what is left anyway; after it, only accepted cost that waits for money', () => {
    const requested = { ...second, requested: true };
    expect(codeOf(decideOffset(9_000_00n, { ...facts, instalments: [first, requested, last] }))).toBe('ok');
    const over = { ...facts, instalments: [first, requested, { ...last, requested: true }] };
    expect(codeOf(decideOffset(1n, over))).toBe('offset-nothing-to-pay');
    expect(codeOf(decideOffset(1n, { ...over, waitingMinor: 1n }))).toBe('ok');
    expect(codeOf(decideOffset(1n, { ...facts, agreementState: 'terminated' }))).toBe('agreement-not-active');
  });

  it('I30: it makes what is owed an advance again; an unspent advance is owed', () => {
    const owed = { id: 'r', programmeId: 'p', agreementId: 'a', reference: 'R', amount: euro(500_00n) };
    const by = { valueDate: '2026-11-02', preparedBy: 'x' };
    const sides = (entry: ReturnType<typeof offsetEntry>) =>
      entry.postings.map(({ account, eurMinor }) => [account, eurMinor]);
    expect(sides(offsetEntry(owed, by))).toEqual([
      ['1200', 500_00n],
      ['1300', -500_00n],
    ]);
    expect(sides(claimEntry(owed, by))).toEqual([
      ['1300', 500_00n],
      ['1200', -500_00n],
    ]);
  });
});

describe('I31 an unspent advance', () => {
  it('I31: is asked back once every report is decided, or after a termination, and only what is outstanding', () => {
    const facts = { agreementState: 'active', reportsOpen: 0, outstandingMinor: 1_000_00n } as const;
    expect(decideUnspent(facts)).toEqual({ ok: true, value: 1_000_00n });
    expect(codeOf(decideUnspent({ ...facts, reportsOpen: 1 }))).toBe('unspent-reports-open');
    expect(codeOf(decideUnspent({ ...facts, outstandingMinor: 0n }))).toBe('unspent-nothing');
    expect(codeOf(decideUnspent({ ...facts, agreementState: 'terminated', reportsOpen: 2 }))).toBe('ok');
    expect(codeOf(decideUnspent({ ...facts, agreementState: 'suspended' }))).toBe('agreement-not-active');
  });
});
