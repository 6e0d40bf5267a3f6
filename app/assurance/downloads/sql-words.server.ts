import { sql, type SQL } from 'drizzle-orm';
import { LANGUAGES } from '#app/kernel/languages.ts';

/** `lineReference(reportReference(a.reference, r.number), c.number)` of the reports room, in SQL. */
export const LINE_REFERENCE = sql`a.reference || '-RP' || r.number || '-L' || c.number`;

/** A line `l` of an agreement's budget: its number under the heading, and the words it has. */
export const BUDGET_LINE = sql.raw(`concat_ws('. ', l.number, nullif(l.description, ''))`);

/** The UTC day of an instant, as value dates are days of UTC. */
export function utcDay(column: string) {
  return sql.raw(`(${column} at time zone 'utc')::date`);
}

/** An instant as milliseconds since 1970. */
export function millis(expression: string) {
  return sql.raw(`(extract(epoch from ${expression}) * 1000)::bigint`);
}

/** An instant as ISO 8601 text. */
export function iso(column: string) {
  return sql.raw(`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
}

/** A further condition, where a file is of one call. */
export function ofCall(column: string, callId: string | undefined): SQL {
  return callId === undefined ? sql.empty() : sql`and ${sql.raw(column)} = ${callId}`;
}

/** A text kept in several languages, in the first of ours it has. */
export function said(translated: string) {
  const languages = LANGUAGES.map((language) => `nullif(${translated} ->> '${language}', '')`);
  return sql.raw(`coalesce(${languages.join(', ')})`);
}

/** Hundredths of a point, or of a per cent, as decimal text. */
export function hundredths(expression: string) {
  return sql.raw(`round(${expression} / 100.0, 2)::text`);
}

/**
 * What was taken out of the accepted cost of line `c` on days after this one, as `minor`: books that end on a day show
 * each line as it stood then.
 */
export function correctedAfter(day: string) {
  return sql`(
    select coalesce(sum(k.eur_minor), 0)::bigint as minor from cost_corrections k
    where k.cost_line_id = c.id and k.value_date > ${day})`;
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

/** References of the derogations of a kind that were approved by a day, of the agreements a condition names. */
export function derogationsOf(kind: 'publication' | 'visibility', agreement: SQL, to: string): SQL {
  return sql`(
    select string_agg(x.reference, '; ' order by x.reference) from derogations x
    where x.agreement_id in (${agreement}) and x.kind = ${kind} and x.state in ('approved', 'ended')
      and (select max(${utcDay('y.approved_at')}) from derogation_approvals y where y.derogation_id = x.id) <= ${to})`;
}

/**
 * The day a payment `d` counts from: the value date of its entry, or the day of its confirmation where no entry is
 * found, so that a payment without a posting is seen as one.
 */
export const PAID_ON = sql`coalesce(
  (select min(e.value_date) from journal_entries e where e.disbursement_id = d.id and e.rule = 'pay'),
  ${utcDay('d.confirmed_at')})`;

/**
 * What a payment `d` moved, and on which day, as `moved`: out as it was paid, back as it was returned. Books that end
 * between the two days show it as paid.
 */
export const MOVES = sql`
  cross join lateral (values (d.amount_minor, ${PAID_ON}), (-d.amount_minor, d.returned_on)) as moved(minor, day)`;

/** Payments that moved money at all. */
export const MOVED = sql.raw(`d.state in ('confirmed', 'returned')`);

/** I3: what of an award `w` was released by a day, when its agreement had ended. */
export function releasedBy(to: string) {
  return sql`(
    select coalesce(sum(z.minor), 0)::bigint from award_releases z
    where z.award_id = w.id and ${utcDay('z.released_at')} <= ${to})`;
}

/**
 * How an agreement `a` stood at the end of a day, as the first amendment after it found it; null where none followed, and
 * it stands so still. One amendment is open at a time, so nothing took effect between.
 */
export function stoodOn(to: string) {
  return sql`(
    select m.stood from amendments m
    where m.agreement_id = a.id and m.state = 'in_force' and ${utcDay('m.in_force_at')} > ${to}
    order by m.number limit 1)`;
}

/** The amount of an agreement `a` at the end of a day. */
export function amountOn(to: string) {
  return sql`coalesce((${stoodOn(to)} ->> 'amountMinor')::bigint, a.amount_minor)`;
}

/** What an award `w` holds at the end of a day, its amendments by then included: nothing where it was declined or lapsed. */
export function heldBy(to: string) {
  const amount = sql`coalesce((
    select (${stoodOn(to)} ->> 'amountMinor')::bigint from agreements a where a.award_id = w.id), w.amount_minor)`;
  return sql`case when w.state in ('live', 'released') then ${amount} - ${releasedBy(to)} else 0 end`;
}

/** I28: where the rate of a cost line `c` comes from, as the journal writes it (`sourceText`). */
export const RATE_SOURCE = sql`case c.rate_basis
  when 'average' then 'average ' || c.rate_from_month || '..' || c.rate_month || ' ' || c.rate_source
  when 'receipt' then 'receipt ' || c.rate_source else c.rate_source end`;
