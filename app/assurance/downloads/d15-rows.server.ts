import { sql, type SQL } from 'drizzle-orm';
import type { AgreementId } from '#app/kernel/ids.ts';
import { toDecimal } from '#app/kernel/money.ts';
import { standingOf } from '#app/reports/figures/heading-figures.ts';
import type { Values } from './file-rows.ts';
import type { Range } from './range.ts';
import type { RawRow } from '../snapshot.server.ts';
import { BUDGET_LINE, LINE_REFERENCE, stoodOn, utcDay } from './sql-words.server.ts';

/** Postings on 5000 up to the last day with the line of the cost they rest on; one without a cost is left out. */
const spent = ({ programmeId, from, to }: Range, one?: AgreementId) => sql`
  select line.agreement_id, line.heading, line.number, p.currency, p.amount_minor, p.eur_minor,
    e.value_date >= ${from} as in_period
  from journal_postings p
  join journal_entries e on e.id = p.entry_id
  join (
    select ${LINE_REFERENCE} as reference, c.heading, l.number, c.agreement_id
    from cost_lines c join agreement_budget_lines l on l.id = c.budget_line_id
    join reports r on r.id = c.report_id join agreements a on a.id = c.agreement_id
    where a.programme_id = ${programmeId}${one ? sql` and a.id = ${one}` : sql``}
  ) line on line.reference = e.document_reference
  where p.programme_id = ${programmeId} and p.account = '5000' and e.value_date <= ${to}
    ${one ? sql`and e.agreement_id = ${one}` : sql``}`;

/** Agreements `a` signed by the last day, with how their budget stood then. */
const signed = ({ programmeId, to }: Range, one?: AgreementId) => sql`
  join agreements a on a.id = b.agreement_id cross join lateral (select ${stoodOn(to)} as stood) later
  where a.programme_id = ${programmeId} and ${utcDay('a.activated_at')} <= ${to}
    ${one ? sql`and a.id = ${one}` : sql``}`;

/** What stood of a heading or line `b` before a later amendment; nothing where it was not there. */
const then = (list: 'headings' | 'lines', minor: 'amountMinor' | 'signedMinor') =>
  sql.raw(`coalesce((
    select (each ->> '${minor}')::bigint from jsonb_array_elements(later.stood -> '${list}') each
    where each ->> 'heading' = b.heading${list === 'lines' ? ` and (each ->> 'number')::integer = b.number` : ''}), 0)`);

/** Headings as they were at the last day, and as last signed by then (I27). */
const headings = (days: Range, one?: AgreementId) => sql`
  select b.agreement_id, b.heading,
    case when later.stood is null then b.amount_minor else ${then('headings', 'amountMinor')} end as amount_minor,
    case when later.stood is null then coalesce(b.signed_minor, b.amount_minor)
      else ${then('headings', 'signedMinor')} end as signed_minor
  from agreement_headings b ${signed(days, one)}`;

/** Lines as both sides first signed them, and as they were at the last day. */
const lines = (days: Range, one?: AgreementId) => sql`
  select b.agreement_id, b.heading, b.number, b.initial_minor,
    case when later.stood is null then b.amount_minor else ${then('lines', 'amountMinor')} end as amount_minor
  from agreement_budget_lines b ${signed(days, one)}`;

/**
 * By agreement and heading, with the lines of each; then by heading alone, which is all agreements together (or the one
 * that is asked for): `agreement_id` is null there. `line` is null but for lines.
 */
export function d15Query(days: Range, one?: AgreementId): SQL {
  return sql`
    with by_currency as (
      select agreement_id, heading, number, currency, sum(eur_minor) as total,
        coalesce(sum(eur_minor) filter (where in_period), 0) as period,
        coalesce(sum(amount_minor) filter (where in_period), 0) as own
      from (${spent(days, one)}) as spent
      group by grouping sets ((agreement_id, heading, number, currency), (agreement_id, heading, currency), (heading, currency))
    ), figures as (
      select agreement_id, heading, number, 0 as initial, 0 as budget, 0 as signed, sum(period) as period, sum(total) as total,
        string_agg(currency || '|' || own, ';' order by currency) filter (where own <> 0) as parts
      from by_currency group by 1, 2, 3
      union all
      select agreement_id, heading, number, sum(initial_minor), case grouping(number) when 0 then sum(amount_minor) else 0 end, 0, 0, 0, null
      from (${lines(days, one)}) as lines
      group by grouping sets ((agreement_id, heading, number), (agreement_id, heading), (heading))
      union all
      select agreement_id, heading, null, 0, sum(amount_minor), sum(signed_minor), 0, 0, null
      from (${headings(days, one)}) as headings
      group by grouping sets ((agreement_id, heading), (heading))
    ), summed as (
      select agreement_id, heading, number, sum(initial) as initial, coalesce(sum(budget), 0) as budget, sum(signed) as signed,
        sum(period) as period, sum(total) as total, max(parts) as parts
      from figures group by 1, 2, 3
    )
    select a.reference as agreement_id, s.heading as heading, s.number as line_number, l.description as line_description,
      ${BUDGET_LINE} as line,
      s.initial as initial_budget, s.budget - s.initial as reallocation, s.budget as current_budget,
      s.signed,
      s.parts, s.period as period_eur, s.total as cumulative_eur, s.budget - s.total as remaining,
      s.total - s.initial as variation_abs, round((s.total - s.initial) * 100 / nullif(s.initial, 0), 2)::text as variation_pct,
      (select g.flexibility_percent from programmes g where g.id = ${days.programmeId}) as flexibility
    from summed s
    left join agreements a on a.id = s.agreement_id
    left join agreement_budget_lines l on l.agreement_id = s.agreement_id and l.heading = s.heading and l.number = s.number
    order by a.id nulls last, s.heading, s.number nulls first`;
}

/** Amounts inside texts, with the decimals of their currency; and how an overspent heading stands (I27). */
export function d15Values(raw: RawRow): Values {
  const standing = standingOf({
    budgetMinor: BigInt(String(raw['current_budget'])),
    signedMinor: BigInt(String(raw['signed'])),
    used: BigInt(String(raw['cumulative_eur'])),
    percent: Number(raw['flexibility']),
  });
  return {
    period_expenditure_by_currency: inOwnMoney(raw['parts']),
    explanation: raw['line_number'] !== null || standing === 'within' ? null : standing,
  };
}

function inOwnMoney(parts: unknown): string | null {
  if (typeof parts !== 'string') return null;
  return parts
    .split(';')
    .map((part) => {
      const [currency = '', minor = '0'] = part.split('|');
      return `${currency} ${toDecimal({ minor: BigInt(minor), currency })}`;
    })
    .join('; ');
}

/** All agreements together, by heading: what the donor's report is fed with. Cents of EUR, as in D15. */
export function headingTotalsQuery(days: Range): SQL {
  return sql`
    select heading, sum(budget) as budget, sum(period) as period, sum(total) as total
    from (
      select heading, 0 as budget, case when in_period then eur_minor else 0 end as period, eur_minor as total
      from (${spent(days)}) as spent
      union all
      select heading, amount_minor, 0, 0 from (${headings(days)}) as budgeted
    ) as figures
    group by 1`;
}

/** Counted another way: rows, and what budgets, period and all time add up to. */
export function d15Count(days: Range): SQL {
  return sql`
    with spent as (${spent(days)}), budgeted as (${headings(days)}), pairs as (
      select agreement_id, heading from spent union select agreement_id, heading from budgeted
    ), lined as (
      select agreement_id, heading, number from spent
      union select agreement_id, heading, number from (${lines(days)}) as lines
    )
    select (select count(*) + count(distinct heading) from pairs) + (select count(*) from lined) as rows,
      (select coalesce(sum(amount_minor), 0) from budgeted) as budget,
      (select coalesce(sum(eur_minor) filter (where in_period), 0) from spent) as period,
      (select coalesce(sum(eur_minor), 0) from spent) as total`;
}
