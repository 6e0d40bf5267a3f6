import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { disbursementApprovals, disbursements } from '#db/schema/disbursements.ts';
import { screenings } from '#db/schema/screening.ts';
import { approveDisbursement } from '#app/disbursements/approve-disbursement.server.ts';
import { checkDisbursement } from '#app/disbursements/check-disbursement.server.ts';
import { createPaymentBatch } from '#app/disbursements/create-payment-batch.server.ts';
import { requestDisbursement } from '#app/disbursements/request-disbursement.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { organisationFacts } from '#app/organisations/organisation-store.server.ts';
import { giveOpinion } from '#app/organisations/screening/give-opinion.server.ts';
import { importList } from '#app/organisations/screening/import-list.server.ts';
import { screenDue } from '#app/organisations/screening/screen-due.server.ts';
import { hitsPage } from '#app/organisations/screening/screening-pages.server.ts';
import { activeAgreement, type TestAgreement } from '#tests/support/agreement.ts';
import { euListXml, listFile } from '#tests/support/lists.ts';
import {
  checkedPayment,
  codeOf,
  freshKey as key,
  paymentOffice,
  type Checked,
  type PaymentOffice,
} from '#tests/support/payment-office.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;
let checked: Checked;
let second: TestAgreement;
let third: TestAgreement;

beforeAll(async () => {
  world = await testWorld();
  office = await paymentOffice(world);
  // Before any list: the builders record their checks by hand.
  checked = await checkedPayment(world, office);
  second = await activeAgreement(world, { programmeId: office.programmeId });
  third = await activeAgreement(world, { programmeId: office.programmeId });
});
afterAll(() => world.close());

const read = async (names: readonly string[], date: string) => {
  const people = names.map((name, at) => ({ reference: `EU.${at}`, names: [name] }));
  const xml = euListXml(people, date).replaceAll('code="person"', 'code="enterprise"');
  expectOk(await importList(world, office.requester, { file: listFile(xml), key: key() }));
};
const approve = (disbursementId: string, which: number) =>
  approveDisbursement(world, office.approvers[which] ?? office.requester, { disbursementId, key: key() });

it('I20: a payment waits for a screening against the newest list, at every step', async () => {
  const { disbursementId } = checked;
  await read(['Orsino Valdor Trading'], '2026-10-20');
  expect(codeOf(await approve(disbursementId, 0))).toBe('screening-stale');
  const [payment] = await world.db.select().from(disbursements).where(eq(disbursements.id, disbursementId));
  const forced = {
    disbursementId,
    step: 1,
    accountId: office.approvers[0]?.accountId ?? '',
    digest: payment?.digest ?? '',
    approvedAt: world.clock.now(),
  };
  await expect(world.db.insert(disbursementApprovals).values(forced)).rejects.toMatchObject({
    cause: { constraint_name: 'disbursement_screened' },
  });
  await screenDue(world);
  expectOk(await approve(disbursementId, 0));
  expectOk(await approve(disbursementId, 1));
  await read(['Orsino Valdor Trading', 'Illyria Sea Freight'], '2026-10-21');
  expect(codeOf(await createPaymentBatch(world, office.checker, { key: key() }))).toBe('screening-stale');
  await expect(
    world.db.update(disbursements).set({ state: 'instructed' }).where(eq(disbursements.id, disbursementId)),
  ).rejects.toMatchObject({ cause: { constraint_name: 'disbursement_screened' } });
  await screenDue(world);
  expectOk(await createPaymentBatch(world, office.checker, { key: key() }));
});

it('I20: whoever is to be paid is screened again as the payment is asked for', async () => {
  const agreement = second;
  await screenDue(world);
  const before = await world.db.$count(screenings, eq(screenings.organisationId, agreement.organisationId));
  const given = { agreementId: agreement.id, instalmentId: agreement.instalmentIds[0] ?? '', key: key() };
  expectOk(await requestDisbursement(world, office.requester, given));
  expect(await world.db.$count(screenings, eq(screenings.organisationId, agreement.organisationId))).toBe(before + 1);
});

it('I16: a possible match blocks the payment until two people say it is somebody else', async () => {
  const agreement = third;
  const facts = await organisationFacts(world.db, agreement.organisationId);
  await read([facts?.workingName ?? '', 'Illyria Sea Freight', 'Messaline Holdings'], '2026-10-22');
  await screenDue(world);
  const given = { agreementId: agreement.id, instalmentId: agreement.instalmentIds[0] ?? '', key: key() };
  const { disbursementId } = expectOk(await requestDisbursement(world, office.requester, given));
  const check = () => checkDisbursement(world, office.checker, { disbursementId, key: key() });
  expect(codeOf(await check())).toBe('screening-match');
  const { hits } = await hitsPage(world.db, office.requester, {});
  const own = hits.filter(({ alias }) => alias === facts?.alias);
  expect(own).toHaveLength(1);
  const opinion = { hitId: own[0]?.id ?? '', verdict: 'different', ground: 'papers', note: 'Papers compared' } as const;
  expectOk(await giveOpinion(world, office.requester, { ...opinion, key: key() }));
  expect(codeOf(await check())).toBe('screening-match');
  expectOk(await giveOpinion(world, office.checker, { ...opinion, key: key() }));
  expectOk(await check());
});
