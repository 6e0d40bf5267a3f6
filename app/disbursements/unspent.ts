import type { AgreementState } from '#app/agreements/agreement-lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { DisbursementRefusal } from './disbursement.ts';

/** What decides whether an advance is asked back. `outstandingMinor`: balance of 1200 in euro cents (I31). */
export type UnspentFacts = {
  readonly agreementState: AgreementState;
  readonly reportsOpen: number;
  readonly outstandingMinor: bigint;
};

/**
 * I25, I31: an advance is unspent when nobody will account for it any more: every report was decided, or the agreement
 * was terminated. Answers how much is owed.
 */
export function decideUnspent(facts: UnspentFacts): Result<bigint, DisbursementRefusal> {
  if (facts.agreementState !== 'active' && facts.agreementState !== 'terminated') return refuse('agreement-not-active');
  if (facts.agreementState === 'active' && facts.reportsOpen > 0) return refuse('unspent-reports-open');
  return facts.outstandingMinor > 0n ? ok(facts.outstandingMinor) : refuse('unspent-nothing');
}
