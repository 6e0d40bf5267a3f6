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
      ${aliasOf('two.account_id')} as approver_2, n.authority_reference as ca_validation_ref,
      complaints.states as appeal_status
    from ranked_lists l
    join calls c on c.id = l.call_id
    join ranked_entries e on e.list_id = l.id
    join applications a on a.id = e.application_id
    left join lateral (
      select f.id, f.authority_reference, m.outcome, m.amount_minor, m.reason
      from award_decisions f join award_lines m on m.decision_id = f.id
      where f.call_id = l.call_id and m.application_id = a.id and f.state <> 'sent_back'
        and ${utcDay('f.recommended_at')} <= ${to}
      order by (f.based_on is not null and m.outcome = 'award') desc, f.based_on is null desc limit 1
    ) n on true
    left join lateral (
      select string_agg(s.state, '; ' order by s.filed_at) as states from redresses s
      where s.application_id = a.id and ${utcDay('s.filed_at')} <= ${to}
    ) complaints on true
    left join award_approvals one on one.decision_id = n.id and one.step = 1 and ${utcDay('one.approved_at')} <= ${to}
    left join award_approvals two on two.decision_id = n.id and two.step = 2 and ${utcDay('two.approved_at')} <= ${to}
    left join awards w on w.application_id = a.id and w.state in ('live', 'released') and ${utcDay('w.decided_at')} <= ${to}
    where c.programme_id = ${programmeId} ${ofCall('c.id', callId)} and ${inForce(to)}
    order by c.id, e.rank, a.id`;
}

/** Places by the ranking's own hashed content; the awards by themselves, whatever ranking they come from. */
export function d07Count({ programmeId, to, callId }: Range): SQL {
  return sql`
    select (
      select coalesce(sum(jsonb_array_length(l.content -> 'entries')), 0)
      from ranked_lists l join calls c on c.id = l.call_id
      where c.programme_id = ${programmeId} ${ofCall('c.id', callId)} and ${inForce(to)}
    ) as rows, (
      select coalesce(sum(w.amount_minor), 0) from awards w
      where w.programme_id = ${programmeId} ${ofCall('w.call_id', callId)} and w.state in ('live', 'released')
        and ${utcDay('w.decided_at')} <= ${to}
    ) as total`;
}

/** The version of a ranking in force on a day: a second reading makes another after it. */
function inForce(to: string): SQL {
  return sql`${utcDay('l.fixed_at')} <= ${to} and not exists (
    select from ranked_lists later
    where later.call_id = l.call_id and later.number > l.number and ${utcDay('later.fixed_at')} <= ${to})`;
}
