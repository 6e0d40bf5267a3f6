import type { PriorityCountry } from '#app/calls/priorities/priority.ts';
import { divideHalfUp } from '#app/kernel/money.ts';
import { balanceOf, keysOf, type Balance } from './balance.ts';

/** A fundable file in its place. */
export type Asking = {
  readonly applicationId: string;
  readonly reference: string;
  readonly requestedMinor: bigint;
  /** The country, or the region where the applicant shows no more. */
  readonly place: string;
  readonly activities: readonly string[];
  /** Keys of the programme's other lists. */
  readonly taxonomy: readonly string[];
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

export type TrialOutcome = {
  readonly granted: readonly Granted[];
  readonly skipped: readonly Skipped[];
  readonly spentMinor: bigint;
  readonly leftMinor: bigint;
  /** The first file the rest does not pay in full: the line falls ahead of it. Null where it reaches to the end. */
  readonly stoppedAt: string | null;
  readonly balance: Balance;
};

/**
 * What the envelope would pay for, down the ranking, if amounts were cut or capped: it stops at the first file it does
 * not pay in full, as the budget line does. Decides nothing: funding follows rank, and a deviation is minuted (I12).
 */
export function tryOut(ranked: readonly Asking[], trial: Trial, priorities: readonly PriorityCountry[]): TrialOutcome {
  const countryMost = divideHalfUp(trial.envelopeMinor * BigInt(trial.countryPercent), 100n);
  const byCountry = new Map<string, bigint>();
  const granted: Granted[] = [];
  const skipped: Skipped[] = [];
  let spentMinor = 0n;
  let stoppedAt: string | null = null;
  for (const file of ranked) {
    const amountMinor = amountOf(file, trial);
    const taken = byCountry.get(file.place) ?? 0n;
    if (amountMinor < trial.lowestMinor) skipped.push({ reference: file.reference, reason: 'too-little' });
    else if (taken + amountMinor > countryMost) skipped.push({ reference: file.reference, reason: 'country-full' });
    else if (spentMinor + amountMinor > trial.envelopeMinor) {
      stoppedAt = file.reference;
      break;
    } else {
      spentMinor += amountMinor;
      byCountry.set(file.place, taken + amountMinor);
      granted.push({ reference: file.reference, amountMinor });
    }
  }
  const last = ranked.findIndex((file) => file.reference === granted.at(-1)?.reference);
  const ahead = new Set(ranked.slice(0, last).map((file) => file.reference));
  const grantedTo = new Map(granted.map(({ reference, amountMinor }) => [reference, amountMinor]));
  const weighed = ranked.map((file) => ({
    keys: keysOf(file, priorities),
    grantedMinor: grantedTo.get(file.reference) ?? null,
  }));
  return {
    granted,
    skipped: skipped.filter((each) => ahead.has(each.reference)),
    spentMinor,
    leftMinor: trial.envelopeMinor - spentMinor,
    stoppedAt,
    balance: balanceOf(weighed, priorities),
  };
}

function amountOf({ requestedMinor }: Asking, { percent, highestMinor }: Trial): bigint {
  const part = divideHalfUp(requestedMinor * BigInt(percent), 100n);
  return part > highestMinor ? highestMinor : part;
}
