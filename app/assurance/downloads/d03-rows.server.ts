import { sql, type SQL } from 'drizzle-orm';
import { shownPlace } from '#app/organisations/places.ts';
import type { RawRow } from '../snapshot.server.ts';
import type { Values } from './file-rows.ts';
import type { Range } from './range.ts';
import { millis, ofCall, utcDay } from './sql-words.server.ts';

export function d03Query({ programmeId, to, callId }: Range): SQL {
  return sql`
    select a.reference as application_id, c.reference as call_id, a.lot_code as lot, o.alias as alias, o.country as place,
      o.region_only, o.identity_id, ${millis('a.submitted_at')} as submitted_at,
      case when exists (select from assistances s where s.organisation_id = a.organisation_id
        and s.assistant_id::text = a.submitted_by) then 'assisted' else 'web' end as channel,
      a.language as language,
      a.requested_minor as requested_amount, a.currency as currency,
      case when a.currency = 'EUR' then a.requested_minor end as requested_eur, a.duration_months as duration,
      k.admin as admin_result,
      case when k.failed is not null then 'ineligible' when k.checked then 'eligible' end as eligibility_result,
      coalesce(k.failed, case when d.threshold = 'missed' then 'below-threshold' end) as reject_reason_code,
      (select string_agg(${utcDay('r.returned_at')}::text, '; ' order by r.number) from application_returns r
        where r.application_id = a.id and ${utcDay('r.returned_at')} <= ${to}) as clarification_dates,
      a.state as final_status,
      case when k.failed is not null then ${millis('a.decided_at')} else d.told end as notified_at
    from applications a
    join calls c on c.id = a.call_id
    join organisations o on o.id = a.organisation_id
    left join lateral (
      select string_agg(check_code, ' ' order by check_code) filter (where result = 'not-met') as failed,
        case when bool_or(check_code like 'admin:%') then
          case when bool_or(check_code like 'admin:%' and result = 'not-met') then 'not-met' else 'met' end end as admin,
        count(*) > 0 as checked
      from eligibility_checks where application_id = a.id and ${utcDay('checked_at')} <= ${to}
    ) k on true
    left join lateral (
      select case when not e.passes and n.outcome = 'reject' then 'missed' end as threshold,
        ${millis('w.notified_at')} as told
      from award_lines n
      join award_decisions w on w.id = n.decision_id and w.state <> 'sent_back' and ${utcDay('w.notified_at')} <= ${to}
      join ranked_entries e on e.list_id = w.list_id and e.application_id = n.application_id
      where n.application_id = a.id and (w.based_on is null or n.outcome = 'award')
      order by w.based_on is null, w.id desc limit 1
    ) d on true
    where a.programme_id = ${programmeId} ${ofCall('a.call_id', callId)} and ${utcDay('a.submitted_at')} <= ${to}
    order by a.id`;
}

/** I37: the region where the country would say too much. */
export function d03Values(raw: RawRow): Values {
  return { country: shownPlace({ country: String(raw['place']), regionOnly: raw['region_only'] === true }) };
}

/** From what was submitted and hashed: every application that has a version counts once. */
export function d03Count({ programmeId, to, callId }: Range): SQL {
  return sql`
    select count(*) as rows, coalesce(sum(a.requested_minor) filter (where a.currency = 'EUR'), 0) as total
    from applications a
    where a.programme_id = ${programmeId} ${ofCall('a.call_id', callId)} and a.id in (
      select v.application_id from application_versions v where ${utcDay('v.submitted_at')} <= ${to})`;
}
