import type { LocalDate } from '#app/kernel/instant.ts';

export const PUBLISHERS = ['EU', 'UN'] as const;

/** Who publishes a list. Words: `screening.publisher.<publisher>`. */
export type Publisher = (typeof PUBLISHERS)[number];

/** What is listed: a person, or anything else that can hold money. */
export type ListedKind = 'person' | 'entity';

/** A name of an entry. `strong` is the publisher's word: a weak alias identifies nobody by itself. */
export type ListedName = { readonly text: string; readonly strong: boolean };

/** When a listed person was born, both ends included: years (`1971`) or days (`1971-04-28`). */
export type Birth = { readonly from: string; readonly to: string };

/**
 * One entry as far as an identity is concerned. What a listed person is said to belong to, to have done or to think is
 * not read: a match is the same person, and nothing else (Commission guidance of 2020; no political vetting).
 */
export type ListedEntry = {
  /** The publisher's own: `QDi.001`, `EU.27.28`. */
  readonly reference: string;
  readonly kind: ListedKind;
  readonly names: readonly ListedName[];
  readonly births: readonly Birth[];
};

/** What a list says of itself. */
export type ListHead = { readonly publisher: Publisher; readonly publishedOn: LocalDate };
