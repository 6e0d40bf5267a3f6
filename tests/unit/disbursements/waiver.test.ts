import { describe, expect, it } from 'vitest';
import { decideWaiverApproval, isInForce, type WaiverFacts } from '#app/disbursements/waiver.ts';

const waiver: WaiverFacts = { proposedBy: 'officer', approvedBy: [], expiresOn: '2026-11-30' };
const decide = (given: Partial<WaiverFacts>, person = 'one', today = '2026-11-02') => {
  const result = decideWaiverApproval({ ...waiver, ...given }, person, today);
  return result.ok ? result.value.step : result.refusal.code;
};

describe('I41 an exception names two people, neither of whom asked', () => {
  it('takes one after the other, and no third', () => {
    expect(decide({})).toBe(1);
    expect(decide({ approvedBy: ['one'] }, 'two')).toBe(2);
    expect(decide({ approvedBy: ['one'] })).toBe('approver-approved-before');
    expect(decide({ approvedBy: ['one', 'two'] }, 'three')).toBe('waiver-approved');
    expect(decide({}, 'officer')).toBe('waiver-proposer');
  });

  it('is in force with both, and until its last day', () => {
    expect(isInForce({ ...waiver, approvedBy: ['one'] }, '2026-11-02')).toBe(false);
    expect(isInForce({ ...waiver, approvedBy: ['one', 'two'] }, '2026-11-30')).toBe(true);
    expect(isInForce({ ...waiver, approvedBy: ['one', 'two'] }, '2026-12-01')).toBe(false);
    expect(decide({}, 'one', '2026-12-01')).toBe('waiver-expired');
  });
});
