import { and, asc, desc, eq, gt, isNotNull, lt, or, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { exchangeRates } from '#db/schema/exchange-rates.ts';
import { programmeResults } from '#db/schema/programme.ts';
import { consortiumOf } from './consortium-store.server.ts';
import { activitiesOf, theProgramme } from './programme-store.server.ts';
import { rulesOf } from './programme-rules.ts';

/** The programme as staff read it: rules, consortium, results with their activities. */
export async function programmePage(reader: Reader) {
  const programme = await theProgramme(reader);
  const members = await consortiumOf(reader, programme.id);
  const results = await reader
    .select({ code: programmeResults.code, title: programmeResults.title, retiredAt: programmeResults.retiredAt })
    .from(programmeResults)
    .where(eq(programmeResults.programmeId, programme.id))
    .orderBy(asc(programmeResults.code));
  const activities = await activitiesOf(reader, programme.id);
  const { currency, payeeCoolOffHours } = programme;
  return {
    rules: { ...rulesOf(programme), currency, payeeCoolOffHours },
    members,
    results: results.map(({ retiredAt, ...result }) => ({
      ...result,
      retired: retiredAt !== null,
      activities: activities.filter((activity) => activity.result === result.code),
    })),
  };
}

export type RateFilter = { readonly month?: string; readonly currency?: string; readonly after?: string };

const PAGE = 50;

/**
 * Rates by month (newest first) and currency, every version of each, the one in force marked. Without a filter: the
 * newest month there is. `after` is the id of the last row of the page before.
 */
export async function ratesPage(reader: Reader, filter: RateFilter) {
  const months = (
    await reader.selectDistinct({ month: exchangeRates.month }).from(exchangeRates).orderBy(desc(exchangeRates.month))
  ).map((row) => row.month);
  const currencies = (
    await reader
      .selectDistinct({ currency: exchangeRates.currency })
      .from(exchangeRates)
      .orderBy(asc(exchangeRates.currency))
  ).map((row) => row.currency);
  const month = filter.month ?? (filter.currency ? undefined : months[0]);
  const rows = await rateRows(reader, { ...filter, ...(month ? { month } : {}) });
  return {
    months,
    currencies,
    month: month ?? null,
    currency: filter.currency ?? null,
    rates: rows.slice(0, PAGE),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null,
  };
}

async function rateRows(reader: Reader, filter: RateFilter) {
  const [last] = filter.after
    ? await reader.select().from(exchangeRates).where(eq(exchangeRates.id, filter.after))
    : [];
  const newest = reader
    .selectDistinctOn([exchangeRates.currency, exchangeRates.month], { id: exchangeRates.id })
    .from(exchangeRates)
    .orderBy(exchangeRates.currency, exchangeRates.month, desc(exchangeRates.retrievedAt), desc(exchangeRates.id))
    .as('newest');
  return reader
    .select({
      id: exchangeRates.id,
      currency: exchangeRates.currency,
      month: exchangeRates.month,
      unitsPerEur: exchangeRates.unitsPerEur,
      source: exchangeRates.source,
      reason: exchangeRates.reason,
      retrievedAt: exchangeRates.retrievedAt,
      inForce: sql<boolean>`${isNotNull(newest.id)}`,
    })
    .from(exchangeRates)
    .leftJoin(newest, eq(newest.id, exchangeRates.id))
    .where(
      and(
        filter.month ? eq(exchangeRates.month, filter.month) : undefined,
        filter.currency ? eq(exchangeRates.currency, filter.currency) : undefined,
        last ? comesAfter(last) : undefined,
      ),
    )
    .orderBy(desc(exchangeRates.month), asc(exchangeRates.currency), desc(exchangeRates.id))
    .limit(PAGE + 1);
}

function comesAfter(last: { month: string; currency: string; id: string }) {
  return or(
    lt(exchangeRates.month, last.month),
    and(eq(exchangeRates.month, last.month), gt(exchangeRates.currency, last.currency)),
    and(eq(exchangeRates.month, last.month), eq(exchangeRates.currency, last.currency), lt(exchangeRates.id, last.id)),
  );
}
