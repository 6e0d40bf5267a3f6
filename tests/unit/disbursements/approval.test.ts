import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideApproval, type ApprovalFacts } from '#app/disbursements/approval.ts';
import { paymentDigest, type Disbursement } from '#app/disbursements/disbursement.ts';
import { disbursementLifecycle } from '#app/disbursements/disbursement-lifecycle.ts';
import { euro } from '#app/kernel/money.ts';

const at = new Date('2026-11-02T09:00:00Z');
const about = { agreementId: 'a', instalmentId: 'i', payeeAccountId: 'p', amount: euro(100_00n) };
const digest = paymentDigest(about);

const payment: Disbursement = {
  ...about,
  id: 'd',
  programmeId: 'g',
  organisationId: 'o',
  reference: 'T-1',
  state: 'checked',
  version: 2,
  offsetMinor: 0n,
  digest,
  requestedBy: 'officer',
  heldBy: null,
  checkedBy: 'checker',
};

const facts: ApprovalFacts = {
  approvals: [],
  accountEnteredBy: 'enterer',
  payeeState: 'verified',
  payeeUsableFrom: null,
  limitMinor: null,
  firstAfterChange: false,
  tier: { fromMinor: 0n, approvals: 2, lead: false },
  reportReviewers: ['reader'],
  recused: false,
  agreementState: 'active',
  openConditions: 0,
  matchStands: false,
  held: false,
  frozen: false,
  operator: null,
  screeningClearUntil: new Date('2026-11-02T09:00:01Z'),
};

const by = (accountId: string, lead = false) => ({ accountId, digest, lead });

function codeOf(given: {
  payment?: Partial<Disbursement>;
  facts?: Partial<ApprovalFacts>;
  by?: string;
  lead?: boolean;
}) {
  const result = decideApproval(
    { ...payment, ...given.payment },
    { ...facts, ...given.facts },
    { accountId: given.by ?? 'one', lead: given.lead ?? false },
    at,
  );
  return result.ok ? result.value.state : result.refusal.code;
}

describe('I21 two different people approve', () => {
  it('gives the first and the second approval', () => {
    expect(codeOf({})).toBe('approved_once');
    const once = { payment: { state: 'approved_once' }, facts: { approvals: [by('one')] } } as const;
    expect(codeOf({ ...once, by: 'two' })).toBe('approved');
    expect(codeOf({ ...once, by: 'one' })).toBe('approver-approved-before');
  });

  it.each([
    ['officer', 'approver-is-requester'],
    ['checker', 'approver-is-checker'],
    ['enterer', 'approver-entered-account'],
    ['reader', 'approver-reviewed-report'],
  ])('refuses %s: %s', (by, code) => expect(codeOf({ by })).toBe(code));

  it('I9: refuses who is recused, or whose organisation is', () => {
    expect(codeOf({ facts: { recused: true } })).toBe('approver-recused');
  });

  it('refuses when another payment was approved before', () => {
    const approvals = [{ ...by('one'), digest: 'other' }];
    expect(codeOf({ payment: { state: 'approved_once' }, facts: { approvals }, by: 'two' })).toBe('payment-changed');
  });

  it('never ends approved by fewer than two people, whoever tries in whatever order', () => {
    const people = fc.constantFrom('officer', 'checker', 'enterer', 'reader', 'one', 'two', 'three');
    fc.assert(
      fc.property(fc.array(people, { maxLength: 12 }), (attempts) => {
        let state: Disbursement['state'] = 'checked';
        const approvals: ReturnType<typeof by>[] = [];
        for (const accountId of attempts) {
          const result = decideApproval(
            { ...payment, state },
            { ...facts, approvals: [...approvals] },
            { accountId, lead: false },
            at,
          );
          if (!result.ok) continue;
          state = result.value.state;
          approvals.push(by(accountId));
        }
        const different = new Set(approvals.map((approval) => approval.accountId));
        expect(different.size).toBe(approvals.length);
        if (state === 'approved') expect(different.size).toBe(2);
        for (const person of ['officer', 'checker', 'enterer', 'reader']) expect(different.has(person)).toBe(false);
      }),
    );
  });
});

describe('I21 larger amounts', () => {
  const tier = { fromMinor: 0n, approvals: 3, lead: true } as const;

  it('take a third person, and the overall lead among them', () => {
    const twice = { payment: { state: 'approved_once' }, facts: { tier, approvals: [by('one'), by('two')] } } as const;
    const once = { payment: { state: 'approved_once' }, facts: { tier, approvals: [by('one')] } } as const;
    expect(codeOf({ ...once, by: 'two' })).toBe('approved_once');
    expect(codeOf({ ...twice, by: 'three' })).toBe('lead-approval-needed');
    expect(codeOf({ ...twice, by: 'three', lead: true })).toBe('approved');
    const led = { tier, approvals: [by('one', true), by('two')] };
    expect(codeOf({ ...twice, facts: led, by: 'three' })).toBe('approved');
  });

  it('BK-6: so does the first payment to an account that replaces another, whatever the amount', () => {
    const first = { firstAfterChange: true, approvals: [by('one')] };
    const once = { payment: { state: 'approved_once' } } as const;
    expect(codeOf({ ...once, facts: first, by: 'two' })).toBe('approved_once');
    expect(codeOf({ ...once, facts: { ...first, approvals: [by('one'), by('two')] }, by: 'three' })).toBe('approved');
  });
});

describe('I20 what must hold before money moves', () => {
  it('I22: needs an account whose waiting time is over', () => {
    expect(codeOf({ facts: { payeeUsableFrom: new Date(at.getTime() + 1) } })).toBe('payee-cool-off');
    expect(codeOf({ facts: { payeeUsableFrom: at } })).toBe('approved_once');
  });
  it('LG-8: needs balances and entries to agree', () =>
    expect(codeOf({ facts: { frozen: true } })).toBe('payments-frozen'));
  it('I21: needs nobody to have stopped it', () => expect(codeOf({ facts: { held: true } })).toBe('payment-held'));
  it('I20: needs every condition of its instalment confirmed', () =>
    expect(codeOf({ facts: { openConditions: 1 } })).toBe('condition-open'));
  it('needs an active agreement', () =>
    expect(codeOf({ facts: { agreementState: 'suspended' } })).toBe('agreement-not-active'));
  it('needs a verified account', () => expect(codeOf({ facts: { payeeState: 'retired' } })).toBe('payee-not-verified'));
  it('needs a screening that is still fresh at this very instant', () => {
    expect(codeOf({ facts: { screeningClearUntil: at } })).toBe('screening-stale');
    expect(codeOf({ facts: { screeningClearUntil: null } })).toBe('screening-stale');
  });
  it('I16: needs every possible sanctions match settled', () =>
    expect(codeOf({ facts: { matchStands: true } })).toBe('screening-match'));
});

describe('the digest an approver approves', () => {
  it('changes with every part of the payment', () => {
    const variants = [
      { ...about, amount: euro(100_01n) },
      { ...about, amount: { minor: 100_00n, currency: 'USD' } },
      { ...about, payeeAccountId: 'q' },
      { ...about, instalmentId: 'j' },
      { ...about, agreementId: 'b' },
    ];
    expect(new Set([digest, ...variants.map(paymentDigest)]).size).toBe(6);
  });
});

it('moves end only where money is settled or freed', () => {
  const ends = disbursementLifecycle.states.filter(
    (state) =>
      !Object.values(disbursementLifecycle.moves).some((move) => (move.from as readonly string[]).includes(state)),
  );
  expect(ends).toEqual(['failed', 'returned', 'cancelled']);
});
