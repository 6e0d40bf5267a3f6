import { z } from 'zod';
import { addDays, utcDate, type Instant, type LocalDate } from '#app/kernel/instant.ts';
import type { Money } from '#app/kernel/money.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { amount, localDate } from '#app/kernel/shapes.ts';
import { CURRENCIES } from '#app/programme/currencies.ts';
import type { DisbursementRefusal } from './disbursement.ts';

/** What the grantee says arrived, and on which day of its account. */
export type Receipt = { readonly amount: Money; readonly receivedOn: LocalDate };

/** The form: the amount has the decimals of the currency it is typed in. */
export const receiptShape = z
  .object({
    currency: z.string().refine((text) => CURRENCIES.includes(text), { error: 'field.notACurrency' }),
    amount: z.string(),
    receivedOn: localDate(),
  })
  .transform(({ currency, amount: typed, receivedOn }, ctx): Receipt => {
    const parsed = amount(currency).safeParse(typed);
    if (parsed.success) return { amount: { minor: parsed.data, currency }, receivedOn };
    for (const issue of parsed.error.issues) ctx.addIssue({ ...issue, path: ['amount'] });
    return z.NEVER;
  });

/** Money arrives once it was sent, give or take the day the sun is in, and not tomorrow. */
export function decideReceipt(
  receivedOn: LocalDate,
  sentAt: Instant | null,
  at: Instant,
): Result<null, DisbursementRefusal> {
  const first = sentAt && utcDate(addDays(sentAt, -1));
  const possible = first !== null && first <= receivedOn && receivedOn <= utcDate(addDays(at, 1));
  return possible ? ok(null) : refuse('receipt-day', { field: 'receivedOn' });
}

/**
 * Whether finance should look: less or more arrived than was paid. Another currency says nothing by itself: the bank of
 * the grantee exchanged it.
 */
export function receiptDiffers(paid: Money, received: Money): boolean {
  return received.currency === paid.currency && received.minor !== paid.minor;
}
