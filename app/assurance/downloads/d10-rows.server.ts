import { sql, type SQL } from 'drizzle-orm';
import { aliasOf, utcDay } from './sql-words.server.ts';

type Days = { readonly programmeId: string; readonly to: string };

/** Amendments `m` of agreements `a` that were in force by the last day. */
const inForce = ({ programmeId, to }: Days) => sql`
  from amendments m join agreements a on a.id = m.agreement_id
  where m.programme_id = ${programmeId} and m.state = 'in_force' and ${utcDay('m.in_force_at')} <= ${to}`;

/**
 * What an amendment takes from headings and gives to them, each laid end to end from 0 to the sum in the order of their
 * codes, as `[low, high)`. What the agreement grows or shrinks by comes from, or goes to, no heading.
 */
const laid = (days: Days) => sql`
  changed as (
    select m.id, wish.key as heading, stood.minor as before, stood.signed, wish.value::bigint - stood.minor as change,
      wish.value::bigint as after
    ${changes(days)}
  ), halves as (
    select id, heading, change < 0 as gives, abs(change) as minor from changed where change <> 0
    union all
    select id, null, sum(change) > 0, abs(sum(change)) from changed group by id having sum(change) <> 0
  ), laid as (
    select id, heading, gives, minor,
      sum(minor) over (partition by id, gives order by heading nulls last) - minor as low,
      sum(minor) over (partition by id, gives order by heading nulls last) as high
    from halves
  )`;

function changes({ programmeId, to }: Days): SQL {
  return sql`
    from amendments m
    cross join lateral jsonb_each_text(m.wanted -> 'headings') wish
    cross join lateral (
      select coalesce(max((each ->> 'amountMinor')::bigint), 0) as minor,
        coalesce(max((each ->> 'signedMinor')::bigint), 0) as signed
      from jsonb_array_elements(m.stood -> 'headings') each where each ->> 'heading' = wish.key) stood
    where m.programme_id = ${programmeId} and m.state = 'in_force' and ${utcDay('m.in_force_at')} <= ${to}`;
}

/** I27: a row for each move of money between two headings; where ranges of both sides overlap, so much moved. */
export function d10Query(days: Days): SQL {
  return sql`
    with ${laid(days)}, moves as (
      select given.id, given.heading as heading_from, taken.heading as heading_to,
        least(given.high, taken.high) - greatest(given.low, taken.low) as amount, greatest(given.low, taken.low) as place
      from laid given join laid taken on taken.id = given.id and given.gives and not taken.gives
        and given.low < taken.high and taken.low < given.high
    )
    select a.reference as agreement_id, m.number as amendment_no,
      case m.form when 'notice' then 'notification' else m.form end as type, m.kind as amendment_kind,
      ${utcDay('m.in_force_at')} as date, v.heading_from, v.heading_to, v.amount::bigint as amount,
      (select string_agg(c.heading || ' ' || case when c.signed = 0 then 'new'
          else round((c.after - c.signed) * 100.0 / c.signed, 2)::text end, '; ' order by c.heading)
        from changed c where c.id = m.id and (c.change <> 0 or c.after <> c.signed)) as cumulative_pct_each_heading,
      (m.wanted ->> 'endsOn')::date - (m.stood ->> 'endsOn')::date as extension_days,
      case when m.kind = 'activities' then ${codes('stood')} end as activities_before,
      case when m.kind = 'activities' then ${codes('wanted')} end as activities_after,
      m.reason, ${approver(1)} as approver_1, ${approver(2)} as approver_2
    from (select m.* ${inForce(days)}) m
    join agreements a on a.id = m.agreement_id
    left join moves v on v.id = m.id
    order by m.id, v.place`;
}

/** Counted another way: money changes hands at every end of a range, and once where none moves. */
export function d10Count(days: Days): SQL {
  return sql`
    with ${laid(days)}
    select coalesce(sum(greatest(1, (select count(distinct l.high) from laid l where l.id = m.id))), 0) as rows
    from (select m.id ${inForce(days)}) m`;
}

function codes(of: 'stood' | 'wanted'): SQL {
  return sql`(
    select string_agg(code, ' ' order by code)
    from jsonb_array_elements_text(${sql.raw(`m.${of}`)} -> 'activities') as listed(code))`;
}

function approver(step: 1 | 2): SQL {
  return sql`(
    select ${aliasOf('p.account_id')} from amendment_approvals p where p.amendment_id = m.id and p.step = ${step})`;
}
