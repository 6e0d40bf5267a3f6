import { createHash } from 'node:crypto';
import { canonicalJson } from '#app/kernel/json.ts';
import type { Money } from '#app/kernel/money.ts';
import type { Refusal } from '#app/kernel/result.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import type { DisbursementState } from './disbursement-lifecycle.ts';
import type { disbursementRefusals } from './refusals.ts';

/** One payment of one instalment to one verified account. */
export type Disbursement = {
  readonly id: string;
  readonly programmeId: string;
  readonly agreementId: string;
  readonly instalmentId: string;
  readonly organisationId: string;
  readonly reference: string;
  readonly state: DisbursementState;
  readonly version: number;
  /** What is paid. */
  readonly amount: Money;
  /** Owed and set off: kept back from what the instalment came to. */
  readonly offsetMinor: bigint;
  readonly payeeAccountId: string;
  readonly digest: string;
  readonly requestedBy: string;
  readonly checkedBy: string | null;
  /** Who stopped it; null while nobody did. */
  readonly heldBy: string | null;
};

export type DisbursementRefusal = Refusal<keyof typeof disbursementRefusals | keyof typeof kernelRefusals>;

/**
 * SHA-256 of what an approver approves, in canonical form: agreement, instalment, amount, currency and account.
 * The database compares it with every approval, so an approval cannot be carried over to another payment (LG-3).
 */
export function paymentDigest(payment: {
  agreementId: string;
  instalmentId: string;
  amount: Money;
  payeeAccountId: string;
}): string {
  const { agreementId, instalmentId, amount, payeeAccountId } = payment;
  const canonical = canonicalJson({
    agreementId,
    instalmentId,
    amountMinor: amount.minor.toString(),
    currency: amount.currency,
    payeeAccountId,
  });
  return createHash('sha256').update(canonical).digest('hex');
}
