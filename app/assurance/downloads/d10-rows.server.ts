import { sql, type SQL } from 'drizzle-orm';
import type { Range } from './range.ts';
import { aliasOf, utcDay } from './sql-words.server.ts';

/** Amendments in force by the last day. */
const amended = ({ programmeId, to }: Range) => sql`
  select m.*, a.reference as agreement from amendments m join agreements a on a.id = m.agreement_id
  where m.programme_id = ${programmeId} and m.state = 'in_force' and ${utcDay('m.in_force_at')} <= ${to}`;

/** By how much each heading changed, in minor units, with what it had in the budget both sides signed last. */
const changed = sql`
  select m.id, moved.heading, sum(moved.minor) as minor, max(moved.had) as had, max(moved.signed) as signed
  from amended m cross join lateral (
    select each ->> 'heading' as heading, -(each ->> 'amountMinor')::bigint as minor,
      (each ->> 'amountMinor')::bigint as had, (each ->> 'signedMinor')::bigint as signed
    from jsonb_array_elements(m.stood -> 'headings') each where m.wanted -> 'headings' ? (each ->> 'heading')
    union all
    select key, value::bigint, 0, 0 from jsonb_each_text(m.wanted -> 'headings')
  ) moved
  where m.wanted ? 'headings' group by 1, 2 having sum(moved.minor) <> 0`;

/**
 * Headings that lose and headings that gain, each side laid end to end in the order of its headings: what lies over each
 * other moved from one to the other.
 */
const laid = sql`
  select id, heading, minor < 0 as leaves, sum(abs(minor)) over (partition by id, minor < 0 order by heading) as upto
  from changed`;

/** One row for each amount that moved from a heading to another, or one for an amendment that moves none. */
export function d10Query(range: Range): SQL {
  return sql`
    with amended as (${amended(range)}), changed as (${changed}), laid as (${laid}), cuts as (
      select distinct id, upto from laid
    ), moves as (
      select c.id, c.upto, c.upto - lag(c.upto, 1, 0) over (partition by c.id order by c.upto) as minor,
        (select l.heading from laid l where l.id = c.id and l.leaves and l.upto >= c.upto order by l.upto limit 1) as source,
        (select l.heading from laid l where l.id = c.id and not l.leaves and l.upto >= c.upto order by l.upto limit 1) as target
      from cuts c
    )
    select m.agreement as agreement_id, m.number as amendment_no,
      case m.form when 'notice' then 'notification' else m.form end as type, ${utcDay('m.in_force_at')} as date,
      v.source as heading_from, v.target as heading_to, v.minor::bigint as amount,
      (select string_agg(k.heading || ' ' || coalesce(
          round((k.had + k.minor - k.signed) * 100 / nullif(k.signed, 0), 2)::text, '-'), '; ' order by k.heading)
        from changed k where k.id = m.id) as cumulative_pct_each_heading,
      (m.wanted ->> 'endsOn')::date - (m.stood ->> 'endsOn')::date as extension_days, nullif(m.reason, '') as reason,
      (select ${aliasOf('p.account_id')} from amendment_approvals p where p.amendment_id = m.id and p.step = 1) as approver_1,
      (select ${aliasOf('p.account_id')} from amendment_approvals p where p.amendment_id = m.id and p.step = 2) as approver_2
    from amended m left join moves v on v.id = m.id
    order by m.agreement_id, m.number, v.upto`;
}

/** Where two sides are laid end to end, there are as many pieces as ends, less those that meet. */
export function d10Count(range: Range): SQL {
  return sql`
    with amended as (${amended(range)}), changed as (${changed}), laid as (${laid})
    select coalesce(sum(greatest(1, (
      (select count(*) from laid l where l.id = m.id)
      - (select count(*) from laid l join laid o on o.id = l.id and o.upto = l.upto and not o.leaves
          where l.id = m.id and l.leaves)))), 0) as rows
    from amended m`;
}
