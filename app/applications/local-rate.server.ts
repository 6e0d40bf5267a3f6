import type { Reader } from '#db/client.server.ts';
import { monthOf, utcDate, type Instant } from '#app/kernel/instant.ts';
import { rateFor } from '#app/programme/rate-store.server.ts';
import type { Application } from './application.ts';
import type { LocalRate } from './local-amounts.ts';

/**
 * I28: the rate of the month in which a draft is read or submitted, for the currency its people chose. Null where none
 * was chosen, where the call is not in euro, and where no rate of the month is published yet: none is ever guessed.
 */
export async function localRateOf(
  reader: Reader,
  application: Pick<Application, 'currency' | 'localCurrency'>,
  at: Instant,
): Promise<LocalRate | null> {
  const { currency, localCurrency } = application;
  if (localCurrency === null || currency !== 'EUR') return null;
  const rate = await rateFor(reader, { currency: localCurrency, month: monthOf(utcDate(at)) });
  if (!rate) return null;
  const { unitsPerEur, month, source } = rate;
  return { currency: localCurrency, unitsPerEur, month, source };
}
