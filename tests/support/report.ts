import { Readable } from 'node:stream';
import { asc, eq } from 'drizzle-orm';
import { reports } from '#db/schema/reports.ts';
import { PORTAL } from '#app/kernel/event.ts';
import { reachOf } from '#app/agreements/agreement-policy.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { addRates } from '#app/programme/rate-store.server.ts';
import { addCostLine } from '#app/reports/costs/add-cost-line.server.ts';
import type { NewCost } from '#app/reports/costs/cost-line.ts';
import { loadContent } from '#app/reports/load-content.server.ts';
import { contentSha256 } from '#app/reports/report-content.ts';
import { loadReport, type Report } from '#app/reports/report-store.server.ts';
import { saveNarrative } from '#app/reports/narrative/save-narrative.server.ts';
import { scheduleReports } from '#app/reports/schedule/schedule-reports.server.ts';
import { submitReport } from '#app/reports/submit-report.server.ts';
import { activeAgreement, type TestAgreement } from './agreement.ts';
import { freshKey, paid, type PaymentOffice } from './payment-office.ts';
import { person } from './people.ts';

export type TestReport = {
  readonly agreement: TestAgreement;
  readonly owner: Person;
  /** The reports of the agreement, in order: interim, final. */
  readonly reportIds: readonly ReportId[];
};

/** An agreement (of 50/40/10 unless given) whose first instalment is paid, with its reports scheduled. */
export async function reportToWrite(world: World, office: PaymentOffice, given?: TestAgreement): Promise<TestReport> {
  const agreement = given ?? (await activeAgreement(world, { programmeId: office.programmeId }));
  await paid(world, office, { agreement, instalment: 1 });
  return scheduled(world, office, agreement);
}

/** The reports of an active agreement, and who writes them. */
export async function scheduled(world: World, office: PaymentOffice, agreement: TestAgreement): Promise<TestReport> {
  const event = {
    kind: 'agreement.activated',
    programmeId: PORTAL,
    entity: { kind: 'agreement', id: agreement.id },
    body: {},
  } as const;
  await world.db.transaction((tx) => scheduleReports(world, tx, office.requester, event));
  const rows = await world.db
    .select({ id: reports.id })
    .from(reports)
    .where(eq(reports.agreementId, agreement.id))
    .orderBy(asc(reports.number));
  const owner = await person(world, 'applicant-owner', { organisationId: agreement.organisationId });
  return { agreement, owner, reportIds: rows.map((row) => row.id) };
}

/** 3.3712 Tunisian dinars for a euro in October 2026. */
export async function dinarRate(world: World): Promise<void> {
  const at = world.clock.now();
  const rate = {
    currency: 'TND',
    month: '2026-10',
    unitsPerEur: '3.3712',
    source: 'InforEuro',
    fileSha256: 'ab'.repeat(32),
  };
  await world.db.transaction((tx) =>
    addRates(tx, [{ ...rate, id: world.ids.next(), retrievedAt: at, enteredBy: 'system:rates' }]),
  );
}

let serial = 0;

/** A receipt of October 2026 in euros unless told; every one has a number of its own. */
export function receipt(changes: Partial<NewCost> = {}): NewCost {
  serial += 1;
  return {
    heading: 'other-costs',
    costType: 'services',
    incurredOn: '2026-10-05',
    paidOn: '2026-10-06',
    supplier: `Supplier ${serial}`,
    description: 'Counselling',
    documentNumber: `F-${serial}`,
    currency: 'EUR',
    amountMinor: 100_00n,
    vatMinor: 0n,
    vatRecoverable: false,
    ...changes,
  };
}

export async function addReceipt(
  world: World,
  given: { reportId: ReportId; owner: Person; cost: NewCost },
): Promise<string> {
  const { reportId, owner, cost } = given;
  return expectOk(await addCostLine(world, owner, { reportId, cost, key: freshKey() })).costLineId;
}

export async function reportOf(world: World, who: Person, id: ReportId): Promise<Report> {
  const report = await loadReport(world.db, id, reachOf(who));
  if (!report) throw new Error('no such report');
  return report;
}

/** Writes the narrative and sends what is there. */
export async function sendReport(world: World, owner: Person, reportId: ReportId): Promise<void> {
  const { version } = await reportOf(world, owner, reportId);
  const narrative = { results: 'Twelve families were accompanied.', difficulties: '', learning: '' };
  expectOk(await saveNarrative(world, owner, { reportId, version, narrative, indicators: [], key: freshKey() }));
  const seen = contentSha256(await loadContent(world.db, await reportOf(world, owner, reportId)));
  expectOk(await submitReport(world, owner, { reportId, contentSha256: seen, confirmed: true, key: freshKey() }));
}

/** A file of a few bytes, as a form brings it. */
export function file(text: string) {
  const content = Buffer.from(`%PDF-1.4\n% ${text}\n%%EOF\n`);
  return { mediaType: 'application/pdf', open: () => Readable.from(content) };
}
