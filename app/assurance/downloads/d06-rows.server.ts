import { sql, type SQL } from 'drizzle-orm';
import { QUORUM } from '#app/awards/committee.ts';
import type { RawRow } from '../snapshot.server.ts';
import type { Values } from './download.ts';
import type { Range } from './range.ts';
import { aliasOf, millis, ofCall, utcDay } from './sql-words.server.ts';

/** `votersOf` of the awards room, in SQL: one line per voter, `alias, organisation`. */
const VOTER = sql.raw(`
  select trim(e'\\r\\t ' from split_part(translate(line, '،;', ',,'), ',', 1)) as alias,
    trim(e'\\r\\t ' from substring(line from '[,،;](.*)$')) as organisation, place
  from regexp_split_to_table(d.voters, e'\\n') with ordinality as lines (line, place)`);

export function d06Query({ programmeId, to, callId }: Range): SQL {
  return sql`
    select d.id::text as meeting_id, d.met_on as date, m.alias as members, m.organisation as org, 'voter' as role,
      count(*) over meeting as voters,
      (select count(distinct lower(o.organisation)) from (${VOTER}) o
        where o.alias <> '' and o.organisation <> '') as organisations,
      null::bigint as coi_declared_at, null as coi_target_application, null as coi_nature, null as action,
      d.id as sorted_by, m.place
    from award_decisions d
    join calls c on c.id = d.call_id
    cross join lateral (
      select distinct on (lower(alias)) alias, organisation, place from (${VOTER}) v
      where alias <> '' and organisation <> '' order by lower(alias), place desc
    ) m
    where c.programme_id = ${programmeId} ${ofCall('c.id', callId)} and ${utcDay('d.recommended_at')} <= ${to}
    window meeting as (partition by d.id)
    union all
    select null, null, ${aliasOf('f.account_id')}, m.code, 'reader', null, null, ${millis('f.declared_at')},
      a.reference, f.nature, case when f.nature = 'none' then 'none' else 'recused' end, f.assignment_id, 0
    from conflict_declarations f
    join assignments s on s.id = f.assignment_id
    join applications a on a.id = f.application_id
    left join consortium_members m on m.id = s.consortium_member_id
    where a.programme_id = ${programmeId} ${ofCall('a.call_id', callId)} and ${utcDay('f.declared_at')} <= ${to}
    order by meeting_id, sorted_by, place`;
}

/** I13: of every row of a meeting. */
export function d06Values(raw: RawRow): Values {
  if (raw['voters'] === null) return {};
  return { quorum_ok: Number(raw['voters']) >= QUORUM && Number(raw['organisations']) > 1 ? 'Y' : 'N' };
}

/** Declarations by the applications they are about; voters by their names alone. */
export function d06Count({ programmeId, to, callId }: Range): SQL {
  return sql`
    select (
      select count(*) from conflict_declarations f
      where ${utcDay('f.declared_at')} <= ${to} and f.application_id in (
        select a.id from applications a where a.programme_id = ${programmeId} ${ofCall('a.call_id', callId)})
    ) + (
      select count(distinct (d.id, lower(v.alias)))
      from award_decisions d join calls c on c.id = d.call_id cross join lateral (${VOTER}) v
      where c.programme_id = ${programmeId} ${ofCall('c.id', callId)} and ${utcDay('d.recommended_at')} <= ${to}
        and v.alias <> '' and v.organisation <> ''
    ) as rows`;
}
