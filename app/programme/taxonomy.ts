import { z } from 'zod';
import { LANGUAGES, type Language, type Translated } from '#app/kernel/languages.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { choice, oneLine } from '#app/kernel/shapes.ts';

/** Closed lists an application answers to beside its activities. Words: `taxonomy.list.<list>`. */
export const TAXONOMY_LISTS = ['violation', 'temporal', 'gender'] as const;
export type TaxonomyList = (typeof TAXONOMY_LISTS)[number];

/** Every list of words of a programme. */
export const ENTRY_LISTS = ['result', 'activity', ...TAXONOMY_LISTS] as const;
export type EntryList = (typeof ENTRY_LISTS)[number];

/** `retired`: shown where it was chosen, offered to nobody. */
export type TaxonomyEntry = {
  readonly list: TaxonomyList;
  readonly code: string;
  readonly title: Translated;
  readonly retired: boolean;
};

/** An entry as an application keeps it: `violation:torture`. */
export function taxonomyKey({ list, code }: Pick<TaxonomyEntry, 'list' | 'code'>): string {
  return `${list}:${code}`;
}

/** The entries of these keys, in the order of the lists; retired ones too. */
export function chosenEntries(entries: readonly TaxonomyEntry[], keys: readonly string[]): readonly TaxonomyEntry[] {
  return entries.filter((entry) => keys.includes(taxonomyKey(entry)));
}

/** I6: what may be chosen: all that is not retired, and what was chosen before. */
export function offered<Entry extends { readonly retired: boolean }>(
  entries: readonly Entry[],
  isChosen: (entry: Entry) => boolean,
): readonly Entry[] {
  return entries.filter((entry) => !entry.retired || isChosen(entry));
}

/** I6: whether an application may say this: entries of the lists, nothing newly chosen that is retired, one gender marker. */
export function decideTaxonomy(
  entries: readonly TaxonomyEntry[],
  given: { readonly chosen: readonly string[]; readonly before: readonly string[] },
): Result<readonly string[], Refusal<'taxonomy-not-offered'>> {
  const chosen = [...new Set(given.chosen)].toSorted();
  const known = offered(entries, (entry) => given.before.includes(taxonomyKey(entry))).map(taxonomyKey);
  const foreign = chosen.find((key) => !known.includes(key));
  const single = chosen.filter((key) => key.startsWith('gender:')).length < 2;
  if (foreign === undefined && single) return ok(chosen);
  const list = TAXONOMY_LISTS.find((each) => (foreign ?? 'gender:').startsWith(`${each}:`)) ?? 'violation';
  return refuse('taxonomy-not-offered', { field: list === 'gender' ? list : `${list}[]` });
}

/** What calls that take applications, or soon will, have promised to ask. */
export type PromisedLists = { readonly activities: readonly string[]; readonly taxonomy: readonly string[] };

/**
 * I6: whether entries may be retired. `left`: what would still be offered, activities by code and the others by key; a
 * call that takes applications must not be left without a choice it asks for.
 */
export function decideRetirement(
  left: readonly string[],
  calls: readonly PromisedLists[],
): Result<null, Refusal<'entry-last-of-call'>> {
  const stranded = calls.some(
    ({ activities, taxonomy }) =>
      !activities.some((code) => left.includes(code)) ||
      taxonomy.some((list) => !left.some((key) => key.startsWith(`${list}:`))),
  );
  return stranded ? refuse('entry-last-of-call') : ok(null);
}

const code = z
  .string()
  .transform((text) => text.trim())
  .superRefine((text, ctx) => {
    const message = text === '' ? 'field.required' : 'field.entryCode';
    if (!/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/.test(text)) ctx.addIssue({ code: 'custom', message });
  });

/** I6: an entry has words in every language: `title.en` to `title.ru`. */
const words = z
  .object(
    Object.fromEntries(
      LANGUAGES.map((language) => [`title.${language}`, oneLine({ max: 200 })] as const),
    ) as unknown as Record<`title.${Language}`, ReturnType<typeof oneLine>>,
  )
  .transform((form): { title: Translated } => ({
    title: Object.fromEntries(LANGUAGES.map((language) => [language, form[`title.${language}`]])),
  }));

/** A new entry: where it belongs (`violation`, or `activity:<code of its result>`), its code and its words. */
export const newEntryShape = z
  .object({ place: z.string().min(1, { error: 'field.choose' }).max(50), entryCode: code })
  .and(words)
  .transform(({ entryCode, ...entry }) => ({ ...entry, code: entryCode }));

const version = z.coerce.number().int().positive();
export const entryWordsShape = z.object({ version }).and(words);
export const retirementShape = z.object({ version, to: choice(['retired', 'offered']) });
