import { eq } from 'drizzle-orm';
import { agreements } from '#db/schema/agreements.ts';
import { derogations } from '#db/schema/derogations.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { draftAmendment } from '#app/agreements/amendments/write-amendment.server.ts';
import { settleRecovery } from '#app/disbursements/settle-recovery.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { addDays, utcDate } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { recordTie } from '#app/organisations/interests/record-tie.server.ts';
import { openPublication } from '#app/publication/open-publication.server.ts';
import { proposeDerogation } from '#app/publication/propose-derogation.server.ts';
import { REASONS } from '#app/publication/publication.ts';
import { activeAgreement } from './agreement.ts';
import { freshKey, paymentOffice } from './payment-office.ts';
import { addReceipt, receipt, reportToWrite, sendReport } from './report.ts';
import type { TestWorld } from './world.ts';

export type BarredGrant = {
  /** Of the agreement; those of its records begin with it. */
  readonly reference: string;
  /** Ids by the parameter of `app/routes.ts`. */
  readonly known: Readonly<Record<string, string>>;
};

/** Of the pages of the grant, those that name it to somebody without a conflict. */
export const GRANT_PAGES: readonly string[] = [
  'notices',
  'agreements',
  'agreements/:agreementId',
  'agreements/:agreementId/amendments',
  'amendments/:amendmentId',
  'reports',
  'reports/:reportId',
  'reports/:reportId/decision',
  'disbursements',
  'disbursements/:disbursementId',
  'payment-batches/:batchId',
  'recoveries',
  'recoveries/:recoveryId',
  'desk/publication',
  'desk/publication/grants/:agreementId',
  'desk/derogations/:derogationId',
];

/** A grant to a third party in the network of a consortium member: paid, reported, owed, to be amended and excepted. */
export async function barredGrant(
  world: TestWorld,
  given: { programmeId: string; officer: Person; member: string },
): Promise<BarredGrant> {
  const { programmeId, officer, member } = given;
  const office = await paymentOffice(world, programmeId);
  const agreement = await activeAgreement(world, { programmeId });
  const { id: agreementId, organisationId } = agreement;
  const tie = { organisationId, memberId: member, kind: 'network' } as const;
  expectOk(await recordTie(world, officer, { ...tie, key: freshKey() }));
  const { owner, reportIds } = await reportToWrite(world, office, agreement);
  const [reportId = ''] = reportIds;
  await addReceipt(world, { reportId, owner, cost: receipt() });
  await sendReport(world, owner, reportId);
  const own = eq(agreements.id, agreementId);
  const [row] = await world.db.select({ reference: agreements.reference }).from(agreements).where(own);
  const reference = row?.reference ?? '';
  const [paid] = await world.db.select().from(disbursements).where(eq(disbursements.agreementId, agreementId));
  const recoveryId = await owed(world, { programmeId, agreementId, reference });
  const order = { recoveryId, move: 'order', valueDate: utcDate(world.clock.now()) } as const;
  expectOk(await settleRecovery(world, office.checker, { ...order, key: freshKey() }));
  const change = { agreementId, kind: 'extension', key: freshKey() } as const;
  const { amendmentId } = expectOk(await draftAmendment(world, officer, change));
  const known = {
    ':agreementId': agreementId,
    ':instalmentId': agreement.instalmentIds[1] ?? '',
    ':reportId': reportId,
    ':disbursementId': paid?.id ?? '',
    ':batchId': paid?.batchId ?? '',
    ':recoveryId': recoveryId,
    ':amendmentId': amendmentId,
    ':derogationId': await excepted(world, { programmeId, officer, agreementId }),
  };
  return { reference, known };
}

async function owed(world: TestWorld, about: { programmeId: string; agreementId: string; reference: string }) {
  const id = world.ids.next();
  const what = { kind: 'disallowance', state: 'proposed', amountMinor: 100_00n, currency: 'EUR' };
  const row = { ...about, ...what, id, reference: `${about.reference}-R1` };
  await world.db.insert(recoveries).values({ ...row, detectedAt: world.clock.now() });
  return id;
}

/** Published as it is by default, and an exception from that asked for. */
async function excepted(world: TestWorld, given: { programmeId: string; officer: Person; agreementId: string }) {
  const { programmeId, officer, agreementId } = given;
  const entity = { kind: 'agreement', id: agreementId };
  const activated = { kind: 'agreement.activated', programmeId, entity, body: {} } as const;
  await world.db.transaction((tx) => openPublication(world, tx, officer, activated));
  const validUntil = utcDate(addDays(world.clock.now(), 90));
  const why = { legalBasis: 'charter-rights', reasonClass: REASONS[0], authorityReference: 'HRHRD-2026-1' } as const;
  const proposal = { kind: 'publication', ...why, validUntil } as const;
  expectOk(await proposeDerogation(world, officer, { agreementId, proposal, key: freshKey() }));
  const about = eq(derogations.agreementId, agreementId);
  const [row] = await world.db.select({ id: derogations.id }).from(derogations).where(about);
  return row?.id ?? '';
}
