import { sql, type SQL } from 'drizzle-orm';
import type { Range } from './range.ts';
import { aliasOf, millis, utcDay } from './sql-words.server.ts';

/** What left account 1300 by the last day, by the case it belongs to. A reversal counts under the rule it reverses. */
const settled = ({ programmeId, to }: Range) => sql`
  select e.document_reference as reference,
    coalesce(-sum(p.eur_minor) filter (where coalesce(corrected.rule, e.rule) in ('refund', 'offset')), 0) as recovered,
    coalesce(-sum(p.eur_minor) filter (where coalesce(corrected.rule, e.rule) = 'write-off'), 0) as written_off,
    string_agg(distinct case e.rule when 'refund' then 'repaid' else e.rule end, ' ' order by case e.rule when 'refund' then 'repaid' else e.rule end)
      filter (where e.rule in ('refund', 'offset')) as method
  from journal_postings p
  join journal_entries e on e.id = p.entry_id
  left join journal_entries corrected on corrected.id = e.reverses
  where p.programme_id = ${programmeId} and p.account = '1300' and e.value_date <= ${to}
  group by 1`;

export function d18Query(days: Range): SQL {
  return sql`
    select v.reference as case_id, a.reference as agreement_id, ${millis('v.detected_at')} as detected_at,
      v.kind as type, v.amount_minor as amount_eur, note.reference as debit_note,
      case when note.reference is not null then v.due_on end as due, coalesce(s.recovered, 0) as recovered_eur,
      case when s.recovered > 0 then s.method end as method, coalesce(s.written_off, 0) as written_off_eur,
      (select ${aliasOf('w.proposed_by')} || '; ' || ${aliasOf('w.outcome_by')} from recovery_write_offs w
        where w.recovery_id = v.id and w.outcome = 'approved' and ${utcDay('w.outcome_at')} <= ${days.to} limit 1)
        as write_off_approval,
      (select t.told_on from recovery_authority_reports t where t.recovery_id = v.id
        and ${utcDay('t.recorded_at')} <= ${days.to} order by t.number desc limit 1) as reported_to_ca_at
    from recoveries v
    join agreements a on a.id = v.agreement_id
    left join documents note on note.id = v.document_id and ${utcDay('note.created_at')} <= ${days.to}
    left join (${settled(days)}) as s on s.reference = v.reference
    where v.programme_id = ${days.programmeId} and ${utcDay('v.detected_at')} <= ${days.to}
    order by v.id`;
}

/** `receivable`: disallowed or not spent, and neither back nor written off. That is what account 1300 says too. */
export function d18Count(days: Range): SQL {
  return sql`
    select count(*) as rows, coalesce(sum(v.amount_minor), 0) as total,
      coalesce(sum(v.amount_minor - coalesce(s.recovered + s.written_off, 0)), 0) as receivable
    from recoveries v left join (${settled(days)}) as s on s.reference = v.reference
    where v.programme_id = ${days.programmeId} and ${utcDay('v.detected_at')} <= ${days.to}`;
}
