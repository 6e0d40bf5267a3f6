import { z } from 'zod';
import type { Translated } from '#app/kernel/languages.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { choice } from '#app/kernel/shapes.ts';
import { isCountry } from '#app/organisations/places.ts';
import { translated } from '../translated-text.ts';

/** 1 goes before 2 before 3. Words: `priorities.level.<level>`. */
export const PRIORITIES = [1, 2, 3] as const;
export type Priority = (typeof PRIORITIES)[number];

/** A country the programme puts first, and what is said of it beside the call. */
export type PriorityCountry = {
  readonly country: string;
  readonly priority: Priority;
  readonly note: Translated;
};

/** The form of one country; `none` takes its priority away again. `version`: of what the form showed, 0 for a new one. */
export const priorityShape = z
  .object({
    country: z.string().refine(isCountry, { error: 'field.choose' }),
    priority: choice(['1', '2', '3', 'none']),
    version: z.coerce.number().int().nonnegative().default(0),
  })
  .and(translated('note', LANGUAGES, { max: 300, optional: true }))
  .transform(({ country, priority, version, note }) => ({
    country,
    version,
    note,
    priority: PRIORITIES.find((each) => String(each) === priority) ?? null,
  }));

/** The priorities a call speaks of: of its countries, or of all where it names none; the first level first. */
export function prioritiesOfCall(
  priorities: readonly PriorityCountry[],
  content: { readonly countries: readonly string[] },
): readonly PriorityCountry[] {
  return priorities
    .filter(({ country }) => content.countries.length === 0 || content.countries.includes(country))
    .toSorted((one, other) => one.priority - other.priority || (one.country < other.country ? -1 : 1));
}
