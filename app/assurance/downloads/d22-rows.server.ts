import { sql, type SQL } from 'drizzle-orm';
import { PORTAL } from '#app/kernel/event.ts';
import type { Range } from './range.ts';
import { shownActor } from '../shown-actor.server.ts';
import { millis } from './sql-words.server.ts';

const WHO = {
  actor: sql.raw('v.actor'),
  roles: sql.raw('v.actor_roles'),
  account: sql.raw('who.id'),
  alias: sql.raw('who.alias'),
};

/**
 * The events of the period: of the programme's chain, and of the portal's those about its staff, by their membership
 * now or ever, and refused sign-ins under an unknown address. Sign-ins of applicants concern no audit.
 */
const events = ({ programmeId, from, to }: Range) => sql`
  select l.*, e.at, e.actor, e.actor_roles, e.kind, e.entity_kind, e.entity_id, e.body ->> 'purpose' as purpose
  from trail_chain l join trail_events e on e.id = l.event_id
  where l.programme_id in (${programmeId}, ${PORTAL})
    and e.at >= ${from}::timestamp at time zone 'utc' and e.at < (${to}::date + 1)::timestamp at time zone 'utc'
    and (l.programme_id = ${programmeId} or e.entity_id in (
      select 'unknown' union all
      select m.account_id::text from memberships m
      where m.organisation_id is null and (m.programme_id is null or m.programme_id = ${programmeId})))`;

export function d22Query(days: Range): SQL {
  return sql`
    select case when v.programme_id = ${days.programmeId} then '' else 'P' end || v.seq as event_no,
      ${millis('v.at')} as at, ${shownActor(WHO)} as actor, v.actor_roles as role, v.kind as action,
      v.entity_kind || ' ' || v.entity_id as object, v.purpose as purpose,
      case when v.kind = 'identity.revealed' then 'Y' else 'N' end as identity_revealed,
      encode(v.prev_hash, 'hex') as prev_hash, encode(v.hash, 'hex') as hash
    from (${events(days)}) as v
    left join accounts who on who.id::text = v.actor
    order by v.programme_id <> ${days.programmeId}, v.seq`;
}

export function d22Count(days: Range): SQL {
  return sql`select count(*) as rows from (${events(days)}) as v`;
}
