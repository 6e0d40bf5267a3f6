import { sql, type SQL } from 'drizzle-orm';

/** How far the sums kept per agreement are from its postings, whatever their day. */
export function keptBalances({ programmeId }: { readonly programmeId: string }): SQL {
  return sql`
    with posted as (
      select p.agreement_id, p.account, coalesce(reversed.rule, e.rule) as rule, sum(p.eur_minor) as eur
      from journal_postings p
      join journal_entries e on e.id = p.entry_id
      left join journal_entries reversed on reversed.id = e.reverses
      where p.programme_id = ${programmeId} and p.agreement_id is not null
      group by 1, 2, 3
    ), kept as (
      select t.* from agreement_totals t
      where t.agreement_id in (select a.id from agreements a where a.programme_id = ${programmeId})
        or t.agreement_id in (select agreement_id from posted)
    )
    select coalesce(sum(abs(coalesce(kept.eur_minor, 0) - coalesce(posted.eur, 0))), 0) as apart
    from posted full join kept using (agreement_id, account, rule)`;
}
