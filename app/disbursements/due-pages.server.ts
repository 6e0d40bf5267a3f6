import { and, asc, eq, inArray, notExists, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements, instalments } from '#db/schema/agreements.ts';
import { bankLines } from '#db/schema/bank.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import type { Person } from '#app/kernel/actor.ts';
import { utcDate, type Instant } from '#app/kernel/instant.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import { agreementBalances } from '#app/agreements/agreement-balance.server.ts';
import { openLines } from './bank/bank-line-store.server.ts';
import { disbursementLifecycle, LIVE_STATES, type DisbursementState } from './disbursement-lifecycle.ts';
import { keptBackOf } from './entitlement-store.server.ts';
import { forecast } from './forecast.ts';
import { newestBalanceCheck } from './watch-balances.server.ts';

/** States in which somebody has to do something, in the order of a payment's life. */
const WAITING: readonly DisbursementState[] = [
  'requested',
  'checked',
  'approved_once',
  'approved',
  'instructed',
  'sent',
];

/** What is due, from whom and how much: payments by step, money to come back, movements to decide, and the months ahead. */
export async function duePage(reader: Reader, actor: Person, at: Instant) {
  const programme = await theProgramme(reader);
  const [steps, ahead, owed, open, check] = [
    await stepsWaiting(reader, actor),
    await unpaidInstalments(reader, actor),
    await owedBack(reader, actor),
    await reader.$count(
      bankLines,
      and(
        inProgrammes(bankLines.programmeId, actor, 'disbursements.read'),
        openLines(reader, actor),
        eq(bankLines.state, 'open'),
      ),
    ),
    await newestBalanceCheck(reader, programme.id),
  ];
  const setOff = await setOffAhead(reader, [...new Set(ahead.map(({ agreementId }) => agreementId))]);
  return { steps, months: forecast(ahead, utcDate(at), setOff), owed, open, check };
}

async function stepsWaiting(reader: Reader, actor: Person) {
  const rows = await reader
    .select({
      state: disbursements.state,
      currency: disbursements.currency,
      payments: sql<number>`count(*)::int`,
      held: sql<number>`count(${disbursements.heldAt})::int`,
      minor: sql<string>`sum(${disbursements.amountMinor})`,
    })
    .from(disbursements)
    .where(
      and(
        inProgrammes(disbursements.programmeId, actor, 'disbursements.read'),
        notRecused(disbursements.organisationId, actor),
        inArray(disbursements.state, [...WAITING]),
      ),
    )
    .groupBy(disbursements.state, disbursements.currency);
  return rows
    .map((row) => ({ ...row, state: row.state as DisbursementState, minor: BigInt(row.minor) }))
    .toSorted((one, other) => placeOf(one.state) - placeOf(other.state));
}

function placeOf(state: DisbursementState): number {
  return disbursementLifecycle.states.indexOf(state);
}

/** Instalments of agreements in force that no payment has settled. */
async function unpaidInstalments(reader: Reader, actor: Person) {
  const paid = reader
    .select({ one: sql`1` })
    .from(disbursements)
    .where(and(eq(disbursements.instalmentId, instalments.id), eq(disbursements.state, 'confirmed')));
  const { agreementId, number, expectedOn, amountMinor: minor } = instalments;
  const asked = { minor: disbursements.amountMinor, setOffMinor: disbursements.offsetMinor };
  return reader
    .select({ agreementId, number, expectedOn, currency: agreements.currency, minor, asked })
    .from(instalments)
    .innerJoin(agreements, eq(agreements.id, instalments.agreementId))
    .leftJoin(
      disbursements,
      and(eq(disbursements.instalmentId, instalments.id), inArray(disbursements.state, [...LIVE_STATES])),
    )
    .where(
      and(
        inProgrammes(agreements.programmeId, actor, 'disbursements.read'),
        notRecused(agreements.organisationId, actor),
        eq(agreements.state, 'active'),
        notExists(paid),
      ),
    )
    .orderBy(asc(instalments.expectedOn));
}

/** What was set off against these grants and is not kept back from any payment yet. */
async function setOffAhead(reader: Reader, agreementIds: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
  const balances = await agreementBalances(reader, agreementIds);
  const kept = await keptBackOf(reader, agreementIds);
  return new Map(agreementIds.map((id) => [id, (balances.get(id)?.setOff ?? 0n) - (kept.get(id) ?? 0n)]));
}

async function owedBack(reader: Reader, actor: Person) {
  const [row] = await reader
    .select({
      count: sql<number>`count(*)::int`,
      minor: sql<string>`coalesce(sum(${recoveries.amountMinor} - ${recoveries.settledMinor}), 0)`,
    })
    .from(recoveries)
    .innerJoin(agreements, eq(agreements.id, recoveries.agreementId))
    .where(
      and(
        inProgrammes(recoveries.programmeId, actor, 'disbursements.read'),
        notRecused(agreements.organisationId, actor),
        inArray(recoveries.state, ['proposed', 'contested', 'ordered']),
      ),
    );
  return { count: row?.count ?? 0, minor: BigInt(row?.minor ?? '0') };
}
