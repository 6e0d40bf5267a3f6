import { sql, type SQL } from 'drizzle-orm';
import type { LocalDate } from '#app/kernel/instant.ts';
import { shownPlace } from '#app/organisations/places.ts';
import type { Values } from './file-rows.ts';
import type { Range } from './range.ts';
import type { RawRow } from '../snapshot.server.ts';
import { LINE_REFERENCE, utcDay } from './sql-words.server.ts';

const bought = ({ programmeId, to }: Range) => sql`
  a.programme_id = ${programmeId} and c.heading = 'equipment' and c.accepted_eur_minor > 0
    and ${utcDay('c.decided_at')} <= ${to}`;

export function d20Query(days: Range): SQL {
  return sql`
    select ${LINE_REFERENCE} as asset_id, a.reference as agreement_id, c.description as item,
      c.accepted_eur_minor as cost_eur, o.country, kept.owner as owner_after,
      nullif(kept.transfer_document, '') as transfer_doc, kept.identity_id
    from cost_lines c
    join reports r on r.id = c.report_id
    join agreements a on a.id = c.agreement_id
    join organisations o on o.id = a.organisation_id
    left join lateral (${keptEquipment(days.to)}) kept on true
    where ${bought(days)}
    order by a.id, r.number, c.number`;
}

/** What was recorded of the piece bought with the cost `c` by the end of a day: the newest record. */
export function keptEquipment(to: LocalDate): SQL {
  return sql`
    select e.owner, e.transfer_document, e.identity_id from equipment_records e
    where e.cost_line_id = c.id and ${utcDay('e.recorded_at')} <= ${to} order by e.number desc limit 1`;
}

/** I37: where equipment stands could lead to people, so the region is all there is of any third party. */
export function d20Values(raw: RawRow): Values {
  return { location_region: shownPlace({ country: String(raw['country']), regionOnly: true }) };
}

export function d20Count(days: Range): SQL {
  return sql`
    select count(*) as rows, coalesce(sum(c.accepted_eur_minor), 0) as total
    from cost_lines c join agreements a on a.id = c.agreement_id where ${bought(days)}`;
}
