import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements, instalments } from '#db/schema/agreements.ts';
import { disbursements, onwardProofs } from '#db/schema/disbursements.ts';
import { payeeAccounts } from '#db/schema/organisations.ts';
import { programmes } from '#db/schema/programme.ts';
import { costLines, reports } from '#db/schema/reports.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { waitingLines } from '#app/reports/books/postable-lines.server.ts';
import { LIVE_STATES } from './disbursement-lifecycle.ts';
import { isInForce } from './waiver.ts';
import { waiversOf } from './waiver-store.server.ts';
import type { EntitlementFacts, InstalmentFacts } from './entitlement.ts';
import type { OffsetFacts } from './offset.ts';

/** What decides whether and how much of an instalment may be paid: I20, I23–I25. */
export async function entitlementFacts(
  reader: Reader,
  agreementId: string,
  instalmentId: string,
  today: LocalDate,
): Promise<EntitlementFacts | null> {
  const [agreement] = await reader
    .select({
      state: agreements.state,
      amountMinor: agreements.amountMinor,
      consumptionPercent: programmes.consumptionPercent,
      advanceCeilingPercent: programmes.advanceCeilingPercent,
    })
    .from(agreements)
    .innerJoin(programmes, eq(programmes.id, agreements.programmeId))
    .where(eq(agreements.id, agreementId));
  if (!agreement) return null;
  const plan = await instalmentFacts(reader, agreementId);
  const wanted = plan.find((each) => each.id === instalmentId);
  const [accepted] = await reader
    .select({ minor: sql<string>`coalesce(sum(${costLines.acceptedEurMinor}), 0)` })
    .from(costLines)
    .where(eq(costLines.agreementId, agreementId));
  const decided = await reader
    .select({ number: reports.number })
    .from(reports)
    .where(and(eq(reports.agreementId, agreementId), inArray(reports.state, ['accepted', 'part_accepted'])));
  const balance = await agreementBalance(reader, agreementId);
  return {
    agreementState: agreement.state,
    agreementMinor: agreement.amountMinor,
    instalments: plan,
    acceptedMinor: BigInt(accepted?.minor ?? '0'),
    reportAccepted: decided.some((report) => report.number === Math.max((wanted?.number ?? 0) - 1, 1)),
    refundedMinor: balance.refunded,
    setOffMinor: balance.setOff - (await keptBack(reader, agreementId)),
    onwardMissing: await onwardMissing(reader, agreementId),
    consumptionPercent: agreement.consumptionPercent,
    waived: (await waiversOf(reader, instalmentId)).some((waiver) => isInForce(waiver, today)),
    advanceCeilingPercent: agreement.advanceCeilingPercent,
  };
}

/** What setting an amount off against a grant depends on, of an agreement that is locked. */
export async function offsetFacts(reader: Reader, agreementId: string): Promise<OffsetFacts> {
  const [agreement] = await reader
    .select({ state: agreements.state })
    .from(agreements)
    .where(eq(agreements.id, agreementId));
  const { setOff } = await agreementBalance(reader, agreementId);
  const waiting = await waitingLines(reader, agreementId);
  return {
    agreementState: agreement?.state ?? '',
    instalments: await instalmentFacts(reader, agreementId),
    setOffMinor: setOff - (await keptBack(reader, agreementId)),
    waitingMinor: waiting.reduce((sum, line) => sum + line.acceptedEurMinor - line.postedEurMinor, 0n),
  };
}

/** Whether a payment that went to a fiscal host is not shown to have been passed on. */
async function onwardMissing(reader: Reader, agreementId: string): Promise<boolean> {
  const rows = await reader
    .select({ id: disbursements.id })
    .from(disbursements)
    .innerJoin(payeeAccounts, eq(payeeAccounts.id, disbursements.payeeAccountId))
    .leftJoin(onwardProofs, eq(onwardProofs.disbursementId, disbursements.id))
    .where(
      and(
        eq(disbursements.agreementId, agreementId),
        eq(disbursements.state, 'confirmed'),
        eq(payeeAccounts.heldBy, 'host'),
        isNull(onwardProofs.documentId),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** What live payments keep back of what was set off, by agreement; those that keep back nothing are left out. */
export async function keptBackOf(
  reader: Reader,
  agreementIds: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  if (agreementIds.length === 0) return new Map();
  const { agreementId, state, offsetMinor } = disbursements;
  const rows = await reader
    .select({ agreementId, minor: sql<string>`sum(${offsetMinor})` })
    .from(disbursements)
    .where(and(inArray(agreementId, [...agreementIds]), inArray(state, [...LIVE_STATES])))
    .groupBy(agreementId);
  return new Map(rows.map((row) => [row.agreementId, BigInt(row.minor)]));
}

async function keptBack(reader: Reader, agreementId: string): Promise<bigint> {
  return (await keptBackOf(reader, [agreementId])).get(agreementId) ?? 0n;
}

async function instalmentFacts(reader: Reader, agreementId: string): Promise<InstalmentFacts[]> {
  const live = sql.join(
    LIVE_STATES.map((state) => sql`${state}`),
    sql`, `,
  );
  const rows = await reader
    .select({
      id: instalments.id,
      number: instalments.number,
      kind: instalments.kind,
      amountMinor: instalments.amountMinor,
      offsetMinor: sql<string>`coalesce(sum(${disbursements.offsetMinor}) filter (where ${disbursements.state} = 'confirmed'), 0)`,
      paidMinor: sql<string>`coalesce(sum(${disbursements.amountMinor}) filter (where ${disbursements.state} = 'confirmed'), 0)`,
      live: sql<string>`count(*) filter (where ${disbursements.state} in (${live}))`,
    })
    .from(instalments)
    .leftJoin(disbursements, eq(disbursements.instalmentId, instalments.id))
    .where(eq(instalments.agreementId, agreementId))
    .groupBy(instalments.id)
    .orderBy(instalments.number);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    kind: row.kind as InstalmentFacts['kind'],
    amountMinor: row.amountMinor,
    paidMinor: BigInt(row.paidMinor),
    offsetMinor: BigInt(row.offsetMinor),
    requested: Number(row.live) > 0,
  }));
}
