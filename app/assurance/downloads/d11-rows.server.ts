import { sql, type SQL } from 'drizzle-orm';
import { CHART } from '#app/ledger/chart.ts';
import { aliasOf, millis } from './sql-words.server.ts';

type Days = { readonly programmeId: string; readonly from: string; readonly to: string };

const ACCOUNT_NAME = sql`case p.account ${sql.join(
  Object.entries(CHART).map(([code, name]) => sql`when ${sql.raw(`'${code}'`)} then ${sql.raw(`'${name}'`)}`),
  sql` `,
)} end`;

export function d11Query({ programmeId, from, to }: Days): SQL {
  return sql`
    select l.entry_no as entry_no, ${millis('e.posted_at')} as posted_at, e.value_date as value_date,
      e.document_reference as doc_no, p.account as account, ${ACCOUNT_NAME} as account_name,
      case when p.amount_minor > 0 then p.amount_minor end as debit,
      case when p.amount_minor < 0 then -p.amount_minor end as credit,
      p.currency as currency, p.units_per_eur as fx_rate, p.rate_month as fx_month, p.rate_source as fx_source,
      case when p.amount_minor > 0 then p.eur_minor end as debit_eur,
      case when p.amount_minor < 0 then -p.eur_minor end as credit_eur,
      a.reference as agreement_id, i.number as instalment_no,
      coalesce(e.organisation_id, a.organisation_id) as third_party_id, e.rule as description,
      (select other.entry_no from journal_chain other where other.entry_id = e.reverses) as reverses_entry,
      ${aliasOf('e.prepared_by')} as preparer, ${aliasOf('e.approver1')} as approver_1,
      ${aliasOf('e.approver2')} as approver_2,
      encode(l.prev_hash, 'hex') as prev_hash, encode(e.entry_hash, 'hex') as entry_hash
    from journal_chain l
    join journal_entries e on e.id = l.entry_id
    join journal_postings p on p.entry_id = e.id
    left join agreements a on a.id = e.agreement_id
    left join instalments i on i.id = e.instalment_id
    where l.programme_id = ${programmeId} and e.value_date between ${from} and ${to}
    order by l.entry_no, p.amount_minor < 0, p.id`;
}
