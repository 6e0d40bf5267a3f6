import { sql, type SQL } from 'drizzle-orm';
import type { Range } from './range.ts';
import { aliasOf, hundredths, ofCall, utcDay } from './sql-words.server.ts';

export function d07Query({ programmeId, to, callId }: Range): SQL {
  return sql`
    select c.reference as call_id, e.rank as rank, a.reference as application_id,
      ${hundredths('e.score_hundredths')} as avg_score, case when e.passes then 'Y' else 'N' end as threshold_pass,
      case when n.outcome = 'award' then n.amount_minor end as recommended_eur, w.amount_minor as awarded_eur,
      case when n.outcome = 'award' then nullif(n.reason, '') end as criteria_for_amount_note,
      case when n.outcome = 'reserve' then
        count(*) filter (where n.outcome = 'reserve') over (partition by l.id order by e.rank) end as reserve_position,
      case when n.outcome <> 'award' then nullif(n.reason, '') end as deviation_from_rank_reason,
      ${utcDay('two.approved_at')} as decision_date, ${aliasOf('one.account_id')} as approver_1,
      ${aliasOf('two.account_id')} as approver_2
    from ranked_lists l
    join calls c on c.id = l.call_id
    join ranked_entries e on e.list_id = l.id
    join applications a on a.id = e.application_id
    left join award_decisions d on d.list_id = l.id and d.state <> 'sent_back' and ${utcDay('d.recommended_at')} <= ${to}
    left join award_lines n on n.decision_id = d.id and n.application_id = a.id
    left join award_approvals one on one.decision_id = d.id and one.step = 1 and ${utcDay('one.approved_at')} <= ${to}
    left join award_approvals two on two.decision_id = d.id and two.step = 2 and ${utcDay('two.approved_at')} <= ${to}
    left join awards w on w.application_id = a.id and w.state = 'live' and ${utcDay('w.decided_at')} <= ${to}
    where c.programme_id = ${programmeId} ${ofCall('c.id', callId)} and ${utcDay('l.fixed_at')} <= ${to}
    order by c.id, e.rank, a.id`;
}

/** Places by the ranking's own hashed content; the awards by themselves, whatever ranking they come from. */
export function d07Count({ programmeId, to, callId }: Range): SQL {
  return sql`
    select (
      select coalesce(sum(jsonb_array_length(l.content -> 'entries')), 0)
      from ranked_lists l join calls c on c.id = l.call_id
      where c.programme_id = ${programmeId} ${ofCall('c.id', callId)} and ${utcDay('l.fixed_at')} <= ${to}
    ) as rows, (
      select coalesce(sum(w.amount_minor), 0) from awards w
      where w.programme_id = ${programmeId} ${ofCall('w.call_id', callId)} and w.state = 'live'
        and ${utcDay('w.decided_at')} <= ${to}
    ) as total`;
}
