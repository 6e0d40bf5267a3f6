import { sql, type SQL } from 'drizzle-orm';
import { LEAST_COUNT } from '#app/reports/narrative/small-counts.ts';
import type { Range } from './range.ts';
import { millis, utcDay } from './sql-words.server.ts';

/** A report belongs here once its period has begun, or once anything of it was decided. */
const begun = (to: string) => sql`(r.period_from <= ${to} or ${utcDay('r.decided_at')} <= ${to})`;

/** Reports of an agreement, then its milestones; late until the end of the books, or until today where that is earlier. */
export function d19Query(range: Range): SQL {
  return sql`
    select a.reference || stated.mark || stated.number as report_id, a.reference as agreement_id, stated.*
    from (${reported(range)} union all ${reached(range)}) stated
    join agreements a on a.id = stated.of_agreement
    order by a.id, stated.mark desc, stated.number`;
}

/** I42: the people of a report by sex or by age; a group of fewer than five, counted or left over, hides the division. */
const divided = (one: string, two: string, three: string) => {
  const groups = [one, two, three].map((name) => `i.${name}`);
  const rest = `case when num_nonnulls(${groups.join(', ')}) > 0 then
    i.actual - ${groups.map((name) => `coalesce(${name}, 0)`).join(' - ')} end`;
  return sql.raw(`case when exists (
      select from (values ${[...groups, rest].map((name) => `(${name})`).join(', ')}) counted (people)
      where people between 1 and ${LEAST_COUNT - 1}) then '-/-/-'
    else ${groups.map((name) => `coalesce(${name}::text, '-')`).join(" || '/' || ")} end`);
};

const reported = ({ programmeId, to, today = to }: Range) => sql`
  select r.agreement_id as of_agreement, '-RP' as mark, r.number, r.kind as type,
    r.period_from || '/' || r.period_to as period, r.due_on as due, ${millis('sent.at')} as submitted,
    greatest(coalesce(sent.day, least(${to}::date, ${today}::date)) - r.due_on, 0) as late_days,
    (select count(*) from trail_events e where e.entity_kind = 'report' and e.entity_id = r.id::text
      and e.kind = 'report.submitted' and ${utcDay('e.at')} <= ${to}) as review_rounds,
    case when ${utcDay('r.decided_at')} <= ${to} then r.state end as decision,
    (select coalesce(sum(c.accepted_eur_minor), 0) from cost_lines c
      where c.report_id = r.id and ${utcDay('c.decided_at')} <= ${to}) as accepted_eur,
    (select string_agg(i.code || ' ' || coalesce(i.actual::text, '-') || '/' || i.target || ' '
        || ${divided('women', 'men', 'others')} || ' ' || ${divided('children', 'youth', 'older')},
        '; ' order by i.code)
      from report_indicators i where i.report_id = r.id) as indicators,
    null as narrative_doc_id
  from reports r
  cross join lateral (select
    case when ${utcDay('r.submitted_at')} <= ${to} then r.submitted_at end as at,
    case when ${utcDay('r.submitted_at')} <= ${to} then ${utcDay('r.submitted_at')} end as day
  ) sent
  where r.programme_id = ${programmeId} and ${begun(to)}`;

/** What was said to be reached by the last day, and confirmed by then. */
const reached = ({ programmeId, to, today = to }: Range) => sql`
  select s.agreement_id, '-MS', s.number, 'milestone', null, s.expected_on, ${millis('said.at')},
    case when s.state <> 'dropped' then
      greatest(coalesce(${utcDay('said.at')}, least(${to}::date, ${today}::date)) - s.expected_on, 0) end,
    (select count(*) from trail_events e where e.entity_kind = 'agreement' and e.entity_id = s.agreement_id::text
      and e.kind = 'agreement.milestone-reached' and e.body ->> 'number' = s.number::text and ${utcDay('e.at')} <= ${to}),
    case when s.state in ('confirmed', 'dropped') and ${utcDay('s.decided_at')} <= ${to} then s.state end,
    0, null, case when said.at is not null then (select f.reference from documents f where f.id = s.document_id) end
  from milestones s
  cross join lateral (select case when ${utcDay('s.claimed_at')} <= ${to} then s.claimed_at end as at) said
  where s.programme_id = ${programmeId} and ${utcDay('s.planned_at')} <= ${to}`;

export function d19Count({ programmeId, to }: Range): SQL {
  return sql`
    select (select count(*) from reports r where r.programme_id = ${programmeId} and ${begun(to)})
        + (select count(*) from milestones s where s.programme_id = ${programmeId} and ${utcDay('s.planned_at')} <= ${to}) as rows,
      (select coalesce(sum(c.accepted_eur_minor), 0) from cost_lines c join agreements a on a.id = c.agreement_id
        where a.programme_id = ${programmeId} and ${utcDay('c.decided_at')} <= ${to}) as total`;
}
