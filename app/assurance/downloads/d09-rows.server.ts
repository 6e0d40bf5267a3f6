import { sql, type SQL } from 'drizzle-orm';
import { toDecimal } from '#app/kernel/money.ts';
import type { Values } from './file-rows.ts';
import type { RawRow } from '../snapshot.server.ts';
import { amountOn, derogationsOf, stoodOn, utcDay } from './sql-words.server.ts';

export function d09Query({ programmeId, to }: { programmeId: string; to: string }): SQL {
  return sql`
    select a.reference as agreement_id, a.organisation_id as third_party_id, c.reference as call_id,
      (select max(${utcDay('s.signed_at')}) from agreement_signatures s where s.agreement_id = a.id) as signed_on,
      a.starts_on as start, coalesce((later.stood ->> 'endsOn')::date, a.ends_on) as "end", ${amountOn(to)} as amount,
      a.currency as currency, ${amountOn(to)} as amount_eur_at_award,
      (select string_agg(i.number || '|' || i.kind || '|' || i.minor || '|' || i.expected_on, ';' order by i.number) from (
        select p.number, p.kind, p.amount_minor as minor, p.expected_on from instalments p
        where p.agreement_id = a.id and later.stood is null
        union all
        select (each ->> 'number')::int, each ->> 'kind', (each ->> 'amountMinor')::bigint, (each ->> 'expectedOn')::date
        from jsonb_array_elements(later.stood -> 'instalments') each) i) as instalment_parts,
      (select string_agg(h.heading || '|' || h.minor, ';' order by h.heading) from (
        select g.heading, g.amount_minor as minor from agreement_headings g
        where g.agreement_id = a.id and later.stood is null
        union all
        select each ->> 'heading', (each ->> 'amountMinor')::bigint
        from jsonb_array_elements(later.stood -> 'headings') each) h) as heading_parts,
      nullif(a.special_conditions, '') as special_conditions,
      ${derogationsOf('visibility', sql`a.id`, to)} as visibility_derogation,
      (select string_agg(
          s.side || ' ' || ${utcDay('s.signed_at')} || case when s.side = 'lead' then coalesce(' ' || who.alias, '') else '' end,
          '; ' order by s.signed_at, s.side)
        from agreement_signatures s left join accounts who on who.id = s.account_id where s.agreement_id = a.id) as signatories,
      (select f.sha256 from documents f where f.id = a.document_id) as doc_sha256,
      (select count(*) from amendments m where m.agreement_id = a.id and m.state = 'in_force'
        and ${utcDay('m.in_force_at')} <= ${to}) as amendments_count,
      (select string_agg(code, ' ' order by code) from unnest(case when later.stood is null then a.activities
        else array(select jsonb_array_elements_text(later.stood -> 'activities')) end) as listed(code)) as activities
    from agreements a join calls c on c.id = a.call_id cross join lateral (select ${stoodOn(to)} as stood) later
    where a.programme_id = ${programmeId} and ${utcDay('a.activated_at')} <= ${to}
    order by a.id`;
}

/** Amounts inside texts, with the decimals of the agreement's currency. */
export function d09Values(raw: RawRow): Values {
  const currency = String(raw['currency']);
  const decimal = (minor = '0') => toDecimal({ minor: BigInt(minor), currency });
  const parts = (text: unknown) => (typeof text === 'string' ? text.split(';').map((part) => part.split('|')) : []);
  return {
    instalment_plan: parts(raw['instalment_parts'])
      .map(([number, kind, minor, day]) => `${number} ${kind} ${decimal(minor)} ${day}`)
      .join('; '),
    heading_totals: parts(raw['heading_parts'])
      .map(([heading, minor]) => `${heading} ${decimal(minor)}`)
      .join('; '),
  };
}
