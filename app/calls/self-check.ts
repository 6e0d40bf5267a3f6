import { z } from 'zod';
import { LANGUAGES, type Language } from '#app/kernel/languages.ts';
import type { Currency } from '#app/kernel/money.ts';
import { amount, choice, wholeNumber } from '#app/kernel/shapes.ts';
import { isCountry } from '#app/organisations/places.ts';
import { RECIPIENTS, type CallContent, type Recipient } from './call-content.ts';
import type { CallAmounts } from './call-money.ts';

/** What a visitor says of themselves to see whether a call is for them. Nothing of it is kept. */
export type SelfCheck = {
  readonly category: Recipient;
  readonly country: string;
  readonly language: Language;
  readonly amountMinor: bigint;
  readonly months: number;
};

/** Words: `calls.self-check.<code>` for what was compared, and `…<code>.not` where it does not fit. */
export const SELF_CHECKS = ['category', 'country', 'language', 'amount', 'duration'] as const;

export type SelfChecked = { readonly code: (typeof SELF_CHECKS)[number]; readonly fits: boolean };

export function selfCheckShape(currency: Currency) {
  return z
    .object({
      category: choice(RECIPIENTS),
      country: z.string().refine(isCountry, { error: 'field.choose' }),
      language: choice(LANGUAGES),
      amount: amount(currency),
      months: wholeNumber({ min: 1, max: 120 }),
    })
    .transform(({ amount: amountMinor, ...form }): SelfCheck => ({ ...form, amountMinor }));
}

/** I4, I6: what of the published conditions fits, line by line. It decides nothing: the office does, on an application. */
export function checkOneself(
  call: { content: CallContent; amounts: CallAmounts },
  said: SelfCheck,
): readonly SelfChecked[] {
  const { content, amounts } = call;
  const fits: Readonly<Record<SelfChecked['code'], boolean>> = {
    category: content.categories.includes(said.category),
    country: content.countries.length === 0 || content.countries.includes(said.country),
    language: content.languages.includes(said.language),
    amount: said.amountMinor >= amounts.minimumMinor && said.amountMinor <= amounts.maximumMinor,
    duration: said.months <= content.durationMonths,
  };
  return SELF_CHECKS.map((code) => ({ code, fits: fits[code] }));
}
