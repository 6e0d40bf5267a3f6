import { sql, type SQL } from 'drizzle-orm';
import { shownPlace } from '#app/organisations/places.ts';
import type { Values } from './file-rows.ts';
import type { Range } from './range.ts';
import type { RawRow } from '../snapshot.server.ts';
import { derogationsOf, heldBy, utcDay } from './sql-words.server.ts';

export function d01Query({ programmeId, to, today = to }: Range): SQL {
  return sql`
    with awarded as (
      select w.organisation_id, count(*) as awards, sum(${heldBy(to)}) as total, max(w.cap_override_reference) as lifted
      from awards w
      where w.programme_id = ${programmeId} and ${heldBy(to)} > 0 and ${utcDay('w.decided_at')} <= ${to}
      group by 1
    ), posted as (
      select a.organisation_id,
        -sum(p.eur_minor) filter (where p.account = '1000' and coalesce(corrected.rule, e.rule) = 'pay') as paid,
        sum(p.eur_minor) filter (where p.account = '5000') as accepted
      from journal_postings p
      join journal_entries e on e.id = p.entry_id
      join agreements a on a.id = p.agreement_id
      left join journal_entries corrected on corrected.id = e.reverses
      where p.programme_id = ${programmeId} and e.value_date <= ${to} and p.account in ('1000', '5000')
      group by 1
    )
    select o.id as third_party_id, o.alias as alias, o.category as type, o.country as country, o.region_only,
      o.identity_id, c.controller_ids,
      case when o.region_only then 'Y' else 'N' end as region_only_flag, o.category as eligibility_category,
      (select h.host_id from hostings h where h.organisation_id = o.id and ${utcDay('h.accepted_at')} <= ${to}
        and (h.ended_at is null or ${utcDay('h.ended_at')} > ${to}) limit 1) as fiscal_host_id,
      w.awards as awards_count, w.total as total_awarded_eur, coalesce(p.paid, 0) as total_paid_eur,
      coalesce(p.accepted, 0) as total_accepted_eur, g.cap_minor as cap_eur,
      round(w.total * 100 / g.cap_minor, 2)::text as cap_used_pct, coalesce(w.lifted, cap.reference) as cap_override_ref,
      ${derogationsOf('publication', sql`select q.id from agreements q where q.organisation_id = o.id and q.programme_id = ${programmeId}`, to)}
        as publication_waiver_ref
    from awarded w
    join organisations o on o.id = w.organisation_id
    join programmes g on g.id = ${programmeId}
    left join posted p on p.organisation_id = w.organisation_id
    left join lateral (
      select string_agg(x.identity_id::text, ' ' order by x.id) as controller_ids
      from related_parties x
      where x.organisation_id = o.id and x.role = 'controller' and ${utcDay('x.added_at')} <= ${to}
        and (x.ended_at is null or ${utcDay('x.ended_at')} > ${to})
    ) c on true
    left join lateral (
      select max(l.authority_reference) as reference from cap_overrides l
      where l.programme_id = ${programmeId} and l.organisation_id = o.id and ${utcDay('l.decided_at')} <= ${to}
        and l.valid_until >= least(${to}::date, ${today}::date) and (l.state = 'approved' or ${utcDay('l.ended_at')} > ${to})
    ) cap on true
    order by o.alias, o.id`;
}

/** I37: the region where the country would say too much. */
export function d01Values(raw: RawRow): Values {
  return { country: shownPlace({ country: String(raw['country']), regionOnly: raw['region_only'] === true }) };
}
