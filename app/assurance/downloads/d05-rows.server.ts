import { sql, type SQL } from 'drizzle-orm';
import type { Range } from './range.ts';
import { aliasOf, hundredths, iso, millis, ofCall, utcDay } from './sql-words.server.ts';

export function d05Query({ programmeId, to, callId }: Range): SQL {
  return sql`
    select a.reference as application_id, ${aliasOf('s.reviewer_id')} as reviewer_code, m.code as reviewer_org,
      case when s.rereading_id is null then c.stage else 'second-reading' end as stage,
      p.criterion as criterion_code,
      (select line ->> 'weight' from jsonb_array_elements(v.content -> 'criteria') as line
        where line ->> 'code' = p.criterion) as weight,
      p.maximum as max, p.points as score, p.comment as comment, ${millis('p.submitted_at')} as submitted_at,
      ${iso('p.superseded_by')} as superseded_by,
      ${hundredths('p.total_hundredths')} as total, apart.divergence as divergence_pct,
      case when apart.sheets > 2 then 'Y' else 'N' end as third_reader_flag
    from ranked_lists l
    join applications a on a.call_id = l.call_id and l.number = 1
    join calls c on c.id = a.call_id
    join call_versions v on v.id = a.call_version_id
    join reviews r on r.application_id = a.id
    join assignments s on s.id = r.assignment_id
    cross join lateral (
      select r.submitted_at, r.total_hundredths, null::timestamptz as superseded_by,
        own.criterion, own.maximum, own.points, own.comment
      from review_scores own where own.review_id = r.id and r.locked
      union all
      select k.submitted_at, k.total_hundredths, coalesce(
          (select n.submitted_at from review_versions n where n.review_id = k.review_id and n.number = k.number + 1),
          r.submitted_at),
        line ->> 'criterion', (line ->> 'maximum')::int, (line ->> 'points')::int, line ->> 'comment'
      from review_versions k cross join lateral jsonb_array_elements(k.content -> 'scores') as line
      where k.review_id = r.id
    ) p
    left join consortium_members m on m.id = s.consortium_member_id
    cross join lateral (
      select count(*) as sheets, case when count(*) > 1 then
        round((max(sheet.total) filter (where place < 3) - min(sheet.total) filter (where place < 3)) * 100.0
          / greatest(max(sheet.total) filter (where place < 3), 1), 2)::text end as divergence
      from (
        select o.total_hundredths as total, row_number() over (order by o.submitted_at, o.id) as place
        from reviews o join assignments g on g.id = o.assignment_id
        where o.application_id = a.id and o.locked and g.rereading_id is not distinct from s.rereading_id
      ) as sheet
    ) apart
    where a.programme_id = ${programmeId} ${ofCall('l.call_id', callId)} and ${utcDay('l.fixed_at')} <= ${to}
    order by a.id, p.submitted_at, r.id, p.criterion`;
}

/** A locked sheet has a line for every criterion of its call's grid, and so has every version that was kept (I11). */
export function d05Count({ programmeId, to, callId }: Range): SQL {
  return sql`
    select coalesce(sum(jsonb_array_length(v.content -> 'criteria') * r.locked::int + (
      select coalesce(sum(jsonb_array_length(k.content -> 'scores')), 0) from review_versions k where k.review_id = r.id)), 0) as rows
    from reviews r
    join applications a on a.id = r.application_id
    join call_versions v on v.id = a.call_version_id
    where a.programme_id = ${programmeId} ${ofCall('a.call_id', callId)} and exists (
      select from ranked_lists l where l.call_id = a.call_id and ${utcDay('l.fixed_at')} <= ${to})`;
}
