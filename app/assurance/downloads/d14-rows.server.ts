import { sql, type SQL } from 'drizzle-orm';

type Days = { readonly programmeId: string; readonly from: string; readonly to: string };

/** Lines drawn in samples whose period lies within these days, each with its findings. */
function drawnLines({ programmeId, from, to }: Days): SQL {
  return sql`
    from audit_samples s
    join audit_sample_items i on i.sample_id = s.id and i.place is not null
    left join findings f on f.sample_id = i.sample_id and f.transaction_no = i.transaction_no
    where s.programme_id = ${programmeId} and s.period_from >= ${from} and s.period_to <= ${to}`;
}

export function d14Query(days: Days): SQL {
  return sql`
    select s.reference as sample_id, s.seed as seed, s.method as method, i.transaction_no as transaction_no,
      i.amount_minor as amount_eur,
      case when exists (select 1 from audit_evidence_steps e
        where e.sample_id = i.sample_id and e.transaction_no = i.transaction_no and e.step = 'tested')
        then 'Y' else 'N' end as tested,
      f.reference as finding_no, f.type as finding_type, f.criterion as criterion_breached, f.facts as facts,
      case when f.state <> 'withdrawn' then f.ineligible_minor end as ineligible_eur,
      f.comment as auditee_comment, f.reply as auditor_reply,
      case when f.id is not null then case when f.state = 'corrected' then 'Y' else 'N' end end as corrected_in_report
    ${drawnLines(days)}
    order by s.id, i.place, f.number`;
}

/** Its control totals: `rows`, and `total` of what is called ineligible, EUR cents. */
export function d14Count(days: Days): SQL {
  return sql`
    select count(*) as rows, coalesce(sum(f.ineligible_minor) filter (where f.state <> 'withdrawn'), 0) as total
    ${drawnLines(days)}`;
}
