import { eq } from 'drizzle-orm';
import { auditEngagements } from '#db/schema/assurance.ts';
import { bankFiles, bankLines } from '#db/schema/bank.ts';
import { derogations } from '#db/schema/derogations.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { documents } from '#db/schema/documents.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { draftAmendment } from '#app/agreements/amendments/write-amendment.server.ts';
import { planMilestone } from '#app/agreements/milestones/plan-milestone.server.ts';
import { correctFinding } from '#app/assurance/sampling/correct-finding.server.ts';
import { importBankFile } from '#app/disbursements/bank/import-bank-file.server.ts';
import { addDays, utcDate } from '#app/kernel/instant.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { openPublication } from '#app/publication/open-publication.server.ts';
import { proposeDerogation } from '#app/publication/propose-derogation.server.ts';
import { REASONS } from '#app/publication/publication.ts';
import { attachEvidence } from '#app/reports/evidence/attach-evidence.server.ts';
import { decideReport } from '#app/reports/review/decide-report.server.ts';
import { linesOf } from '#app/reports/report-store.server.ts';
import type { TestAgreement } from './agreement.ts';
import { auditorWithBooks, drawn, sampleOf, upheldFinding } from './audit-sample.ts';
import { statement, uploaded } from './bank-statement.ts';
import { freshKey, type PaymentOffice } from './payment-office.ts';
import { addReceipt, file, receipt, reportOf, reportToWrite, sendReport } from './report.ts';
import type { Known } from './walk.ts';
import type { TestWorld } from './world.ts';

type Given = {
  readonly programmeId: string;
  readonly officer: Person;
  readonly lead: Person;
  readonly office: PaymentOffice;
  readonly agreement: TestAgreement;
};

/**
 * Every record a grant can leave, by the parameters of `app/routes.ts`: paid, reported and accepted, sampled, found at
 * fault, corrected and owed, to be amended and excepted, and a movement of the bank that names its payment.
 */
export async function recordsOfGrant(world: TestWorld, given: Given): Promise<Known> {
  const { officer, office, agreement } = given;
  const agreementId = agreement.id;
  const reported = await acceptedReport(world, given);
  const audited = await sampled(world, given);
  const [paid] = await world.db.select().from(disbursements).where(eq(disbursements.agreementId, agreementId));
  const [owed] = await world.db.select().from(recoveries).where(eq(recoveries.agreementId, agreementId));
  const change = { agreementId, kind: 'extension', key: freshKey() } as const;
  const { amendmentId } = expectOk(await draftAmendment(world, officer, change));
  const reached = { agreementId, condition: 'Twelve hearings', proof: 'A list', expectedOn: null, instalment: null };
  const { milestoneId } = expectOk(await planMilestone(world, officer, { ...reached, key: freshKey() }));
  return {
    ...reported,
    ...audited,
    ...(await waitingMovement(world, office, paid?.reference ?? '')),
    ':agreementId': [agreementId],
    ':instalmentId': [agreement.instalmentIds[1] ?? ''],
    ':payeeId': [agreement.payeeId],
    ':disbursementId': [paid?.id ?? ''],
    ':batchId': [paid?.batchId ?? ''],
    ':recoveryId': [owed?.id ?? ''],
    ':amendmentId': [amendmentId],
    ':milestoneId': [milestoneId],
    ':derogationId': [await excepted(world, given)],
  };
}

async function acceptedReport(world: TestWorld, { office, agreement, officer }: Given): Promise<Known> {
  const { owner, reportIds } = await reportToWrite(world, office, agreement);
  const [reportId = ''] = reportIds;
  const costLineId = await addReceipt(world, { reportId, owner, cost: receipt({ amountMinor: 1_000_00n }) });
  const evidence = { reportId, costLineId, label: 'receipt', upload: file('receipt') } as const;
  expectOk(await attachEvidence(world, owner, { ...evidence, key: freshKey() }));
  await sendReport(world, owner, reportId);
  const lines = await linesOf(world.db, reportId);
  const judgements = new Map(lines.map((line) => [line.id, { acceptedEurMinor: line.eurMinor, code: null }]));
  const { version } = await reportOf(world, officer, reportId);
  expectOk(await decideReport(world, officer, { reportId, version, judgements, key: freshKey() }));
  const [proof] = await world.db.select().from(documents).where(eq(documents.ownerId, reportId));
  return {
    ':reportId': [reportId],
    ':lineId reports/:reportId/costs/:lineId/documents': [costLineId],
    ':lineId reports/:reportId/costs/:lineId/documents/upload': [costLineId],
    ':documentId': [proof?.id ?? ''],
  };
}

async function sampled(world: TestWorld, { programmeId, lead, office }: Given): Promise<Known> {
  const auditor = await auditorWithBooks(world, { programmeId, lead });
  const sampleId = await drawn(world, auditor, { method: 'random', size: 1, seed: 'walk' });
  const transactionNo = (await sampleOf(world, auditor, sampleId)).lines[0]?.transactionNo ?? '';
  const findingId = await upheldFinding(world, { auditor, lead, sampleId, transactionNo, ineligible: 100_00n });
  expectOk(await correctFinding(world, office.checker, { findingId, version: 3, key: freshKey() }));
  const [running] = await world.db.select().from(auditEngagements);
  return {
    ':sampleId': [sampleId],
    ':transactionNo': [transactionNo],
    ':findingId': [findingId],
    ':engagementId': [running?.id ?? ''],
  };
}

/** A movement that names the payment and fits nothing. */
async function waitingMovement(world: TestWorld, office: PaymentOffice, endToEndId: string): Promise<Known> {
  const upload = uploaded(statement([{ amount: '1.23', endToEndId }], { reference: 'STMT-WALK' }));
  expectOk(await importBankFile(world, office.checker, { upload, key: freshKey() }));
  const [read] = await world.db.select().from(bankFiles);
  const [line] = await world.db.select().from(bankLines);
  return { ':fileId': [read?.id ?? ''], ':lineId bank/lines/:lineId': [line?.id ?? ''] };
}

async function excepted(world: TestWorld, { programmeId, officer, agreement }: Given): Promise<string> {
  const agreementId = agreement.id;
  const entity = { kind: 'agreement', id: agreementId };
  const activated = { kind: 'agreement.activated', programmeId, entity, body: {} } as const;
  await world.db.transaction((tx) => openPublication(world, tx, officer, activated));
  const validUntil = utcDate(addDays(world.clock.now(), 90));
  const why = { legalBasis: 'charter-rights', reasonClass: REASONS[0], authorityReference: 'HRHRD-2026-1' } as const;
  const proposal = { kind: 'publication', ...why, validUntil } as const;
  expectOk(await proposeDerogation(world, officer, { agreementId, proposal, key: freshKey() }));
  const [made] = await world.db.select().from(derogations).where(eq(derogations.agreementId, agreementId));
  return made?.id ?? '';
}
