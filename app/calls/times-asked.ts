import type { Reply } from '#app/kernel/form.ts';
import { isCountry } from '#app/organisations/places.ts';

/** The field of the address that names the country whose clocks a page also shows. */
export const TIMES_FIELD = 'times';

type TimesAsked = {
  readonly country: string | null;
  /** What was asked for, and what is wrong with it, as its form shows it. */
  readonly reply: Reply;
};

/** Reads the country of `?times=TN`. Nothing is kept: the address says it all. */
export function timesAsked(query: URLSearchParams): TimesAsked {
  const typed = (query.get(TIMES_FIELD) ?? '').trim();
  const code = typed.toUpperCase();
  const country = isCountry(code) ? code : null;
  const wrong = typed !== '' && country === null;
  const errors = wrong ? [{ field: TIMES_FIELD, key: 'field.notACountry' }] : [];
  return { country, reply: { form: TIMES_FIELD, errors, values: { [TIMES_FIELD]: [country ?? typed] } } };
}
