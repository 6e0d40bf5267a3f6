import { and, asc, desc, eq, inArray, lte } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { exchangeRates } from '#db/schema/exchange-rates.ts';
import type { Month } from '#app/kernel/instant.ts';
import type { Currency } from '#app/kernel/money.ts';
import type { UsedRate } from './exchange.ts';

/** I28: the rate in force for a month: of several, the one retrieved last. Null: nothing may be converted yet. */
export async function rateFor(reader: Reader, given: { currency: Currency; month: Month }): Promise<UsedRate | null> {
  if (given.currency === 'EUR') return { id: null, unitsPerEur: '1', month: given.month, source: 'EUR' };
  const [row] = await reader
    .select()
    .from(exchangeRates)
    .where(and(eq(exchangeRates.currency, given.currency), eq(exchangeRates.month, given.month)))
    .orderBy(desc(exchangeRates.retrievedAt), desc(exchangeRates.id))
    .limit(1);
  return row ? { id: row.id, unitsPerEur: row.unitsPerEur, month: row.month, source: row.source } : null;
}

/** The rates in force of several months, in their order; months without one are left out. Not for the euro. */
export async function ratesFor(
  reader: Reader,
  given: { currency: Currency; months: readonly Month[] },
): Promise<readonly UsedRate[]> {
  const { currency, month, retrievedAt, id } = exchangeRates;
  const rows = await reader
    .selectDistinctOn([month])
    .from(exchangeRates)
    .where(and(eq(currency, given.currency), inArray(month, [...given.months])))
    .orderBy(asc(month), desc(retrievedAt), desc(id));
  return rows.map((row) => ({ id: row.id, unitsPerEur: row.unitsPerEur, month: row.month, source: row.source }));
}

/** The last month up to a given one that has a rate; null where none has. */
export async function lastRateMonth(
  reader: Reader,
  given: { currency: Currency; through: Month },
): Promise<Month | null> {
  const [row] = await reader
    .select({ month: exchangeRates.month })
    .from(exchangeRates)
    .where(and(eq(exchangeRates.currency, given.currency), lte(exchangeRates.month, given.through)))
    .orderBy(desc(exchangeRates.month))
    .limit(1);
  return row?.month ?? null;
}

export type NewRate = typeof exchangeRates.$inferInsert;

/** Adds rates. Nothing is ever changed or removed: the newest of a month wins. */
export async function addRates(tx: Tx, rates: readonly NewRate[]): Promise<void> {
  for (let start = 0; start < rates.length; start += 1000) {
    await tx.insert(exchangeRates).values(rates.slice(start, start + 1000));
  }
}

/** `units source` of the newest rate by `currency month`: what an import compares with. */
export async function newestRates(reader: Reader): Promise<ReadonlyMap<string, string>> {
  const rows = await reader
    .selectDistinctOn([exchangeRates.currency, exchangeRates.month])
    .from(exchangeRates)
    .orderBy(exchangeRates.currency, exchangeRates.month, desc(exchangeRates.retrievedAt), desc(exchangeRates.id));
  return new Map(rows.map((row) => [`${row.currency} ${row.month}`, `${row.unitsPerEur} ${row.source}`]));
}
