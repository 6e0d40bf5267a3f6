import { sql, type SQL } from 'drizzle-orm';
import type { Range } from './range.ts';
import { millis, ofCall, said, utcDay } from './sql-words.server.ts';

export function d02Query({ programmeId, to, callId }: Range): SQL {
  return sql`
    select c.reference as call_id, ${said("v.content -> 'title'")} as title, l.code as lot, v.number as version,
      (select string_agg(each.language, ' ' order by each.language)
        from jsonb_array_elements_text(v.content -> 'languages') as each (language)) as languages,
      (select min(${millis('t.at')}) from trail_events t where t.entity_kind = 'call' and t.entity_id = c.id::text
        and t.kind in ('call.opened', 'call.round-opened') and ${utcDay('t.at')} <= ${to}) as published_at,
      ${millis('c.deadline_at')} as closes_at, c.deadline_zone as closes_at_tz,
      case when c.currency = 'EUR' and ${promises()} then coalesce(l.envelope_minor, c.envelope_minor) end as envelope_eur,
      case when c.currency = 'EUR' then c.minimum_minor end as min_grant_eur,
      case when c.currency = 'EUR' then c.maximum_minor end as max_grant_eur,
      v.content ->> 'durationMonths' as max_duration_m, coalesce(v.content ->> 'coFinancingPercent', '0') as cofinancing_pct, v.content ->> 'costModel' as cost_model,
      g.cap_minor as cap_eur, v.sha256 as guidelines_sha256,
      (select count(*) from call_clarifications q where q.call_id = c.id and q.state = 'published'
        and ${utcDay('q.ended_at')} <= ${to}) as qa_count,
      nullif(told.authority_reference, '') as ca_approval_ref, nullif(told.channels, '') as channels_published,
      c.state as status
    from calls c
    join programmes g on g.id = c.programme_id
    left join call_lots l on l.call_id = c.id
    cross join lateral (
      select number, content, sha256 from call_versions
      where call_id = coalesce(c.round_of, c.id) and ${utcDay('frozen_at')} <= ${to} order by number desc limit 1
    ) v
    left join lateral (
      select n.authority_reference, n.channels from call_announcements n
      where n.call_id = coalesce(c.round_of, c.id) and ${utcDay('n.recorded_at')} <= ${to} order by n.number desc limit 1
    ) told on true
    where c.programme_id = ${programmeId} ${ofCall('c.id', callId)}
    order by c.id, l.code`;
}

/** I2: lots share the envelope exactly, so calls alone must add up to the same. */
export function d02Count({ programmeId, to, callId }: Range): SQL {
  return sql`
    select coalesce(sum(greatest(1, (select count(*) from call_lots l where l.call_id = c.id))), 0) as rows,
      coalesce(sum(c.envelope_minor) filter (where c.currency = 'EUR' and ${promises()}), 0) as total
    from calls c
    where c.programme_id = ${programmeId} ${ofCall('c.id', callId)} and coalesce(c.round_of, c.id) in (
      select v.call_id from call_versions v where ${utcDay('v.frozen_at')} <= ${to})`;
}

/** I2: of two stages the second promises the money, and a rolling call for all of its rounds. */
function promises(): SQL {
  return sql`c.stage <> 'note' and c.intake <> 'round'`;
}
