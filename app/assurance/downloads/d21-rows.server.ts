import { sql, type SQL } from 'drizzle-orm';
import type { Range } from './range.ts';
import { aliasOf, ofCall, utcDay } from './sql-words.server.ts';

/** What belongs to the whole action is in no file of one call. */
const ofAction = (callId: string | undefined) => (callId === undefined ? sql.empty() : sql`and false`);

export function d21Query({ programmeId, to, callId }: Range): SQL {
  return sql`
    select * from (
      select d.reference as record_id, a.reference as grant_id, d.kind as kind, d.legal_basis as legal_basis,
        d.reason_class as reason_class,
        (select string_agg(${aliasOf('p.account_id')}, '; ' order by p.step)
          from derogation_approvals p where p.derogation_id = d.id) as approved_by,
        d.valid_until as valid_until, d.review_on as review_date
      from derogations d join agreements a on a.id = d.agreement_id
      where d.programme_id = ${programmeId} ${ofCall('a.call_id', callId)} and d.state in ('approved', 'ended')
        and (select max(${utcDay('p.approved_at')}) from derogation_approvals p where p.derogation_id = d.id) <= ${to}
      union all
      select h.reference, a.reference, 'harm', null, h.reason_class, null, null, null
      from harm_records h join agreements a on a.id = h.agreement_id
      where h.programme_id = ${programmeId} ${ofCall('a.call_id', callId)} and ${utcDay('h.recorded_at')} <= ${to}
      union all
      select a.reference || '-' || i.number, a.reference, 'instalment', 'I24', null,
        (select string_agg(${aliasOf('p.account_id')}, '; ' order by p.step)
          from instalment_waiver_approvals p where p.waiver_id = w.id),
        w.expires_on, null
      from instalment_waivers w join agreements a on a.id = w.agreement_id join instalments i on i.id = w.instalment_id
      where w.programme_id = ${programmeId} ${ofCall('a.call_id', callId)}
        and (select count(*) from instalment_waiver_approvals p
          where p.waiver_id = w.id and ${utcDay('p.approved_at')} <= ${to}) = 2
      union all
      select o.reference, null, 'cap', 'I5', null, ${aliasOf('o.decided_by')}, o.valid_until, null
      from cap_overrides o
      where o.programme_id = ${programmeId} ${ofAction(callId)}
        and o.state in ('approved', 'ended') and ${utcDay('o.decided_at')} <= ${to}
    ) as records
    order by record_id`;
}

/** Exceptions by how many people approved them, whatever their state says, and harm by what the trail tells. */
export function d21Count({ programmeId, to, callId }: Range): SQL {
  return sql`
    select (
      select count(*) from (
        select d.id
        from derogation_approvals p
        join derogations d on d.id = p.derogation_id
        join agreements a on a.id = d.agreement_id
        where d.programme_id = ${programmeId} ${ofCall('a.call_id', callId)} and ${utcDay('p.approved_at')} <= ${to}
        group by d.id, d.kind
        having count(*) = case when d.kind in ('publication', 'visibility') then 2 else 1 end
      ) as approved
    ) + (
      select count(*)
      from trail_events e join agreements a on a.id::text = e.entity_id
      where e.programme_id = ${programmeId} ${ofCall('a.call_id', callId)} and ${utcDay('e.at')} <= ${to}
        and e.kind = 'publication.harm-recorded'
    ) + (
      select count(*)
      from instalment_waiver_approvals p join instalment_waivers w on w.id = p.waiver_id
        join agreements a on a.id = w.agreement_id
      where w.programme_id = ${programmeId} ${ofCall('a.call_id', callId)} and p.step = 2
        and ${utcDay('p.approved_at')} <= ${to}
    ) + (
      select count(*) from trail_events e
      where e.programme_id = ${programmeId} ${ofAction(callId)}
        and e.kind = 'cap-override.approved' and ${utcDay('e.at')} <= ${to}
    ) as rows`;
}
