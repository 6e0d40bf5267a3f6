import { describe, expect, it } from 'vitest';
import { decideRenewal, stateOfRenewal, type Renewal } from '#app/people/renewals/renewal.ts';

const AT = new Date('2026-11-02T09:00:00Z');
const LATER = new Date('2026-11-04T09:00:00Z');
const asked: Renewal = { accountId: 'holder', askedBy: 'one', approvedBy: null, opensAt: null, outcome: null };
const waiting: Renewal = { ...asked, approvedBy: 'two', opensAt: LATER };
const codeOf = (renewal: Renewal, by: string, at = AT) => {
  const decided = decideRenewal(renewal, { by, at });
  return decided.ok ? decided.value.opensAt.toISOString() : decided.refusal.code;
};

describe('AU-7 a lost second factor', () => {
  it('is confirmed by another person than who asked and than its holder, once, and counts 48 hours later', () => {
    expect(codeOf(asked, 'one')).toBe('renewal-by-another');
    expect(codeOf(asked, 'holder')).toBe('own-account');
    expect(codeOf(asked, 'two')).toBe(LATER.toISOString());
    expect(codeOf(waiting, 'three')).toBe('renewal-approved');
    expect(codeOf(waiting, 'three', LATER)).toBe('renewal-approved');
    for (const outcome of ['used', 'taken-back'])
      expect(codeOf({ ...waiting, outcome }, 'three')).toBe('renewal-ended');
  });

  it('says at each instant where it stands', () => {
    expect(stateOfRenewal(asked, LATER)).toBe('asked');
    expect(stateOfRenewal(waiting, new Date(LATER.getTime() - 1))).toBe('waiting');
    expect(stateOfRenewal(waiting, LATER)).toBe('due');
    expect(stateOfRenewal({ ...waiting, outcome: 'used' }, LATER)).toBe('used');
    expect(stateOfRenewal({ ...waiting, outcome: 'taken-back' }, LATER)).toBe('taken-back');
  });
});
