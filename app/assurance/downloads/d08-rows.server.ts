import { sql, type SQL } from 'drizzle-orm';
import type { Range } from './range.ts';
import { aliasOf, millis, ofCall, utcDay } from './sql-words.server.ts';

export function d08Query({ programmeId, to, callId }: Range): SQL {
  return sql`
    select k.organisation_id as subject_id,
      case when exists (select from awards w where w.organisation_id = k.organisation_id and w.state = 'live'
        and w.programme_id = ${programmeId} and ${utcDay('w.decided_at')} <= ${to})
        then 'third-party' else 'applicant' end as subject_role,
      k.kind as check_type, k.source_date as list_version_date,
      case when k.kind = 'sanctions' then (select string_agg(l.sha256, ' ' order by l.publisher) from (
        select distinct on (publisher) publisher, published_on, sha256 from sanction_lists
        where imported_at <= k.checked_at order by publisher, number desc) l
        where strpos(k.source, l.publisher || ' ' || l.published_on) > 0) end as list_sha256,
      k.result as result, hit.score as match_score, hit.decision,
      ${aliasOf('k.checked_by')} as decided_by, ${millis('k.checked_at')} as decided_at,
      ${millis('k.valid_until')} as valid_until
    from due_diligence_checks k
    left join lateral (
      select max(h.score)::text as score, string_agg(distinct
          case when h.settled_at <= k.checked_at then h.state else 'open' end, ' ') as decision
      from screening_hits h
      where h.organisation_id = k.organisation_id and h.opened_at <= k.checked_at and k.kind = 'sanctions'
    ) hit on true
    where ${utcDay('k.checked_at')} <= ${to} and k.organisation_id in (
      select a.organisation_id from applications a
      where a.programme_id = ${programmeId} ${ofCall('a.call_id', callId)} and ${utcDay('a.submitted_at')} <= ${to})
    order by k.checked_at, k.id`;
}

/** Check by check, of organisations that are in a submitted version. */
export function d08Count({ programmeId, to, callId }: Range): SQL {
  return sql`
    select count(distinct k.id) as rows
    from application_versions v
    join applications a on a.id = v.application_id
    join due_diligence_checks k on k.organisation_id = a.organisation_id
    where a.programme_id = ${programmeId} ${ofCall('a.call_id', callId)} and ${utcDay('v.submitted_at')} <= ${to}
      and ${utcDay('k.checked_at')} <= ${to}`;
}
