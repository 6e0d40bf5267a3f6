import { sql, type SQL } from 'drizzle-orm';
import type { Range } from './range.ts';
import { aliasOf, millis, ofCall, said, utcDay } from './sql-words.server.ts';

export function d04Query({ programmeId, to, callId }: Range): SQL {
  return sql`
    select a.reference as application_id, k.check_code as check_code,
      coalesce((select ${said("line -> 'text'")} from jsonb_array_elements(v.content -> 'eligibility') as line
        where line ->> 'code' = k.check_code), (
        select ${said("line -> 'label'")} from jsonb_array_elements(v.content -> 'documents') as line
        where 'admin:document:' || (line ->> 'code') = k.check_code)) as criterion_text,
      v.number as version, k.result as result, k.evidence as evidence_doc_id, ${aliasOf('k.checked_by')} as checked_by,
      ${millis('k.checked_at')} as checked_at, fallen.overruled_by,
      case when fallen.overruled_by is not null then 'complaint-upheld' end as overrule_reason
    from eligibility_checks k
    join applications a on a.id = k.application_id
    join call_versions v on v.id = a.call_version_id
    left join lateral (
      select ${aliasOf('r.decided_by')} as overruled_by
      from redresses r join eligibility_assessments s on s.id = r.assessment_id
      where r.application_id = a.id and r.remedy = 'eligible' and exists (
        select from jsonb_array_elements(s.answers) line
        where line ->> 'code' = k.check_code and line ->> 'result' = 'not-met')
      limit 1
    ) fallen on true
    where a.programme_id = ${programmeId} ${ofCall('a.call_id', callId)} and ${utcDay('k.checked_at')} <= ${to}
    order by a.id, k.check_code`;
}

/**
 * A decision answers every line the call published, one for each document it required, and one about the answers: so
 * many for each application that was checked.
 */
export function d04Count({ programmeId, to, callId }: Range): SQL {
  return sql`
    select coalesce(sum(jsonb_array_length(v.content -> 'eligibility') + 1 + (
      select count(*) from jsonb_array_elements(v.content -> 'documents') as asked
      where (asked ->> 'required')::boolean)), 0) as rows
    from applications a
    join call_versions v on v.id = a.call_version_id
    where a.programme_id = ${programmeId} ${ofCall('a.call_id', callId)} and a.id in (
      select k.application_id from eligibility_checks k where ${utcDay('k.checked_at')} <= ${to})`;
}
