import { divideHalfUp } from '#app/kernel/money.ts';

/** A fundable file in its place. */
export type Asking = {
  readonly applicationId: string;
  readonly reference: string;
  readonly requestedMinor: bigint;
  readonly country: string;
  readonly themes: readonly string[];
};

/** What is tried out. Amounts in minor units of the call. */
export type Trial = {
  readonly envelopeMinor: bigint;
  /** Part of each request that is granted, in per cent. */
  readonly percent: number;
  /** No grant above it. */
  readonly highestMinor: bigint;
  /** No grant below it: a file that would get less gets none. */
  readonly lowestMinor: bigint;
  /** The most one country may take of the envelope, in per cent. */
  readonly countryPercent: number;
};

export type Granted = { readonly reference: string; readonly amountMinor: bigint };

/** Why a file ahead of a funded one would get nothing. Words: `reviews.trial.skipped.<reason>`. */
export type Skipped = { readonly reference: string; readonly reason: 'country-full' | 'too-little' };

export type Share = { readonly key: string; readonly files: number; readonly amountMinor: bigint };

export type TrialOutcome = {
  readonly granted: readonly Granted[];
  readonly skipped: readonly Skipped[];
  readonly spentMinor: bigint;
  readonly leftMinor: bigint;
  /** By country, and by theme; a file counts in full under each of its themes. The largest amount first. */
  readonly countries: readonly Share[];
  readonly themes: readonly Share[];
};

/**
 * What the envelope would pay for, down the ranking, if amounts were cut or capped: it stops at the first file it does
 * not pay in full, as the budget line does. Decides nothing: funding follows rank, and a deviation is minuted (I12).
 */
export function tryOut(ranked: readonly Asking[], trial: Trial): TrialOutcome {
  const countryMost = divideHalfUp(trial.envelopeMinor * BigInt(trial.countryPercent), 100n);
  const byCountry = new Map<string, bigint>();
  const granted: (Granted & { file: Asking })[] = [];
  const skipped: Skipped[] = [];
  let spentMinor = 0n;
  for (const file of ranked) {
    const amountMinor = amountOf(file, trial);
    const taken = byCountry.get(file.country) ?? 0n;
    if (amountMinor < trial.lowestMinor) skipped.push({ reference: file.reference, reason: 'too-little' });
    else if (taken + amountMinor > countryMost) skipped.push({ reference: file.reference, reason: 'country-full' });
    else if (spentMinor + amountMinor > trial.envelopeMinor) break;
    else {
      spentMinor += amountMinor;
      byCountry.set(file.country, taken + amountMinor);
      granted.push({ reference: file.reference, amountMinor, file });
    }
  }
  const last = ranked.findIndex((file) => file.reference === granted.at(-1)?.reference);
  const ahead = new Set(ranked.slice(0, last).map((file) => file.reference));
  return {
    granted: granted.map(({ reference, amountMinor }) => ({ reference, amountMinor })),
    skipped: skipped.filter((each) => ahead.has(each.reference)),
    spentMinor,
    leftMinor: trial.envelopeMinor - spentMinor,
    countries: sharesOf(granted, (file) => [file.country]),
    themes: sharesOf(granted, (file) => file.themes),
  };
}

function amountOf({ requestedMinor }: Asking, { percent, highestMinor }: Trial): bigint {
  const part = divideHalfUp(requestedMinor * BigInt(percent), 100n);
  return part > highestMinor ? highestMinor : part;
}

function sharesOf(
  granted: readonly { amountMinor: bigint; file: Asking }[],
  keysOf: (file: Asking) => readonly string[],
): readonly Share[] {
  const shares = new Map<string, { files: number; amountMinor: bigint }>();
  for (const { amountMinor, file } of granted) {
    for (const key of keysOf(file)) {
      const known = shares.get(key) ?? { files: 0, amountMinor: 0n };
      shares.set(key, { files: known.files + 1, amountMinor: known.amountMinor + amountMinor });
    }
  }
  return [...shares]
    .map(([key, share]) => ({ key, ...share }))
    .toSorted((a, b) => Number(b.amountMinor - a.amountMinor) || (a.key < b.key ? -1 : 1));
}
