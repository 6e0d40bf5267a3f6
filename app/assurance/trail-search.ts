import { isLocalDate } from '#app/kernel/instant.ts';
import type { FieldError } from '#app/kernel/form.ts';

export const SEARCH_FIELDS = ['kind', 'actor', 'record', 'from', 'to'] as const;

/** What somebody looks for in the trail, as typed; absent fields are empty. */
export type TrailSearch = Readonly<Record<(typeof SEARCH_FIELDS)[number], string>>;

export function searchIn(query: URLSearchParams): TrailSearch {
  const typed = (name: string) => (query.get(name) ?? '').normalize('NFC').trim().slice(0, 200);
  return {
    kind: typed('kind'),
    actor: typed('actor'),
    record: typed('record'),
    from: typed('from'),
    to: typed('to'),
  };
}

export function isSearching(search: TrailSearch): boolean {
  return SEARCH_FIELDS.some((field) => search[field] !== '');
}

/** Days that are none. */
export function wrongDays(search: TrailSearch): readonly FieldError[] {
  return (['from', 'to'] as const)
    .filter((field) => search[field] !== '' && !isLocalDate(search[field]))
    .map((field) => ({ field, key: 'trail.search.day' }));
}

/** A number of the chain in an address; null for anything else. */
export function numberIn(typed: string | null): number | null {
  const number = Number(typed ?? '');
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}
