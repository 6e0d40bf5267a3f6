import { sql, type SQL } from 'drizzle-orm';
import type { AgreementId } from '#app/kernel/ids.ts';
import { toDecimal } from '#app/kernel/money.ts';
import { standingOf } from '#app/reports/heading-figures.ts';
import type { Values } from './file-rows.ts';
import type { Range } from './range.ts';
import type { RawRow } from '../snapshot.server.ts';
import { LINE_REFERENCE, stoodOn, utcDay } from './sql-words.server.ts';

/** Postings on 5000 up to the last day with the heading of the cost they rest on; one without a cost is left out. */
const spent = ({ programmeId, from, to }: Range, one?: AgreementId) => sql`
  select line.agreement_id, line.heading, p.currency, p.amount_minor, p.eur_minor, e.value_date >= ${from} as in_period
  from journal_postings p
  join journal_entries e on e.id = p.entry_id
  join (
    select ${LINE_REFERENCE} as reference, c.heading, c.agreement_id
    from cost_lines c join reports r on r.id = c.report_id join agreements a on a.id = c.agreement_id
    where a.programme_id = ${programmeId}${one ? sql` and a.id = ${one}` : sql``}
  ) line on line.reference = e.document_reference
  where p.programme_id = ${programmeId} and p.account = '5000' and e.value_date <= ${to}
    ${one ? sql`and e.agreement_id = ${one}` : sql``}`;

/**
 * Headings of the agreements signed by the last day: as first signed (how the first amendment of the budget found them), as
 * they stood on that day, and as last signed.
 */
const budgeted = ({ programmeId, to }: Range, one?: AgreementId) => sql`
  select a.id as agreement_id, h.heading, h.amount_minor, h.signed_minor,
    case when first.stood is null then h.amount_minor else coalesce((
      select (each ->> 'amountMinor')::bigint from jsonb_array_elements(first.stood -> 'headings') each
      where each ->> 'heading' = h.heading), 0) end as initial_minor
  from agreements a
  cross join lateral (select ${stoodOn(to)} as stood) later
  cross join lateral (
    select g.heading, g.amount_minor, coalesce(g.signed_minor, g.amount_minor) as signed_minor
    from agreement_headings g where g.agreement_id = a.id and later.stood is null
    union all
    select each ->> 'heading', (each ->> 'amountMinor')::bigint, (each ->> 'signedMinor')::bigint
    from jsonb_array_elements(later.stood -> 'headings') each
  ) h
  left join lateral (
    select m.stood from amendments m where m.agreement_id = a.id and m.state = 'in_force' and m.wanted ? 'headings'
    order by m.number limit 1) first on true
  where a.programme_id = ${programmeId} and ${utcDay('a.activated_at')} <= ${to}
    ${one ? sql`and a.id = ${one}` : sql``}`;

/**
 * By agreement and heading, then by heading alone, which is all agreements together (or the one that is asked for):
 * `agreement_id` is null there.
 */
export function d15Query(days: Range, one?: AgreementId): SQL {
  return sql`
    with by_currency as (
      select agreement_id, heading, currency, sum(eur_minor) as total,
        coalesce(sum(eur_minor) filter (where in_period), 0) as period,
        coalesce(sum(amount_minor) filter (where in_period), 0) as own
      from (${spent(days, one)}) as spent
      group by grouping sets ((agreement_id, heading, currency), (heading, currency))
    ), figures as (
      select agreement_id, heading, 0 as initial, 0 as budget, 0 as signed, sum(period) as period, sum(total) as total,
        string_agg(currency || '|' || own, ';' order by currency) filter (where own <> 0) as parts
      from by_currency group by 1, 2
      union all
      select agreement_id, heading, sum(initial_minor), sum(amount_minor), sum(signed_minor), 0, 0, null
      from (${budgeted(days, one)}) as budgeted
      group by grouping sets ((agreement_id, heading), (heading))
    ), summed as (
      select agreement_id, heading, sum(initial) as initial, sum(budget) as budget, sum(signed) as signed, sum(period) as period, sum(total) as total,
        max(parts) as parts
      from figures group by 1, 2
    )
    select a.reference as agreement_id, s.heading as heading, s.initial as initial_budget,
      s.budget - s.initial as reallocation, s.budget as current_budget, s.signed,
      s.parts, s.period as period_eur, s.total as cumulative_eur, s.budget - s.total as remaining,
      s.total - s.budget as variation_abs, round((s.total - s.budget) * 100 / nullif(s.budget, 0), 2)::text as variation_pct,
      (select g.flexibility_percent from programmes g where g.id = ${days.programmeId}) as flexibility
    from summed s left join agreements a on a.id = s.agreement_id
    order by a.id nulls last, s.heading`;
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
    explanation: standing === 'within' ? null : standing,
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
      select heading, amount_minor, 0, 0 from (${budgeted(days)}) as budgeted
    ) as figures
    group by 1`;
}

/** Counted another way: rows, and what budgets, period and all time add up to. */
export function d15Count(days: Range): SQL {
  return sql`
    with spent as (${spent(days)}), budgeted as (${budgeted(days)}), pairs as (
      select agreement_id, heading from spent union select agreement_id, heading from budgeted
    )
    select (select count(*) + count(distinct heading) from pairs) as rows,
      (select coalesce(sum(amount_minor), 0) from budgeted) as budget,
      (select coalesce(sum(eur_minor) filter (where in_period), 0) from spent) as period,
      (select coalesce(sum(eur_minor), 0) from spent) as total`;
}
