import { sql, type SQL } from 'drizzle-orm';
import { decideEntitlement, type InstalmentFacts } from '#app/disbursements/entitlement.ts';
import { LIVE_STATES } from '#app/disbursements/disbursement-lifecycle.ts';
import type { Values } from './file-rows.ts';
import type { Range } from './range.ts';
import type { RawRow } from '../snapshot.server.ts';
import { MOVED, MOVES } from './sql-words.server.ts';

/** What was paid by the last day, by instalment. */
const paid = ({ programmeId, to }: Range) => sql`
  select d.agreement_id, i.number, sum(moved.minor) as minor, max(moved.day) filter (where moved.minor > 0) as paid_on
  from disbursements d join instalments i on i.id = d.instalment_id ${MOVES}
  where d.programme_id = ${programmeId} and ${MOVED} and moved.day <= ${to}
  group by 1, 2 having sum(moved.minor) > 0`;

/** What the ledger says of each agreement at the last day. */
const balances = ({ programmeId, to }: Range) => sql`
  select p.agreement_id,
    coalesce(sum(p.eur_minor) filter (where p.account = '5000'), 0) as accepted,
    coalesce(sum(p.eur_minor) filter (where p.account = '1200'), 0) as outstanding
  from journal_postings p join journal_entries e on e.id = p.entry_id
  where p.programme_id = ${programmeId} and p.account in ('1200', '5000') and e.value_date <= ${to}
  group by 1`;

/** Until when days are counted: the end of the books, or today where that is earlier. */
const lastDay = ({ to, today }: Range) => sql`least(${to}::date, ${today ?? to}::date)`;

/** Cost covers the oldest instalment first, so what is outstanding lies on the latest. */
export function d16Query(days: Range): SQL {
  return sql`
    with paid as (${paid(days)}), balances as (${balances(days)}), instalment as (
      select p.*, sum(p.minor) over (partition by agreement_id) as whole,
        sum(p.minor) over (partition by agreement_id order by number) - p.minor as before,
        p.number = max(p.number) over (partition by agreement_id) as latest
      from paid p
    )
    select a.reference as agreement_id, n.number as instalment_no, n.minor as paid_eur, share.accepted as accepted_eur,
      round(share.accepted * 100 / n.minor, 2)::text as consumption_pct, share.outstanding as outstanding_eur,
      case when share.outstanding > 0 then ${lastDay(days)} - n.paid_on end as days_outstanding,
      case when n.latest then ${facts(days)} end as facts
    from instalment n
    join agreements a on a.id = n.agreement_id
    join programmes g on g.id = a.programme_id
    left join balances b on b.agreement_id = n.agreement_id
    cross join lateral (select
      least(n.minor, greatest(coalesce(b.accepted, 0) - n.before, 0)) as accepted,
      least(n.minor, greatest(coalesce(b.outstanding, 0) - (n.whole - n.before - n.minor), 0)) as outstanding
    ) share
    order by a.id, n.number`;
}

const live = sql.raw(LIVE_STATES.map((state) => `'${state}'`).join(', '));

/** The facts of `decideEntitlement`, as `entitlementFacts` of the payments' room loads them for one agreement. */
const facts = (days: Range) => sql`json_build_object(
  'latest', n.number, 'agreementState', a.state, 'agreementMinor', a.amount_minor::text,
  'acceptedMinor', (select coalesce(sum(c.accepted_eur_minor), 0)::text from cost_lines c where c.agreement_id = a.id),
  'reportAccepted', exists (select from reports r
    where r.agreement_id = a.id and r.number = n.number and r.state in ('accepted', 'part_accepted')),
  'refundedMinor', (select coalesce(sum(p.eur_minor), 0)::text
    from journal_postings p join journal_entries e on e.id = p.entry_id
    left join journal_entries corrected on corrected.id = e.reverses
    where p.agreement_id = a.id and p.account = '1000' and coalesce(corrected.rule, e.rule) = 'refund'),
  'setOffMinor', (
    (select coalesce(sum(k.eur_minor), 0) from agreement_totals k
      where k.agreement_id = a.id and k.account = '1200' and k.rule = 'offset')
    - (select coalesce(sum(d.offset_minor), 0) from disbursements d where d.agreement_id = a.id and d.state in (${live})))::text,
  'onwardMissing', exists (select from disbursements d join payee_accounts y on y.id = d.payee_account_id
    where d.agreement_id = a.id and d.state = 'confirmed' and y.held_by = 'host'
      and not exists (select from onward_proofs o where o.disbursement_id = d.id)),
  'waived', exists (select from instalment_waivers w join instalments wi on wi.id = w.instalment_id
    where wi.agreement_id = a.id and wi.number = n.number + 1 and w.expires_on >= ${lastDay(days)}
      and (select count(*) from instalment_waiver_approvals y where y.waiver_id = w.id) = 2),
  'consumptionPercent', g.consumption_percent, 'advanceCeilingPercent', g.advance_ceiling_percent,
  'instalments', (select json_agg(json_build_object(
      'id', i.id, 'number', i.number, 'kind', i.kind, 'amountMinor', i.amount_minor::text,
      'paidMinor', (select coalesce(sum(d.amount_minor), 0)::text from disbursements d
        where d.instalment_id = i.id and d.state = 'confirmed'),
      'offsetMinor', (select coalesce(sum(d.offset_minor), 0)::text from disbursements d
        where d.instalment_id = i.id and d.state = 'confirmed'),
      'requested', exists (select from disbursements d where d.instalment_id = i.id and d.state in (${live}))
    ) order by i.number) from instalments i where i.agreement_id = a.id))::text`;

type StoredFacts = {
  readonly latest: number;
  readonly agreementState: string;
  readonly agreementMinor: string;
  readonly acceptedMinor: string;
  readonly reportAccepted: boolean;
  readonly refundedMinor: string;
  readonly setOffMinor: string;
  readonly onwardMissing: boolean;
  readonly waived: boolean;
  readonly consumptionPercent: number;
  readonly advanceCeilingPercent: number;
  readonly instalments: readonly (Pick<InstalmentFacts, 'id' | 'number' | 'kind' | 'requested'> & {
    readonly amountMinor: string;
    readonly paidMinor: string;
    readonly offsetMinor: string;
  })[];
};

/** I20, I23–I25: whether the instalment after the latest may be asked for, by the rule that decides the request. */
export function d16Values(raw: RawRow): Values {
  if (typeof raw['facts'] !== 'string') return {};
  // As built by the query above.
  const stored = JSON.parse(raw['facts']) as StoredFacts;
  const next = stored.instalments.find((each) => each.number > stored.latest);
  if (!next) return { next_instalment_allowed: 'N', reason: 'no-further-instalment' };
  const instalments = stored.instalments.map((each) => ({
    ...each,
    amountMinor: BigInt(each.amountMinor),
    paidMinor: BigInt(each.paidMinor),
    offsetMinor: BigInt(each.offsetMinor),
  }));
  const amounts = {
    agreementMinor: BigInt(stored.agreementMinor),
    acceptedMinor: BigInt(stored.acceptedMinor),
    refundedMinor: BigInt(stored.refundedMinor),
    setOffMinor: BigInt(stored.setOffMinor),
  };
  const decided = decideEntitlement({ ...stored, ...amounts, instalments }, next.id);
  return {
    next_instalment_allowed: decided.ok ? 'Y' : 'N',
    reason: decided.ok ? null : decided.refusal.code,
  };
}

/** Counted another way: rows, and what is on 1200 as far as payments reach. */
export function d16Count(days: Range): SQL {
  return sql`
    with paid as (${paid(days)}), agreement as (
      select agreement_id, count(*) as rows, sum(minor) as minor from paid group by 1
    )
    select coalesce(sum(n.rows), 0) as rows,
      coalesce(sum(least(n.minor, greatest(coalesce(b.outstanding, 0), 0))), 0) as total
    from agreement n left join (${balances(days)}) as b on b.agreement_id = n.agreement_id`;
}
