import { sql, type SQL } from 'drizzle-orm';
import type { Category } from '#app/organisations/organisation.ts';
import { shownPlace } from '#app/organisations/places.ts';
import { openParties } from '#app/trail/open-records.server.ts';
import type { Range } from '../downloads/range.ts';
import { utcDay } from '../downloads/sql-words.server.ts';
import type { RawRow } from '../snapshot.server.ts';
import type { ThirdParty } from './third-party-cells.ts';

/**
 * Every agreement signed by both sides by the last day, in the order they were drafted.
 * @param page keyset: the rows after an id, so many of them, but none kept from an account (I9); all when left out
 */
export function thirdPartiesQuery(
  { programmeId, from, to }: Range,
  page?: { after: string | null; rows: number; withheldFrom: string | null },
): SQL {
  return sql`
    select a.id, o.alias, o.category, o.country, o.region_only, c.reference as call, a.reference as agreement,
      (select max(${utcDay('s.signed_at')})::text from agreement_signatures s where s.agreement_id = a.id) as signed_on,
      a.starts_on::text, a.ends_on::text, array_to_string(f.activities, ' ') as activities,
      ${achievedBy(to)} as achieved, a.amount_minor as awarded,
      coalesce(posted.paid, 0) as paid, coalesce(posted.in_period, 0) as in_period, coalesce(posted.accepted, 0) as accepted
    from agreements a
    join organisations o on o.id = a.organisation_id
    join calls c on c.id = a.call_id
    join applications f on f.id = a.application_id
    cross join lateral (
      select -sum(p.eur_minor) filter (where p.account = '1000' and coalesce(corrected.rule, e.rule) = 'pay') as paid,
        sum(p.eur_minor) filter (where p.account = '5000' and e.value_date >= ${from}) as in_period,
        sum(p.eur_minor) filter (where p.account = '5000') as accepted
      from journal_postings p
      join journal_entries e on e.id = p.entry_id
      left join journal_entries corrected on corrected.id = e.reverses
      where p.agreement_id = a.id and p.account in ('1000', '5000') and e.value_date <= ${to}
    ) posted
    where a.programme_id = ${programmeId} and ${utcDay('a.activated_at')} <= ${to}
      ${page?.after ? sql`and a.id > ${page.after}` : sql.empty()}
      ${page?.withheldFrom ? sql`and ${openParties(sql`a.organisation_id`, page.withheldFrom)}` : sql.empty()}
    order by a.id
    ${page ? sql`limit ${page.rows}` : sql.empty()}`;
}

/** Codes and whole numbers of the indicators in reports accepted by the last day, one report after the other added up. */
function achievedBy(to: string): SQL {
  return sql`coalesce((select string_agg(i.code || ' ' || i.actual || '/' || i.target, '; ' order by i.code) from (
    select n.code, sum(n.actual) as actual, max(n.target) as target
    from report_indicators n join reports r on r.id = n.report_id
    where r.agreement_id = a.id and r.state in ('accepted', 'part_accepted') and n.actual is not null
      and ${utcDay('r.decided_at')} <= ${to}
    group by n.code) i), '')`;
}

/** I9: how many of those rows are kept from an account; what the lines of the report add up to counts them. */
export function withheldParties({ programmeId, to }: Range, withheldFrom: string): SQL {
  return sql`
    select count(*)::int as rows from agreements a
    where a.programme_id = ${programmeId} and ${utcDay('a.activated_at')} <= ${to}
      and not ${openParties(sql`a.organisation_id`, withheldFrom)}`;
}

export function thirdPartyOf(raw: RawRow): ThirdParty {
  const text = (key: string) => String(raw[key]);
  return {
    id: text('id'),
    alias: text('alias'),
    // The check `organisations_category` of the database.
    category: text('category') as Category,
    place: shownPlace({ country: text('country'), regionOnly: raw['region_only'] === true }),
    call: text('call'),
    agreement: text('agreement'),
    signedOn: raw['signed_on'] === null ? null : text('signed_on'),
    startsOn: text('starts_on'),
    endsOn: text('ends_on'),
    activities: text('activities').split(' ').filter(Boolean),
    achieved: text('achieved'),
    awardedMinor: BigInt(text('awarded')),
    paidMinor: BigInt(text('paid')),
    periodMinor: BigInt(text('in_period')),
    acceptedMinor: BigInt(text('accepted')),
  };
}
