import { z } from 'zod';
import { isLocalDate, type LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { localDate, oneLine } from '#app/kernel/shapes.ts';
import type { RetentionRefusal } from './refusals.ts';

/** The payment of the balance of the main grant, and what national law asks beyond the contract. */
export const balanceShape = z.object({
  paidOn: localDate(),
  reference: oneLine({ max: 60 }),
  lawUntil: z
    .string()
    .transform((text) => text.trim())
    .refine((text) => text === '' || isLocalDate(text), { error: 'field.notADate' }),
});

export type Balance = { readonly paidOn: LocalDate; readonly reference: string; readonly lawUntil: LocalDate | null };

/** I35: the clock starts neither before the action has ended nor in the future. */
export function decideBalance(
  given: z.output<typeof balanceShape>,
  about: { readonly actionEndsOn: LocalDate; readonly today: LocalDate },
): Result<Balance, RetentionRefusal> {
  const { paidOn, reference, lawUntil } = given;
  if (paidOn < about.actionEndsOn) {
    return refuse('balance-before-the-end', { field: 'paidOn', values: { end: about.actionEndsOn } });
  }
  if (paidOn > about.today) return refuse('balance-in-future', { field: 'paidOn' });
  if (lawUntil !== '' && lawUntil <= paidOn) return refuse('law-before-balance', { field: 'lawUntil' });
  return ok({ paidOn, reference, lawUntil: lawUntil === '' ? null : lawUntil });
}
