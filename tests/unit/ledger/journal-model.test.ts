import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitmentChange } from '#app/agreements/commitment.ts';
import {
  claimEntry,
  offsetEntry,
  paymentEntry,
  repaymentEntry,
  writeOffEntry,
} from '#app/disbursements/disbursement-postings.ts';
import type { Disbursement } from '#app/disbursements/disbursement.ts';
import { euro } from '#app/kernel/money.ts';
import type { AccountCode } from '#app/ledger/chart.ts';
import { reversalOf, type Entry } from '#app/ledger/journal.ts';
import { isBalanced, trialBalance } from '#app/ledger/trial-balance.ts';
import { postDecision, type PostableLine } from '#app/reports/books/cost-postings.ts';

/**
 * T11: the posting rules against a plain model that knows five numbers and no accounts. 2 000 runs of 50 steps; after each
 * step the accounts say what the model says, every entry balances and the trial balance is zero.
 */
type Model = { committed: bigint; paid: bigint; accepted: bigint; owed: bigint; lost: bigint; bank: bigint };
type Step = { readonly what: (typeof WHAT)[number]; readonly minor: bigint; readonly share: number };

const WHAT = [
  'commit',
  'release',
  'pay',
  'decide',
  'claim',
  'repay',
  'offset',
  'write-off',
  'reverse-last-payment',
] as const;
const RUNS = 2_000;
const STEPS = 50;

const on = '2026-11-02';
const agreement = { id: 'a', programmeId: 'p', organisationId: 'o', currency: 'EUR' };
const owing = (minor: bigint) => ({ id: 'r', programmeId: 'p', agreementId: 'a', reference: 'R', amount: euro(minor) });
const by = { valueDate: on, preparedBy: 'x' };

function payment(minor: bigint): Disbursement {
  const ids = {
    id: 'd',
    programmeId: 'p',
    agreementId: 'a',
    instalmentId: 'i',
    organisationId: 'o',
    payeeAccountId: 'b',
  };
  const people = { requestedBy: 'x', checkedBy: null, heldBy: null, offsetMinor: 0n };
  return { ...ids, ...people, reference: 'D', state: 'sent', version: 1, amount: euro(minor), digest: '' };
}

function line(minor: bigint, share: number): PostableLine {
  const acceptedEurMinor = (minor * BigInt(share)) / 100n;
  const rate = { unitsPerEur: '3.3712', rateMonth: '2026-10', rateSource: 'InforEuro' };
  const amounts = { amountMinor: minor * 7n + 1n, eurMinor: minor, acceptedEurMinor, postedEurMinor: 0n };
  return {
    ...rate,
    ...amounts,
    reportId: 'r',
    reference: 'L',
    currency: 'TND',
    disallowedEurMinor: minor - acceptedEurMinor,
  };
}

/** What a step posts, told by the rules; and what it does to the model, in plain arithmetic. */
function take(step: Step, model: Model, last: Entry | null): { entries: readonly Entry[]; model: Model } {
  const { minor } = step;
  const least = (limit: bigint) => (minor < limit ? minor : limit);
  const nothing = { entries: [], model };
  const outstanding = model.paid - model.accepted;
  switch (step.what) {
    case 'commit': {
      const about = { differenceMinor: minor, documentReference: 'A', on, by: 'x' };
      return { entries: [commitmentChange(agreement, about)], model: { ...model, committed: model.committed + minor } };
    }
    case 'release': {
      const part = least(model.committed);
      if (part === 0n) return nothing;
      const about = { differenceMinor: -part, documentReference: 'A', on, by: 'x' };
      return { entries: [commitmentChange(agreement, about)], model: { ...model, committed: model.committed - part } };
    }
    case 'pay': {
      const entry = paymentEntry(payment(minor), { ...by, approvers: ['one', 'two'] });
      return { entries: [entry], model: { ...model, paid: model.paid + minor, bank: model.bank - minor } };
    }
    case 'decide': {
      const ground = { programmeId: 'p', agreementId: 'a', organisationId: 'o', ...by };
      const posted = postDecision([line(minor, step.share)], outstanding, ground);
      const wanted = (minor * BigInt(step.share)) / 100n;
      const accepted = wanted < outstanding ? wanted : outstanding;
      const rest = outstanding - accepted;
      const owed = minor - wanted < rest ? minor - wanted : rest;
      // What is owed leaves the advance: the model counts it as no longer paid out to spend.
      const after = { ...model, accepted: model.accepted + accepted, paid: model.paid - owed, owed: model.owed + owed };
      return { entries: posted.entries, model: after };
    }
    case 'claim': {
      const part = least(outstanding);
      if (part === 0n) return nothing;
      return {
        entries: [claimEntry(owing(part), by)],
        model: { ...model, paid: model.paid - part, owed: model.owed + part },
      };
    }
    case 'repay':
    case 'offset':
    case 'write-off': {
      const part = least(model.owed);
      if (part === 0n) return nothing;
      const owed = model.owed - part;
      if (step.what === 'repay') {
        return { entries: [repaymentEntry(owing(part), by)], model: { ...model, owed, bank: model.bank + part } };
      }
      if (step.what === 'offset') {
        return { entries: [offsetEntry(owing(part), by)], model: { ...model, owed, paid: model.paid + part } };
      }
      const entry = writeOffEntry(owing(part), { ...by, approvers: ['one', 'two'] });
      return { entries: [entry], model: { ...model, owed, lost: model.lost + part } };
    }
    case 'reverse-last-payment': {
      const back = last?.postings.find((each) => each.account === '1200')?.eurMinor ?? 0n;
      if (!last || last.rule !== 'pay' || back > outstanding) return nothing;
      const entry = reversalOf({ ...last, id: 'e' }, { ...by, documentReference: 'S' });
      return { entries: [entry], model: { ...model, paid: model.paid - back, bank: model.bank + back } };
    }
  }
}

function expected(model: Model): Readonly<Record<AccountCode, bigint>> {
  return {
    '1000': model.bank,
    '1200': model.paid - model.accepted,
    '1300': model.owed,
    '2000': 0n,
    '5000': model.accepted,
    '5900': model.lost,
    '9000': model.committed,
    '9100': -model.committed,
  };
}

const steps = fc.array(
  fc.record({
    what: fc.constantFrom(...WHAT),
    minor: fc.bigInt({ min: 1n, max: 10_000_000n }),
    share: fc.integer({ min: 0, max: 100 }),
  }),
  { minLength: STEPS, maxLength: STEPS },
);

describe('T11 the ledger against a plain model', () => {
  it(
    `I30, I31, I32: ${RUNS} runs of ${STEPS} steps: accounts and model agree, nothing falls below zero`,
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(steps, (run) => {
          const accounts = new Map<AccountCode, bigint>();
          let model: Model = { committed: 0n, paid: 0n, accepted: 0n, owed: 0n, lost: 0n, bank: 0n };
          let last: Entry | null = null;
          for (const step of run) {
            const done = take(step, model, last);
            model = done.model;
            last = done.entries.at(-1) ?? last;
            for (const entry of done.entries) {
              for (const { account, eurMinor } of entry.postings) {
                accounts.set(account, (accounts.get(account) ?? 0n) + eurMinor);
              }
            }
            for (const [account, minor] of Object.entries(expected(model))) {
              if ((accounts.get(account as AccountCode) ?? 0n) !== minor) throw new Error(`${step.what}: ${account}`);
            }
            if ((accounts.get('1200') ?? 0n) < 0n || (accounts.get('1300') ?? 0n) < 0n) throw new Error('below zero');
          }
          const rows = [...accounts].map(([account, closingMinor]) => {
            const debitsMinor = closingMinor > 0n ? closingMinor : 0n;
            const creditsMinor = closingMinor < 0n ? -closingMinor : 0n;
            return { account, openingMinor: 0n, debitsMinor, creditsMinor, closingMinor };
          });
          expect(isBalanced(trialBalance(rows))).toBe(true);
        }),
        { numRuns: RUNS },
      );
    },
  );
});
