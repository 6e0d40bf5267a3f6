import { sql, type SQL } from 'drizzle-orm';
import type { Range } from './range.ts';
import { millis, utcDay } from './sql-words.server.ts';

/** A report belongs here once its period has begun, or once anything of it was decided. */
const begun = (to: string) => sql`(r.period_from <= ${to} or ${utcDay('r.decided_at')} <= ${to})`;

export function d19Query({ programmeId, to, today }: Range): SQL {
  return sql`
    select a.reference || '-RP' || r.number as report_id, a.reference as agreement_id, r.kind as type,
      r.period_from || '/' || r.period_to as period, r.due_on as due, ${millis('sent.at')} as submitted,
      greatest(coalesce(sent.day, least(${to}::date, ${today ?? to}::date)) - r.due_on, 0) as late_days,
      (select count(*) from trail_events e where e.entity_kind = 'report' and e.entity_id = r.id::text
        and e.kind = 'report.submitted' and ${utcDay('e.at')} <= ${to}) as review_rounds,
      case when ${utcDay('r.decided_at')} <= ${to} then r.state end as decision,
      (select coalesce(sum(c.accepted_eur_minor), 0) from cost_lines c
        where c.report_id = r.id and ${utcDay('c.decided_at')} <= ${to}) as accepted_eur,
      (select string_agg(i.code || ' ' || coalesce(i.actual::text, '-') || '/' || i.target || ' '
          || coalesce(i.women::text, '-') || '/' || coalesce(i.men::text, '-'), '; ' order by i.code)
        from report_indicators i where i.report_id = r.id) as indicators
    from reports r
    join agreements a on a.id = r.agreement_id
    cross join lateral (select
      case when ${utcDay('r.submitted_at')} <= ${to} then r.submitted_at end as at,
      case when ${utcDay('r.submitted_at')} <= ${to} then ${utcDay('r.submitted_at')} end as day
    ) sent
    where r.programme_id = ${programmeId} and ${begun(to)}
    order by a.id, r.number`;
}

export function d19Count({ programmeId, to }: Range): SQL {
  return sql`
    select (select count(*) from reports r where r.programme_id = ${programmeId} and ${begun(to)}) as rows,
      (select coalesce(sum(c.accepted_eur_minor), 0) from cost_lines c join agreements a on a.id = c.agreement_id
        where a.programme_id = ${programmeId} and ${utcDay('c.decided_at')} <= ${to}) as total`;
}
