import { describe, expect, it } from 'vitest';
import { decideEntitlement, type EntitlementFacts, type InstalmentFacts } from '#app/disbursements/entitlement.ts';

function instalment(
  number: number,
  amountMinor: bigint,
  kind: InstalmentFacts['kind'],
  paidMinor = 0n,
): InstalmentFacts {
  return { id: `i${number}`, number, kind, amountMinor, paidMinor, offsetMinor: 0n, requested: paidMinor > 0n };
}

const base: EntitlementFacts = {
  agreementState: 'active',
  agreementMinor: 100_000_00n,
  instalments: [
    instalment(1, 40_000_00n, 'advance'),
    instalment(2, 40_000_00n, 'interim'),
    instalment(3, 20_000_00n, 'final'),
  ],
  acceptedMinor: 0n,
  reportAccepted: false,
  refundedMinor: 0n,
  setOffMinor: 0n,
  onwardMissing: false,
  waived: false,
  consumptionPercent: 70,
  advanceCeilingPercent: 90,
};

const firstPaid = { instalments: [instalment(1, 40_000_00n, 'advance', 40_000_00n), ...base.instalments.slice(1)] };
const twoPaid = {
  instalments: [
    firstPaid.instalments[0] as InstalmentFacts,
    instalment(2, 40_000_00n, 'interim', 40_000_00n),
    instalment(3, 20_000_00n, 'final'),
  ],
  reportAccepted: true,
};

function outcome(facts: Partial<EntitlementFacts>, id: string) {
  const result = decideEntitlement({ ...base, ...facts }, id);
  return result.ok ? result.value.payableMinor : result.refusal.code;
}

describe('I20 the first instalment', () => {
  it('is payable once the agreement is active', () => expect(outcome({}, 'i1')).toBe(40_000_00n));
  it('is not before', () =>
    expect(outcome({ agreementState: 'signed_by_grantee' }, 'i1')).toBe('agreement-not-active'));
  it('is requested once', () => expect(outcome(firstPaid, 'i1')).toBe('instalment-already-requested'));
});

describe('I24, I25 what is reimbursed', () => {
  const reimbursed = { instalments: [instalment(1, 100_000_00n, 'final')] };
  it('waits for its accepted report, and is never more than what was accepted', () => {
    expect(outcome(reimbursed, 'i1')).toBe('report-not-accepted');
    expect(outcome({ ...reimbursed, acceptedMinor: 60_000_00n }, 'i1')).toBe('report-not-accepted');
    expect(outcome({ ...reimbursed, reportAccepted: true }, 'i1')).toBe('nothing-left-to-pay');
    expect(outcome({ ...reimbursed, reportAccepted: true, acceptedMinor: 60_000_01n }, 'i1')).toBe(60_000_01n);
    expect(outcome({ ...reimbursed, reportAccepted: true, acceptedMinor: 130_000_00n }, 'i1')).toBe(100_000_00n);
  });
});

describe('I24 a further instalment', () => {
  it('waits for the earlier one', () => expect(outcome({}, 'i2')).toBe('earlier-instalment-open'));
  it('waits for an accepted report', () =>
    expect(outcome({ ...firstPaid, acceptedMinor: 40_000_00n }, 'i2')).toBe('report-not-accepted'));
  it('needs 70 % of the last one, to the cent', () => {
    expect(outcome({ ...firstPaid, reportAccepted: true, acceptedMinor: 27_999_99n }, 'i2')).toBe(
      'consumption-too-low',
    );
    expect(outcome({ ...firstPaid, reportAccepted: true, acceptedMinor: 28_000_00n }, 'i2')).toBe(40_000_00n);
  });
  it('needs all of the ones before the last', () => {
    expect(outcome({ ...twoPaid, acceptedMinor: 67_999_99n }, 'i3')).toBe('consumption-too-low');
  });
});

describe('I20 money that goes through a fiscal host', () => {
  it('I20: no later instalment before the host is shown to have passed the earlier one on', () => {
    const facts = { ...firstPaid, reportAccepted: true, acceptedMinor: 28_000_00n };
    expect(outcome({ ...facts, onwardMissing: true }, 'i2')).toBe('onward-proof-missing');
    expect(outcome({ ...facts, onwardMissing: true, waived: true }, 'i2')).toBe('onward-proof-missing');
  });
});

describe('I25 the balance', () => {
  it('pays accepted cost that is not covered yet', () =>
    expect(outcome({ ...twoPaid, acceptedMinor: 95_000_00n }, 'i3')).toBe(15_000_00n));
  it('never more than its instalment', () =>
    expect(outcome({ ...twoPaid, acceptedMinor: 120_000_00n }, 'i3')).toBe(20_000_00n));
  it('pays again what was paid back', () => {
    expect(outcome({ ...twoPaid, acceptedMinor: 95_000_00n, refundedMinor: 5_000_00n }, 'i3')).toBe(20_000_00n);
  });
  it('is nothing when less was accepted than paid', () =>
    expect(outcome({ ...twoPaid, acceptedMinor: 79_000_00n }, 'i3')).toBe('nothing-left-to-pay'));
});

describe('I23 the advance ceiling', () => {
  it('stops advances above 90 % of the grant', () => {
    const instalments = [instalment(1, 95_000_00n, 'advance'), instalment(2, 5_000_00n, 'final')];
    expect(outcome({ instalments }, 'i1')).toBe('over-advance-ceiling');
  });
  it('does not touch a grant paid at once', () =>
    expect(outcome({ instalments: [instalment(1, 100_000_00n, 'advance')] }, 'i1')).toBe(100_000_00n));
});

describe('I41 an emergency lifts I24 and nothing else', () => {
  it('pays the planned instalment without a report, within the ceilings', () => {
    expect(outcome(firstPaid, 'i2')).toBe('report-not-accepted');
    expect(outcome({ ...firstPaid, waived: true }, 'i2')).toBe(40_000_00n);
    expect(outcome({ ...firstPaid, waived: true, advanceCeilingPercent: 79 }, 'i2')).toBe('over-advance-ceiling');
    expect(outcome({ waived: true }, 'i2')).toBe('earlier-instalment-open');
    expect(outcome({ ...firstPaid, waived: true, agreementState: 'suspended' }, 'i2')).toBe('agreement-not-active');
  });
});
