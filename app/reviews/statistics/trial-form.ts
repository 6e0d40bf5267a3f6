import { z } from 'zod';
import { toDecimal, money } from '#app/kernel/money.ts';
import { amount, wholeNumber } from '#app/kernel/shapes.ts';
import type { Trial } from './what-if.ts';

export const TRIAL_FIELDS = ['envelope', 'percent', 'highest', 'lowest', 'countryPercent'] as const;

type CallMoney = {
  readonly envelopeMinor: bigint;
  readonly minimumMinor: bigint;
  readonly maximumMinor: bigint;
  readonly currency: string;
};

/** The fields of a trial; amounts in the currency of the call. */
export function trialShape(currency: string) {
  return z
    .object({
      envelope: amount(currency),
      percent: wholeNumber({ min: 1, max: 100 }),
      highest: amount(currency),
      lowest: amount(currency, { allowZero: true }),
      countryPercent: wholeNumber({ min: 1, max: 100 }),
    })
    .transform(({ envelope, percent, highest, lowest, countryPercent }): Trial => ({
      envelopeMinor: envelope,
      percent,
      highestMinor: highest,
      lowestMinor: lowest,
      countryPercent,
    }));
}

/** What stands in the fields before anything is tried: the call as it was published. */
export function plainTrial(call: CallMoney): Readonly<Record<(typeof TRIAL_FIELDS)[number], string>> {
  const text = (minor: bigint) => toDecimal(money(minor, call.currency));
  return {
    envelope: text(call.envelopeMinor),
    percent: '100',
    highest: text(call.maximumMinor),
    lowest: text(call.minimumMinor),
    countryPercent: '100',
  };
}
