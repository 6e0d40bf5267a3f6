import { z } from 'zod';
import type { AgreementState } from '#app/agreements/agreement-lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { amount, choice, oneLine } from '#app/kernel/shapes.ts';
import type { DisbursementRefusal } from './disbursement.ts';

/** What was found. Words: `irregularity.ground.<ground>`. */
export const GROUNDS = ['fraud', 'conflict-of-interest', 'double-funding', 'not-carried-out', 'rules-broken'] as const;
export type Ground = (typeof GROUNDS)[number];

/** The form: which grant, how much of its advance, and what was found. Facts about people stay in the file of the case. */
export const irregularityShape = z
  .object({ agreement: oneLine({ max: 60 }), amount: amount('EUR'), ground: choice(GROUNDS) })
  .transform(({ agreement: reference, amount: amountMinor, ground }) => ({ reference, amountMinor, ground }));

const UNPAID: readonly AgreementState[] = ['drafted', 'sent', 'signed_by_grantee', 'countersigned'];

/**
 * I31: an irregularity takes back an advance that is not accounted for, whatever has become of the agreement. Cost that was
 * accepted is corrected first, by a finding. `outstandingMinor`: balance of 1200, euro cents.
 */
export function decideIrregularity(
  facts: { readonly agreementState: AgreementState; readonly outstandingMinor: bigint },
  amountMinor: bigint,
): Result<null, DisbursementRefusal> {
  if (UNPAID.includes(facts.agreementState)) return refuse('agreement-not-active', { field: 'agreement' });
  return amountMinor > facts.outstandingMinor ? refuse('irregularity-over-advance', { field: 'amount' }) : ok(null);
}
