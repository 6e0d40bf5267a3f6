import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { keptBalances } from '#app/ledger/kept-balances.server.ts';
import { trialBalanceFor } from '#app/ledger/ledger-pages.server.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { comparedFigures, sumOf, type Sums } from './compared-figures.ts';
import type { ControlTotal } from './downloads/download.ts';
import type { DownloadCode } from './downloads/download-name.ts';
import {
  amountOn,
  correctedAfter,
  heldBy,
  LINE_REFERENCE,
  MOVED,
  MOVES,
  releasedBy,
  utcDay,
} from './downloads/sql-words.server.ts';
import { sums } from './downloads/sums.server.ts';
import { moneyChecks } from './money-checks.server.ts';
import { reconcile } from './reconciliation.ts';

/** The books of a period, and the control totals of the downloads that meet the ledger. */
export type Books = Awaited<ReturnType<typeof booksOf>>;

type Days = Pick<BookScope, 'programmeId' | 'from' | 'to'>;

/**
 * I32: the trial balance of a period beside what agreements, payments and reports add up to. Sums only, so it costs
 * the same whatever leaves afterwards. `snapshot` is a REPEATABLE READ transaction: every figure is of one moment.
 */
export async function booksOf(snapshot: Tx, days: Days) {
  const balance = await trialBalanceFor(snapshot, days);
  const [entries, journal, balances, thirdParties, agreements, payments, bank, costs, ledger] = [
    await sums(snapshot, imbalance(days)),
    await sums(snapshot, journalSums(days)),
    await sums(snapshot, keptBalances(days)),
    await sums(snapshot, thirdPartySums(days)),
    await sums(snapshot, agreementSums(days)),
    await sums(snapshot, paymentSums(days)),
    await sums(snapshot, bankSums(days)),
    await sums(snapshot, costSums(days)),
    await sums(snapshot, ledgerSums(days)),
  ];
  const rows = (row: Sums) => Number(sumOf(row, 'rows'));
  return {
    balance,
    reconciliation: reconcile([
      ...comparedFigures(balance, { entries, journal, balances, agreements, payments, bank, costs, ledger }),
      ...(await moneyChecks(snapshot, { range: days, balance, releasedMinor: sumOf(agreements, 'released') })),
    ]),
    totals: {
      D01: { rows: rows(thirdParties), totalMinor: sumOf(thirdParties, 'total') },
      D09: { rows: rows(agreements), totalMinor: sumOf(agreements, 'total') },
      D11: { rows: rows(journal), totalMinor: sumOf(journal, 'debits') },
      D12: { rows: rows(payments), totalMinor: sumOf(payments, 'total') },
      D13: { rows: rows(costs), totalMinor: sumOf(costs, 'period_accepted') },
      D24: { rows: balance.rows.length, totalMinor: balance.debitsMinor },
    } satisfies Partial<Record<DownloadCode, ControlTotal>>,
  };
}

/**
 * I30: what entries are out of balance by, in EUR cents and in minor units of their currencies, whatever their day.
 * What balances in both within one currency, as nearly every entry does, is done with after the first sums.
 */
function imbalance({ programmeId }: Days): SQL {
  return sql`
    with unbalanced as materialized (
      select p.entry_id, p.currency, sum(p.eur_minor) as eur, sum(p.amount_minor) as own
      from journal_postings p where p.programme_id = ${programmeId}
      group by p.entry_id, p.currency having sum(p.eur_minor) <> 0 or sum(p.amount_minor) <> 0
    )
    select coalesce((select sum(abs(own)) from unbalanced), 0) as currencies, coalesce((
      select sum(abs(each_entry.eur)) from (select sum(eur) as eur from unbalanced group by entry_id) as each_entry), 0) as eur`;
}

function journalSums({ programmeId, from, to }: Days): SQL {
  return sql`
    select count(*) as rows, coalesce(sum(p.eur_minor) filter (where p.eur_minor > 0), 0) as debits
    from journal_chain l
    join journal_entries e on e.id = l.entry_id
    join journal_postings p on p.entry_id = e.id
    where l.programme_id = ${programmeId} and e.value_date between ${from} and ${to}`;
}

function thirdPartySums({ programmeId, to }: Days): SQL {
  return sql`
    select count(distinct w.organisation_id) as rows, coalesce(sum(${heldBy(to)}), 0) as total
    from awards w where w.programme_id = ${programmeId} and ${heldBy(to)} > 0 and ${utcDay('w.decided_at')} <= ${to}`;
}

function agreementSums({ programmeId, to }: Days): SQL {
  return sql`
    select count(*) as rows, coalesce(sum(${amountOn(to)}), 0) as total, coalesce(sum(${releasedBy(to)}), 0) as released
    from agreements a join awards w on w.id = a.award_id where a.programme_id = ${programmeId} and ${utcDay('a.activated_at')} <= ${to}`;
}

function paymentSums({ programmeId, from, to }: Days): SQL {
  return sql`
    select count(*) as rows, coalesce(sum(moved.minor), 0) as total
    from disbursements d ${MOVES}
    where d.programme_id = ${programmeId} and ${MOVED} and moved.day between ${from} and ${to}`;
}

/** What the bank confirmed up to the last day: payments out and, where they were returned, back; repayments in. */
function bankSums({ programmeId, to }: Days): SQL {
  return sql`
    select coalesce(sum(minor), 0) as total from (
      select -moved.minor as minor from disbursements d ${MOVES}
      where d.programme_id = ${programmeId} and ${MOVED} and moved.day <= ${to}
      union all
      select s.amount_minor from recovery_settlements s join recoveries v on v.id = s.recovery_id
      where v.programme_id = ${programmeId} and s.way = 'repaid' and s.value_on <= ${to}
    ) as confirmed`;
}

/**
 * Decided costs up to the last day. Accepted cost may wait for the next advance, but only where the present one is
 * used up; disallowed cost beyond the advance was never paid by us and is on no account.
 */
function costSums({ programmeId, from, to }: Days): SQL {
  return sql`
    with posted as (
      select e.document_reference as reference, p.account, sum(p.eur_minor) as now,
        coalesce(sum(p.eur_minor) filter (where e.value_date <= ${to}), 0) as by_then
      from journal_postings p join journal_entries e on e.id = p.entry_id
      where p.programme_id = ${programmeId} and p.account in ('1300', '5000') and e.rule in ('accept', 'disallow', 'reverse')
      group by 1, 2
    ), advances as (
      select p.agreement_id, sum(p.eur_minor) as outstanding from journal_postings p
      where p.programme_id = ${programmeId} and p.account = '1200' group by 1
    ), decided as (
      select c.accepted_eur_minor + later.minor as accepted, c.disallowed_eur_minor - later.minor as disallowed,
        c.accepted_eur_minor as accepted_now,
        ${LINE_REFERENCE} as reference, a.id as agreement_id, ${utcDay('c.decided_at')} as decided_on
      from cost_lines c join reports r on r.id = c.report_id join agreements a on a.id = c.agreement_id
      cross join lateral ${correctedAfter(to)} later
      where a.programme_id = ${programmeId} and ${utcDay('c.decided_at')} <= ${to}
    )
    select count(*) filter (where decided_on >= ${from}) as rows,
      coalesce(sum(d.accepted) filter (where decided_on >= ${from}), 0) as period_accepted,
      coalesce(sum(d.accepted), 0) as accepted,
      coalesce(sum(d.disallowed), 0) as disallowed,
      coalesce(sum(greatest(d.accepted - coalesce(cost.by_then, 0), 0))
        filter (where d.accepted_now = coalesce(cost.now, 0) or coalesce(advances.outstanding, 0) = 0), 0) as waiting,
      coalesce(sum(greatest(d.disallowed - coalesce(owed.by_then, 0), 0)), 0) as beyond
    from decided d
    left join posted cost on cost.reference = d.reference and cost.account = '5000'
    left join posted owed on owed.reference = d.reference and owed.account = '1300'
    left join advances on advances.agreement_id = d.agreement_id`;
}

/** The other side of every comparison. A reversal counts under the rule it reverses. */
function ledgerSums({ programmeId, from, to }: Days): SQL {
  return sql`
    select
      coalesce(sum(eur) filter (where account = '9000'), 0) as committed,
      coalesce(-sum(eur) filter (where account = '1000' and rule = 'pay' and value_date >= ${from}), 0) as paid,
      coalesce(sum(eur) filter (where account = '1000' and rule in ('fee', 'exchange', 'prefinancing')), 0) as besides,
      coalesce(sum(eur) filter (where account = '5000'), 0) as accepted,
      coalesce(sum(eur) filter (where account = '1300' and rule = 'disallow'), 0) as disallowed
    from (
      select p.account, p.eur_minor as eur, e.value_date, case when e.reverses is null then e.rule
        else (select corrected.rule from journal_entries corrected where corrected.id = e.reverses) end as rule
      from journal_postings p
      join journal_entries e on e.id = p.entry_id
      where p.programme_id = ${programmeId} and e.value_date <= ${to}
    ) as posted`;
}
