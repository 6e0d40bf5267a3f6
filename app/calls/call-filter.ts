import { isLanguage } from '#app/kernel/languages.ts';
import { isCountry } from '#app/organisations/places.ts';
import type { CallFilter } from './public-pages.server.ts';

/** What a filter is in an address. */
export type FilterQuery = { country?: string; activity?: string; language?: string };

/** Reads the filter of the public list from an address; what is not known narrows nothing. */
export function filterOf(query: URLSearchParams, activities: readonly { readonly code: string }[]): CallFilter {
  const [country, activity, language] = ['country', 'activity', 'language'].map((name) => query.get(name) ?? '');
  return {
    country: country && isCountry(country) ? country : null,
    activity: activities.find(({ code }) => code === activity)?.code ?? null,
    language: isLanguage(language) ? language : null,
  };
}

export function queryOf({ country, activity, language }: CallFilter): FilterQuery {
  return { ...(country ? { country } : {}), ...(activity ? { activity } : {}), ...(language ? { language } : {}) };
}
