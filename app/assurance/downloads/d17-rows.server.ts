import { sql, type SQL } from 'drizzle-orm';
import type { Range } from './range.ts';
import { millis, RATE_SOURCE, utcDay } from './sql-words.server.ts';

/** Every use of a rate in the period: in an entry of the journal, or in a decided cost (then without an entry). */
const used = ({ programmeId, from, to }: Range) => sql`
  select p.currency, p.rate_month, p.units_per_eur, p.rate_source, p.entry_id
  from journal_postings p join journal_entries e on e.id = p.entry_id
  where p.programme_id = ${programmeId} and p.currency <> 'EUR' and e.value_date between ${from} and ${to}
  union all
  select c.currency, c.rate_month, c.units_per_eur, ${RATE_SOURCE}, null
  from cost_lines c join agreements a on a.id = c.agreement_id
  where a.programme_id = ${programmeId} and c.currency <> 'EUR' and ${utcDay('c.decided_at')} between ${from} and ${to}`;

export function d17Query(days: Range): SQL {
  return sql`
    select u.currency as currency, u.rate_month as month, u.units_per_eur as rate, u.rate_source as source,
      kept.at as retrieved_at, kept.file_sha256, count(distinct u.entry_id) as entries_using
    from (${used(days)}) as u
    left join lateral (
      select ${millis('x.retrieved_at')} as at, x.file_sha256 from exchange_rates x
      where x.currency = u.currency and x.month = u.rate_month and x.units_per_eur = u.units_per_eur
        and x.source = u.rate_source order by x.retrieved_at, x.id limit 1
    ) as kept on true
    group by 1, 2, 3, 4, 5, 6
    order by 1, 2, 3, 4`;
}

export function d17Count(days: Range): SQL {
  return sql`
    select count(*) as rows
    from (select distinct currency, rate_month, units_per_eur, rate_source from (${used(days)}) as u) as rate`;
}
