import { sql } from 'drizzle-orm';

/** `lineReference(reportReference(a.reference, r.number), c.number)` of the reports room, in SQL. */
export const LINE_REFERENCE = sql`a.reference || '-RP' || r.number || '-L' || c.number`;

/** The UTC day of an instant, as value dates are days of UTC. */
export function utcDay(column: string) {
  return sql.raw(`(${column} at time zone 'utc')::date`);
}

/** An instant as milliseconds since 1970. */
export function millis(expression: string) {
  return sql.raw(`(extract(epoch from ${expression}) * 1000)::bigint`);
}

/**
 * The alias of an account whose id stands in a column of text; what is no account (`system:…`) stays as it is. Compared
 * as a UUID, so that the key of `accounts` finds it: a million rows ask three times each.
 */
export function aliasOf(column: string) {
  const text = `${column}::text`;
  return sql.raw(
    `case when ${text} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
      then coalesce((select who.alias from accounts who where who.id = ${text}::uuid), ${text}) else ${text} end`,
  );
}

/**
 * The day a payment `d` counts from: the value date of its entry, or the day of its confirmation where no entry is
 * found, so that a payment without a posting is seen as one.
 */
export const PAID_ON = sql`coalesce(
  (select min(e.value_date) from journal_entries e where e.disbursement_id = d.id and e.rule = 'pay'),
  ${utcDay('d.confirmed_at')})`;
