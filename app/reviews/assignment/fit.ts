import { BID_WEIGHT, type Bid } from './bid.ts';

/** Readers of a file, each of another organisation (I10). */
export const READERS_PER_FILE = 2;

/** A reviewer as a proposal sees them. Codes only. */
export type Reader = {
  readonly id: string;
  readonly memberId: string;
  /** Files in hand at most; null: no limit was named. */
  readonly capacity: number | null;
  /** Files in hand already. */
  readonly held: number;
  /** Languages read; empty: nothing was said, and every language counts. */
  readonly languages: readonly string[];
  /** Activities of the programme, and countries, the reviewer knows well. */
  readonly themes: readonly string[];
  readonly countries: readonly string[];
};

export type FileToRead = {
  readonly id: string;
  readonly language: string;
  readonly themes: readonly string[];
  readonly country: string;
  /** Whoever was ever asked to read it, with their organisation: none of them is asked again, no organisation twice. */
  readonly asked: readonly { readonly readerId: string; readonly memberId: string; readonly counts: boolean }[];
  /** I9: readers in conflict, personally or through their organisation. */
  readonly barred: ReadonlySet<string>;
  /** What readers said of it, by reader. */
  readonly bids?: ReadonlyMap<string, Bid>;
};

/** Whether somebody may read a file at all: no conflict, not asked before, and in a language they read. */
export function mayBeAsked(file: FileToRead, reader: Reader): boolean {
  if (file.barred.has(reader.id)) return false;
  if (file.asked.some(({ readerId, memberId }) => readerId === reader.id || memberId === reader.memberId)) return false;
  return reader.languages.length === 0 || reader.languages.includes(file.language);
}

/** How well somebody knows what a file is about, 0 to 3: its country, one of its themes, its language by name. */
export function fitOf(file: FileToRead, reader: Reader): number {
  const themes = reader.themes.some((theme) => file.themes.includes(theme)) ? 1 : 0;
  const country = reader.countries.includes(file.country) ? 1 : 0;
  return themes + country + (reader.languages.includes(file.language) ? 1 : 0);
}

/** How much a file and a reader want each other: how well they know what it is about, and what they said of it. */
export function preferenceOf(file: FileToRead, reader: Reader): number {
  const bid = file.bids?.get(reader.id);
  return fitOf(file, reader) + (bid ? BID_WEIGHT[bid] : 0);
}
