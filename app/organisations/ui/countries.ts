import { useText } from '#app/i18n/text-context.tsx';
import { COUNTRIES } from '#app/organisations/places.ts';
import type { Choice } from '#app/ui/select-field.tsx';

/** Every country in the reader's words and order. */
export function useCountries(): readonly Choice[] {
  const { country, language } = useText();
  const order = new Intl.Collator(language);
  return COUNTRIES.map((value) => ({ value, label: country(value) })).toSorted((one, other) =>
    order.compare(one.label, other.label),
  );
}
