import { sql, type SQL } from 'drizzle-orm';
import { aliasOf, millis, MOVED, MOVES } from './sql-words.server.ts';

type Days = { readonly programmeId: string; readonly from: string; readonly to: string };

export function d12Query({ programmeId, from, to }: Days): SQL {
  return sql`
    select d.reference as payment_id, a.reference as agreement_id, i.number as instalment_no,
      case when i.number = 1 then 'agreement-active' else 'report-accepted' end as due_condition,
      case when i.number = 1 then ${millis('a.activated_at')} else (
        select max(${millis('r.decided_at')}) from reports r
        where r.agreement_id = a.id and r.decided_at <= d.requested_at) end as condition_met_at,
      ${aliasOf('d.requested_by')} as requested_by,
      ${aliasOf('one.account_id')} as approver_1, ${millis('one.approved_at')} as approver_1_at,
      ${aliasOf('two.account_id')} as approver_2, ${millis('two.approved_at')} as approver_2_at,
      ${aliasOf('b.created_by')} as executed_by, d.bank_reference as bank_ref,
      y.identity_id, y.masked as payee_account_masked,
      coalesce(o.reference, case when y.held_by = 'host' then coalesce((select h.host_id::text from hostings h
        where h.organisation_id = a.organisation_id and h.accepted_at <= d.requested_at
          and (h.ended_at is null or h.ended_at > d.requested_at) limit 1), 'outside') end) as intermediary_id,
      moved.minor as amount, d.currency as currency, moved.minor as eur,
      case when moved.minor > 0 then fee.minor end as bank_fee,
      ${millis('k.confirmed_at')} as receipt_confirmed_at, coalesce(case when moved.minor > 0 then q.reference end, said.reference, f.reference) as proof_doc_id
    from disbursements d ${MOVES}
    join agreements a on a.id = d.agreement_id
    join instalments i on i.id = d.instalment_id
    join payee_accounts y on y.id = d.payee_account_id
    left join disbursement_approvals one on one.disbursement_id = d.id and one.step = 1
    left join disbursement_approvals two on two.disbursement_id = d.id and two.step = 2
    left join payment_batches b on b.id = d.batch_id
    left join documents f on f.id = b.document_id
    left join documents q on q.id = d.proof_document_id
    left join lateral (
      select p.reference from bank_lines l join bank_files b on b.id = l.file_id join documents p on p.id = b.document_id
      where l.disbursement_id = d.id and l.settled_as = case when moved.minor > 0 then 'paid' else 'returned' end
      limit 1) said on true
    left join payment_receipts k on k.disbursement_id = d.id
    left join transfer_operators o on o.id = y.operator_id
    left join lateral (
      select sum(p.eur_minor) as minor from journal_entries e join journal_postings p on p.entry_id = e.id
      where e.disbursement_id = d.id and e.rule = 'fee' and p.account = '5900' and e.value_date <= ${to}) fee on true
    where d.programme_id = ${programmeId} and ${MOVED} and moved.day between ${from} and ${to}
    order by d.id, moved.minor desc`;
}
