import { and, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { Reader } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { can, type Action } from '#app/people/access.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import { SOON_DAYS } from './overview.ts';
import { FINANCE_STEPS, type FinanceRow, type PortfolioRow } from './role-overview.ts';

/** Partners times calls: dozens. */
const MOST_ROWS = 200;

const minor = z.union([z.string(), z.number(), z.bigint()]).transform((value) => BigInt(value));

/** The sections of `/overview` that belong to one role; null for everybody else. One query each. */
export async function roleOverview(reader: Reader, actor: Person, today: LocalDate) {
  return {
    finance: can(actor, 'overview.finance').allowed ? await financeRows(reader, actor, today) : null,
    portfolio: can(actor, 'overview.portfolio').allowed ? await portfolioRows(reader, actor) : null,
  };
}

const financeShape = z.object({
  step: z.enum(FINANCE_STEPS),
  count: z.coerce.number(),
  minor,
  first_on: z.string().nullable(),
});

/**
 * Instalments to prepare that no payment lives of, payments by the step they wait at, payments that came back and were not
 * asked for again, and recoveries: of grants in the reader's programmes they are not recused from (I9).
 */
async function financeRows(reader: Reader, actor: Person, today: LocalDate): Promise<readonly FinanceRow[]> {
  const reached = reachedBy(actor, 'overview.finance');
  const live = sql`select 1 from disbursements l where l.instalment_id = i.id and l.state not in ('failed', 'returned', 'cancelled')`;
  const found = await reader.execute(sql`
    with reached as (select ${agreements.id}, ${agreements.state} from ${agreements} where ${reached ?? sql`true`}),
    waiting as (
      select 'prepare' as step, i.amount_minor as minor, i.expected_on as day
      from instalments i join reached g on g.id = i.agreement_id
      where g.state = 'active' and i.expected_on <= ${today}::date + ${SOON_DAYS}::integer and not exists (${live})
        and not exists (
          select 1 from disbursements b where b.instalment_id = i.id and b.state in ('failed', 'returned'))
      union all
      select d.state, d.amount_minor, coalesce(d.returned_on, (d.requested_at at time zone 'UTC')::date)
      from disbursements d join reached g on g.id = d.agreement_id join instalments i on i.id = d.instalment_id
      where d.state in ('requested', 'checked', 'approved_once', 'approved', 'instructed', 'sent')
        or (d.state in ('failed', 'returned') and not exists (${live}) and not exists (
          select 1 from disbursements n where n.instalment_id = i.id and n.id > d.id))
      union all
      select 'recovery', r.amount_minor - r.settled_minor, r.due_on
      from recoveries r join reached g on g.id = r.agreement_id
      where r.state in ('proposed', 'contested', 'ordered'))
    select step, count(*)::int as count, sum(minor) as minor, min(day)::text as first_on from waiting group by step`);
  const rows = [...found].map((each) => financeShape.parse(each));
  return FINANCE_STEPS.flatMap((step) => {
    const row = rows.find((each) => each.step === step);
    return row ? [{ step, count: row.count, minor: row.minor, firstOn: row.first_on }] : [];
  });
}

const portfolioShape = z.object({
  call_id: z.string(),
  call: z.string(),
  partner: z.string().nullable(),
  grants: z.coerce.number(),
  committed: minor,
  paid: minor,
  accepted: minor,
  outstanding: minor,
});

/**
 * What the kept balances of the agreements add up to, by call and by the partner that accompanies the third party: the
 * first member of the consortium tied to it as country desk, else as mentor.
 */
async function portfolioRows(reader: Reader, actor: Person): Promise<readonly PortfolioRow[]> {
  const reached = reachedBy(actor, 'overview.portfolio');
  const found = await reader.execute(sql`
    with kept as (
      select t.agreement_id,
        sum(t.eur_minor) filter (where t.account = '9000') as committed,
        sum(t.eur_minor) filter (where t.account = '1200' and t.rule = 'pay') as paid,
        sum(t.eur_minor) filter (where t.account = '5000') as accepted,
        sum(t.eur_minor) filter (where t.account = '1200') as outstanding
      from agreement_totals t
      where t.agreement_id in (select ${agreements.id} from ${agreements} where ${reached ?? sql`true`})
      group by 1)
    select c.id as call_id, c.reference as call, p.name as partner, count(*)::int as grants,
      coalesce(sum(k.committed), 0) as committed, coalesce(sum(k.paid), 0) as paid,
      coalesce(sum(k.accepted), 0) as accepted, coalesce(sum(k.outstanding), 0) as outstanding
    from kept k join agreements g on g.id = k.agreement_id join calls c on c.id = g.call_id
    left join lateral (
      select m.name from interest_ties t join consortium_members m on m.id = t.consortium_member_id
      where t.organisation_id = g.organisation_id and t.ended_at is null and t.kind in ('country-desk', 'mentoring')
      order by t.kind, t.id limit 1) p on true
    group by 1, 2, 3 order by c.reference, p.name nulls last limit ${MOST_ROWS}`);
  return [...found].map((each) => {
    const { call_id: callId, ...row } = portfolioShape.parse(each);
    return { callId, ...row };
  });
}

function reachedBy(actor: Person, action: Action): SQL | undefined {
  const programme: AnyPgColumn = agreements.programmeId;
  return and(inProgrammes(programme, actor, action), notRecused(agreements.organisationId, actor));
}
