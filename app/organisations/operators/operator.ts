import { z } from 'zod';
import type { LocalDate } from '#app/kernel/instant.ts';
import { amount, choice, idText, localDate, longText, oneLine } from '#app/kernel/shapes.ts';
import { CURRENCIES } from '#app/programme/currencies.ts';
import { isCountry } from '../places.ts';

/** How money leaves a provider: to an account or telephone held with it, or in cash. Words: `operators.service.<service>`. */
export const SERVICES = ['transfer', 'cash'] as const;
export type Service = (typeof SERVICES)[number];

/** Where, in what and up to which amount a provider may be used. Ceiling: one payment, EUR cents. */
export type Terms = {
  readonly countries: readonly string[];
  readonly currencies: readonly string[];
  readonly ceilingMinor: bigint;
  readonly licence: string;
  readonly validUntil: LocalDate;
};

/** Ticked codes of a list, at least one. */
function ticks(fits: (code: string) => boolean) {
  return z
    .array(z.string())
    .optional()
    .transform((given, ctx) => {
      const known = [...new Set(given ?? [])].filter(fits);
      const wrong = (message: string, params = {}) => ctx.addIssue({ code: 'custom', message, params });
      if (known.length < new Set(given ?? []).size) wrong('field.choose');
      else if (known.length === 0) wrong('field.chooseAtLeast', { min: 1 });
      return known.toSorted();
    });
}

const terms = z.object({
  'countries[]': ticks(isCountry),
  'currencies[]': ticks((code) => CURRENCIES.includes(code)),
  ceiling: amount('EUR'),
  licence: oneLine({ max: 120 }),
  validUntil: localDate(),
});

function termsOf(given: z.output<typeof terms>): Terms {
  const { 'countries[]': countries, 'currencies[]': currencies, ceiling: ceilingMinor, licence, validUntil } = given;
  return { countries, currencies, ceilingMinor, licence, validUntil };
}

/** The form of other terms for a provider that is on the list. */
export const termsShape = terms.transform(termsOf);

/** The form of a provider that is not on the list yet. */
export const operatorShape = terms
  .extend({ name: oneLine({ max: 140 }), service: choice(SERVICES) })
  .transform(({ name, service, ...given }) => ({ name, service, terms: termsOf(given) }));

/** The second person's word. A name that may stand on a sanctions list takes a note on why it is another body. */
export const operatorDecisionShape = z.object({ termsId: idText(), note: longText({ max: 500, optional: true }) });

export const operatorEndShape = z.object({ termsId: idText(), reason: longText({ max: 500 }) });
