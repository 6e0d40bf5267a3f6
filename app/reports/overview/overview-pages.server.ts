import { and, asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { organisations } from '#db/schema/organisations.ts';
import { agreementBalances } from '#app/agreements/agreement-balance.server.ts';
import { isDesk, reachOf } from '#app/agreements/agreement-policy.ts';
import { reachable } from '#app/agreements/agreement-store.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { isId } from '#app/kernel/ids.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { dueTotals, SOON_DAYS, type DueItem } from './overview.ts';

/** What is shown of what is due; the lists of each kind hold the rest. */
const MOST_DUE = 100;
const PAGE = 25;

/** What is due, from whom and how much, and how the money of each agreement in force stands. */
export async function overviewPage(
  reader: Reader,
  actor: Person,
  given: { readonly today: LocalDate; readonly after: string | null },
) {
  const items = await dueItems(reader, actor, given.today);
  const after = given.after && isId(given.after) ? given.after : null;
  const { id, reference, amountMinor, state } = agreements;
  const rows = await reader
    .select({ id, reference, amountMinor, state, organisation: organisations.alias })
    .from(agreements)
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .where(
      and(
        reachable(reachOf(actor)),
        inArray(state, ['active', 'suspended', 'closing']),
        after ? sql`${id} < ${after}` : undefined,
      ),
    )
    .orderBy(desc(id))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const balances = await agreementBalances(
    reader,
    shown.map((row) => row.id),
  );
  return {
    today: given.today,
    desk: isDesk(actor),
    items,
    cut: items.length === MOST_DUE,
    totals: dueTotals(items, given.today),
    grants: shown.map((row) => {
      const balance = balances.get(row.id);
      return { ...row, paidMinor: balance?.paid ?? 0n, acceptedMinor: balance?.accepted ?? 0n };
    }),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

const shape = z.object({
  kind: z.enum(['report', 'decision', 'answer', 'milestone', 'proof', 'repayment']),
  turn: z.enum(['grantee', 'office']),
  id: z.string(),
  agreement_id: z.string(),
  agreement: z.string(),
  organisation: z.string(),
  number: z.coerce.number(),
  due_on: z.string().nullable(),
  minor: z.union([z.string(), z.number(), z.bigint()]).nullable(),
});

/** The first due on top; what has no day comes last. While an agreement rests, nothing of it is due from its grantee. */
async function dueItems(reader: Reader, actor: Person, today: LocalDate): Promise<readonly DueItem[]> {
  const { id, organisationId } = agreements;
  const reached = reader
    .select({
      id,
      reference: agreements.reference,
      state: agreements.state,
      rested: agreements.suspendedDays,
      organisation: organisations.alias,
    })
    .from(agreements)
    .innerJoin(organisations, eq(organisations.id, organisationId))
    .where(and(reachable(reachOf(actor)), inArray(agreements.state, ['active', 'suspended', 'closing'])))
    .orderBy(asc(id));
  const raw = await reader.execute(sql`
    with reached as (${reached}), due as (${sql.join(
      PARTS.map((part) => part(today)),
      sql` union all `,
    )})
    select due.kind, due.turn, due.id, due.number, due.due_on::text, due.minor, g.id as agreement_id,
      g.reference as agreement, g.alias as organisation
    from due join reached g on g.id = due.agreement_id
    order by due.due_on nulls last, due.id limit ${MOST_DUE}`);
  return [...raw].map((each) => {
    const row = shape.parse(each);
    const { kind, turn, agreement, organisation, number } = row;
    const minor = row.minor === null ? null : BigInt(row.minor);
    const of = { id: row.id, agreementId: row.agreement_id, agreement, organisation, number };
    return { kind, turn, ...of, dueOn: row.due_on, minor };
  });
}

type Part = (today: LocalDate) => SQL;

const reportsDue: Part = (today) => sql`
  select 'report' as kind, 'grantee' as turn, r.id, r.number, r.due_on + a.suspended_days as due_on, null::bigint as minor,
    r.agreement_id
  from reports r join reached a on a.id = r.agreement_id
  where r.state in ('scheduled', 'draft') and a.state <> 'suspended'
    and r.due_on + a.suspended_days <= ${today}::date + ${SOON_DAYS}::integer`;

/** What the office has not decided, or the grantee not answered, with what is claimed. */
const reportsSent: Part = () => sql`
  select case when r.state = 'queried' then 'answer' else 'decision' end,
    case when r.state = 'queried' then 'grantee' else 'office' end, r.id, r.number, null::date,
    (select coalesce(sum(c.eur_minor), 0) from cost_lines c where c.report_id = r.id), r.agreement_id
  from reports r join reached a on a.id = r.agreement_id
  where r.state in ('submitted', 'queried')`;

const milestonesDue: Part = (today) => sql`
  select case when m.state = 'reached' then 'proof' else 'milestone' end,
    case when m.state = 'reached' then 'office' else 'grantee' end, m.agreement_id, m.number, m.expected_on, null::bigint,
    m.agreement_id
  from milestones m join reached a on a.id = m.agreement_id
  where m.state = 'reached' or (m.state = 'planned' and a.state <> 'suspended'
    and m.expected_on <= ${today}::date + ${SOON_DAYS}::integer)`;

const repaymentsDue: Part = () => sql`
  select 'repayment', case when v.state = 'ordered' then 'grantee' else 'office' end, v.id, 0, v.due_on, v.amount_minor - v.settled_minor,
    v.agreement_id
  from recoveries v join reached a on a.id = v.agreement_id
  where v.state in ('proposed', 'contested', 'ordered')`;

const PARTS: readonly Part[] = [reportsDue, reportsSent, milestonesDue, repaymentsDue];
