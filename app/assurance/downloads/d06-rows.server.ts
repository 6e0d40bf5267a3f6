import { sql, type SQL } from 'drizzle-orm';
import { QUORUM } from '#app/awards/committee.ts';
import type { RawRow } from '../snapshot.server.ts';
import type { Values } from './file-rows.ts';
import type { Range } from './range.ts';
import { aliasOf, millis, ofCall, utcDay } from './sql-words.server.ts';

/**
 * Members of committees with their quorum and signature; where a member was recused from a file, a row of its own; and
 * the declarations of readers.
 */
export function d06Query({ programmeId, to, callId }: Range): SQL {
  return sql`
    with meetings as (
      select d.id, d.met_on from award_decisions d join calls c on c.id = d.call_id
      where c.programme_id = ${programmeId} ${ofCall('c.id', callId)} and ${utcDay('d.recommended_at')} <= ${to}
    )
    select d.id::text as meeting_id, d.met_on as date, ${aliasOf('m.account_id')} as members, o.code as org,
      case when m.chair then 'chair' else 'voter' end as role,
      count(*) over meeting as voters,
      (select count(distinct n.consortium_member_id) from committee_members n where n.decision_id = d.id) as organisations,
      null::bigint as coi_declared_at, null as coi_target_application, null as coi_nature, null as action,
      p.sha256 as minutes_doc_id,
      case when s.signed_at is null then null else to_char(s.signed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
        end as signatures,
      d.id as sorted_by, row_number() over (partition by d.id order by m.chair desc, m.account_id) as place
    from meetings d
    join committee_members m on m.decision_id = d.id
    join consortium_members o on o.id = m.consortium_member_id
    left join committee_minutes p on p.decision_id = d.id
    left join committee_signatures s on s.decision_id = d.id and s.account_id = m.account_id
      and ${utcDay('s.signed_at')} <= ${to}
    window meeting as (partition by d.id)
    union all
    select d.id::text, d.met_on, ${aliasOf('v.account_id')}, o.code, 'voter', null, null, null, a.reference, null,
      'recused', null, null, d.id, 1000
    from meetings d
    join committee_votes v on v.decision_id = d.id and v.vote = 'recused'
    join committee_members m on m.decision_id = d.id and m.account_id = v.account_id
    join consortium_members o on o.id = m.consortium_member_id
    join applications a on a.id = v.application_id
    union all
    select null, null, ${aliasOf('f.account_id')}, m.code, 'reader', null, null, ${millis('f.declared_at')},
      a.reference, f.nature, case when f.nature = 'none' then 'none' else 'recused' end, null, null, f.assignment_id, 0
    from conflict_declarations f
    join assignments s on s.id = f.assignment_id
    join applications a on a.id = f.application_id
    left join consortium_members m on m.id = s.consortium_member_id
    where a.programme_id = ${programmeId} ${ofCall('a.call_id', callId)} and ${utcDay('f.declared_at')} <= ${to}
    order by meeting_id, sorted_by, place, coi_target_application, members`;
}

/** I13: of every member of a meeting. */
export function d06Values(raw: RawRow): Values {
  if (raw['voters'] === null) return {};
  return { quorum_ok: Number(raw['voters']) >= QUORUM && Number(raw['organisations']) > 1 ? 'Y' : 'N' };
}

/** Declarations by the applications they are about; members and recusals by what the frozen minutes say. */
export function d06Count({ programmeId, to, callId }: Range): SQL {
  return sql`
    select (
      select count(*) from conflict_declarations f
      where ${utcDay('f.declared_at')} <= ${to} and f.application_id in (
        select a.id from applications a where a.programme_id = ${programmeId} ${ofCall('a.call_id', callId)})
    ) + (
      select coalesce(sum(jsonb_array_length(p.content -> 'members') + (
        select count(*) from jsonb_path_query(p.content, '$.files[*].votes[*] ? (@.vote == "recused")'))), 0)
      from committee_minutes p join award_decisions d on d.id = p.decision_id join calls c on c.id = d.call_id
      where c.programme_id = ${programmeId} ${ofCall('c.id', callId)} and ${utcDay('d.recommended_at')} <= ${to}
    ) as rows`;
}
