import { eq } from 'drizzle-orm';
import { agreementBudgetLines, agreementHeadings, agreements } from '#db/schema/agreements.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { settleRecovery } from '#app/disbursements/settle-recovery.server.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { decideReport } from '#app/reports/review/decide-report.server.ts';
import { linesOf } from '#app/reports/report-store.server.ts';
import type { NewCost } from '#app/reports/costs/cost-line.ts';
import { activeAgreement, draftedAgreement, type TestAgreement } from './agreement.ts';
import { commit } from './audited-grant.ts';
import { freshKey, paymentOffice, type PaymentOffice } from './payment-office.ts';
import { addReceipt, dinarRate, receipt, reportOf, reportToWrite, sendReport, type TestReport } from './report.ts';
import type { TestWorld } from './world.ts';

export type SpentGrants = { readonly office: PaymentOffice; readonly first: TestReport; readonly second: TestReport };

/**
 * Two grants of EUR 50 000, EUR 25 000 paid of each. The first: TND 3 371.200 (EUR 1 000) for other costs accepted, of
 * EUR 2 000 for equipment 500 disallowed and paid back. The second: EUR 300 of other costs accepted.
 */
export async function spentGrants(world: TestWorld): Promise<SpentGrants> {
  const office = await paymentOffice(world);
  await dinarRate(world);
  const { programmeId } = office;
  const first = await reportToWrite(world, office, await agreementWithEquipment(world, programmeId));
  const second = await reportToWrite(world, office, await activeAgreement(world, { programmeId }));
  for (const { agreement } of [first, second]) await commit(world, { programmeId, agreement });
  const dinars = receipt({ currency: 'TND', amountMinor: 3_371_200n });
  const equipment = receipt({ heading: 'equipment', line: 1, amountMinor: 2_000_00n, description: '=cmd|calc' });
  await decided(world, { office, report: first, costs: [dinars, equipment], disallowedMinor: 500_00n });
  await decided(world, { office, report: second, costs: [receipt({ amountMinor: 300_00n })], disallowedMinor: 0n });
  await paidBack(world, office);
  return { office, first, second };
}

/** Of the EUR 50 000, 10 000 for equipment: cameras, and phones that cost nothing yet. */
export async function agreementWithEquipment(world: TestWorld, programmeId: string): Promise<TestAgreement> {
  const agreement = await draftedAgreement(world, { programmeId });
  const { id: agreementId } = agreement;
  const amountMinor = 10_000_00n;
  const lines = [
    { heading: 'equipment', number: 1, description: 'Cameras', amountMinor },
    { heading: 'equipment', number: 2, description: 'Phones', amountMinor: 0n },
  ];
  await world.db.transaction(async (tx) => {
    const rest = { amountMinor: 40_000_00n };
    await tx.update(agreementHeadings).set(rest).where(eq(agreementHeadings.agreementId, agreementId));
    await tx.update(agreementBudgetLines).set(rest).where(eq(agreementBudgetLines.agreementId, agreementId));
    await tx.insert(agreementHeadings).values({ agreementId, heading: 'equipment', amountMinor });
    await tx.insert(agreementBudgetLines).values(lines.map((line) => ({ ...line, id: world.ids.next(), agreementId })));
  });
  const active = { state: 'active', activatedAt: world.clock.now() };
  await world.db.update(agreements).set(active).where(eq(agreements.id, agreement.id));
  return agreement;
}

/** Sends the first report with these costs and accepts all but so much of the last. */
async function decided(
  world: TestWorld,
  given: { office: PaymentOffice; report: TestReport; costs: readonly NewCost[]; disallowedMinor: bigint },
): Promise<void> {
  const { office, report, costs, disallowedMinor } = given;
  const { owner } = report;
  const reportId = report.reportIds[0] ?? '';
  for (const cost of costs) await addReceipt(world, { reportId, owner, cost });
  await sendReport(world, owner, reportId);
  const lines = await linesOf(world.db, reportId);
  const judgements = new Map(
    lines.map((line, place) => {
      const disallowed = place === lines.length - 1 ? disallowedMinor : 0n;
      const code = disallowed > 0n ? ('no-evidence' as const) : null;
      return [line.id, { acceptedEurMinor: line.eurMinor - disallowed, code }];
    }),
  );
  const { version } = await reportOf(world, owner, reportId);
  expectOk(await decideReport(world, office.requester, { reportId, version, judgements, key: freshKey() }));
}

async function paidBack(world: TestWorld, office: PaymentOffice): Promise<void> {
  const [recovery] = await world.db.select().from(recoveries);
  const about = { recoveryId: recovery?.id ?? '', valueDate: utcDate(world.clock.now()) };
  for (const move of ['order', 'repay'] as const) {
    expectOk(await settleRecovery(world, office.checker, { ...about, move, key: freshKey() }));
  }
}
