import type { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { TAXONOMY_LISTS, type TaxonomyEntry } from '../taxonomy.ts';

type Text = Pick<ReturnType<typeof useText>, 't' | 'language' | 'list'>;

/** What an application says by the closed lists, a row per list it answered; for a summary list. */
export function taxonomyRows(chosen: readonly TaxonomyEntry[], { t, language, list }: Text) {
  return TAXONOMY_LISTS.flatMap((each) => {
    const titles = chosen.filter((entry) => entry.list === each).map(({ title }) => inLanguage(title, language));
    return titles.length > 0 ? [{ key: each, label: t(`taxonomy.list.${each}`), value: list(titles) }] : [];
  });
}
