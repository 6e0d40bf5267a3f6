import type { Translated } from '#app/kernel/languages.ts';
import { aboveLine } from './ranking.ts';

/** A part of a call with an envelope of its own. `code` is null for the one lot of a call that has no lots. */
export type Lot = { readonly code: string | null; readonly envelopeMinor: bigint };

/** I2: the lots a call is ranked by; a call without lots is one lot with the whole envelope. */
export function lotsOf(
  envelopeMinor: bigint,
  lots: readonly { code: string; envelopeMinor: bigint }[],
): readonly Lot[] {
  return lots.length === 0 ? [{ code: null, envelopeMinor }] : lots.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** What a lot is called; null for an application of no lot, and where the call has none of this code. */
export function lotTitle(
  lots: readonly { readonly code: string; readonly title: Translated }[] | undefined,
  code: string | null,
): Translated | null {
  return lots?.find((lot) => lot.code === code)?.title ?? null;
}

export type LottedFile = {
  readonly applicationId: string;
  readonly lot: string | null;
  readonly passes: boolean;
  readonly requestedMinor: bigint;
};

export type LotLine = Lot & { readonly files: number; readonly above: readonly string[] };

/**
 * I12: where the money of each lot ends: the files of the lot above its budget line. `ranked` is in order of rank. A
 * file of no lot stands in the first.
 */
export function linesOfLots(ranked: readonly LottedFile[], lots: readonly Lot[]): readonly LotLine[] {
  const codes = new Set(lots.map((lot) => lot.code));
  const first = lots[0]?.code ?? null;
  return lots.map((lot) => {
    const files = ranked.filter((file) => (codes.has(file.lot) ? file.lot : first) === lot.code);
    const count = aboveLine(files, lot.envelopeMinor);
    return { ...lot, files: files.length, above: files.slice(0, count).map((file) => file.applicationId) };
  });
}
