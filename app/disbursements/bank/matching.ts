import type { LocalDate } from '#app/kernel/instant.ts';
import type { Money } from '#app/kernel/money.ts';
import type { DisbursementState } from '../disbursement-lifecycle.ts';

/** Why a movement waits for a person. Words: `bank.open.<reason>`. */
export const OPEN_REASONS = [
  'no-reference',
  'reference-unknown',
  'amount-differs',
  'date-apart',
  'payment-not-sent',
  'payment-settled',
  'return-not-paid',
  'return-over-advance',
  'batch-differs',
  'fee-large',
  'rate-missing',
  'period-closed',
  'operator-payment',
] as const;

export type OpenReason = (typeof OPEN_REASONS)[number];

/** A movement as far as matching looks at it. `eurMinor`: its amount in euro cents; null where a rate is missing. */
export type LineFacts = {
  readonly direction: 'in' | 'out';
  readonly amount: Money;
  readonly eurMinor: bigint | null;
  readonly valueOn: LocalDate;
  readonly bankCode: string;
  readonly endToEndId: string;
  readonly messageId: string;
  readonly returnReason: string;
  readonly instructed: Money | null;
  /** Whether the books of its day are closed. */
  readonly booksClosed: boolean;
};

/** A payment of ours. Days are UTC; `outstandingMinor` is what its agreement still holds as an advance. */
export type PaymentFacts = {
  readonly id: string;
  readonly state: DisbursementState;
  readonly amount: Money;
  readonly sentOn: LocalDate | null;
  readonly outstandingMinor: bigint;
  /** A provider pays it out: only a proof confirms that. */
  readonly byOperator: boolean;
};

/** What the bank took beyond the payment, euro cents: a fee, or the difference of an exchange (may be negative). */
export type Difference = { readonly rule: 'fee' | 'exchange'; readonly minor: bigint };

export type Decision =
  | { readonly kind: 'paid' | 'returned'; readonly paymentId: string; readonly difference: Difference | null }
  | { readonly kind: 'paid-together'; readonly paymentIds: readonly string[] }
  | { readonly kind: 'fee' }
  | { readonly kind: 'open'; readonly reason: OpenReason };

/** A bank pays within days; a movement a month apart carries our reference for another reason. */
const MOST_DAYS = 30;
/** What a bank may keep without a person looking at it, euro cents. */
const LARGEST_FEE = 100_00n;
/** Sub-families of ISO transaction codes that are charges and commissions. */
const FEE_CODE = /(^|\/)(CHRG|COMM|COMT|FEES)$/;

const open = (reason: OpenReason): Decision => ({ kind: 'open', reason });

/**
 * What a movement is, by end-to-end id, amount and date. Settlement never creates a payment: what fits none of ours
 * waits for a person. `payment` is the one the end-to-end id names; `together` those of the file it names. A person who
 * looked (`byPerson`) may say so of a later day, and that a small rest is a charge.
 */
export function decideLine(
  line: LineFacts,
  about: {
    payment: PaymentFacts | null;
    together: readonly PaymentFacts[];
    today: LocalDate;
    byPerson: boolean;
  },
): Decision {
  const { payment, together, today, byPerson } = about;
  if (line.booksClosed) return open('period-closed');
  if (line.eurMinor === null) return open('rate-missing');
  if (line.valueOn > today) return open('date-apart');
  if (line.endToEndId === '' && line.messageId !== '' && line.direction === 'out') return decideFile(line, together);
  if (!payment) return withoutPayment(line);
  return line.direction === 'out' ? decidePaid(line, payment, byPerson) : decideReturned(line, payment, byPerson);
}

function withoutPayment(line: LineFacts): Decision {
  if (line.endToEndId !== '') return open('reference-unknown');
  if (line.direction !== 'out' || !FEE_CODE.test(line.bankCode)) return open('no-reference');
  return (line.eurMinor ?? 0n) <= LARGEST_FEE ? { kind: 'fee' } : open('fee-large');
}

function decidePaid(line: LineFacts, payment: PaymentFacts, byPerson: boolean): Decision {
  if (payment.state === 'confirmed' || payment.state === 'returned') return open('payment-settled');
  if (payment.state !== 'sent' || payment.sentOn === null) return open('payment-not-sent');
  if (payment.byOperator) return open('operator-payment');
  const days = daysBetween(payment.sentOn, line.valueOn);
  if (!byPerson && (days < -1 || days > MOST_DAYS)) return open('date-apart');
  const minor = (line.eurMinor ?? 0n) - payment.amount.minor;
  const difference = differenceOf(line, payment, { minor, byPerson });
  return difference === 'differs' ? open('amount-differs') : { kind: 'paid', paymentId: payment.id, difference };
}

function decideReturned(line: LineFacts, payment: PaymentFacts, byPerson: boolean): Decision {
  if (payment.state === 'returned') return open('payment-settled');
  if (payment.state !== 'confirmed') return open('return-not-paid');
  const minor = payment.amount.minor - (line.eurMinor ?? 0n);
  const difference = differenceOf(line, payment, { minor, byPerson });
  if (difference === 'differs') return open('amount-differs');
  // I31: cost was accepted against it meanwhile; the reversal would leave the advance below zero.
  if (payment.outstandingMinor < payment.amount.minor) return open('return-over-advance');
  return { kind: 'returned', paymentId: payment.id, difference };
}

/** One booking for everything of a file: only when it is exactly what was sent in it and is still on its way. */
function decideFile(line: LineFacts, together: readonly PaymentFacts[]): Decision {
  const sent = together.filter((payment) => payment.state === 'sent');
  const total = sent.reduce((sum, payment) => sum + payment.amount.minor, 0n);
  if (sent.length === 0 || line.amount.currency !== 'EUR' || total !== line.amount.minor) return open('batch-differs');
  return { kind: 'paid-together', paymentIds: sent.map((payment) => payment.id) };
}

/** Equal amounts have none. A fee is believed where the bank says what was ordered, and in bounds. */
function differenceOf(
  line: LineFacts,
  payment: PaymentFacts,
  { minor, byPerson }: { minor: bigint; byPerson: boolean },
): Difference | null | 'differs' {
  const sameCurrency = line.amount.currency === payment.amount.currency;
  if (sameCurrency && minor === 0n) return null;
  const ordered =
    line.instructed?.currency === payment.amount.currency && line.instructed.minor === payment.amount.minor;
  const returned = line.direction === 'in' && line.returnReason !== '';
  if (!ordered && !byPerson && !(sameCurrency && returned)) return 'differs';
  if (!sameCurrency && !ordered) return 'differs';
  if (!sameCurrency) return minor === 0n ? null : { rule: 'exchange', minor };
  return minor > 0n && minor <= LARGEST_FEE ? { rule: 'fee', minor } : 'differs';
}

function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
