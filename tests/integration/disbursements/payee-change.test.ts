import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notices } from '#db/schema/messages.ts';
import { disbursementApprovals, disbursements } from '#db/schema/disbursements.ts';
import { organisations, payeeAccounts } from '#db/schema/organisations.ts';
import { approveDisbursement } from '#app/disbursements/approve-disbursement.server.ts';
import { checkDisbursement } from '#app/disbursements/check-disbursement.server.ts';
import { requestDisbursement } from '#app/disbursements/request-disbursement.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { payeeShape } from '#app/organisations/payee.ts';
import { proposePayee } from '#app/organisations/propose-payee.server.ts';
import { stopPayee } from '#app/organisations/stop-payee.server.ts';
import { verifyPayee } from '#app/organisations/verify-payee.server.ts';
import { resealFields } from '#app/vault/identity-store.server.ts';
import { activeAgreement, type TestAgreement } from '#tests/support/agreement.ts';
import { codeOf, freshKey, paymentOffice, type PaymentOffice } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { proofOf } from '#tests/support/step-up.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;
let verifier: Person;

const LONG_BEFORE = '2026-09-01T09:00:00Z';
const TODAY = '2026-11-02T09:00:00Z';
const AFTER = '2026-11-05T09:00:01Z';

beforeAll(async () => {
  world = await testWorld({ max: 8 });
  office = await paymentOffice(world);
  verifier = await person(world, 'finance-officer', { programmeId: office.programmeId });
});
afterAll(() => world.close());

const ACCOUNT = payeeShape.parse({
  holder: 'Red de Defensoras',
  holderLatin: 'Red de Defensoras',
  accountKind: 'iban',
  iban: 'DE89370400440532013000',
  accountNumber: '',
  bic: 'COBADEFF',
  bankName: '',
  bankCountry: '',
  clearingCode: '',
  currency: 'EUR',
  street: '',
  buildingNumber: '',
  postCode: '',
  town: 'Berlin',
  country: 'DE',
});

type Grantee = { agreement: TestAgreement; owner: Person; colleague: Person };

/** A grantee with an account in use and a telephone number on file for two months. */
async function grantee(): Promise<Grantee> {
  world.setNow(TODAY);
  const agreement = await activeAgreement(world, { programmeId: office.programmeId });
  const { organisationId } = agreement;
  await phone(organisationId, '+32 2 555 01 01', LONG_BEFORE);
  world.setNow(TODAY);
  const owner = await person(world, 'applicant-owner', { organisationId });
  const colleague = await person(world, 'applicant-viewer', { organisationId });
  return { agreement, owner, colleague };
}

async function phone(organisationId: string, contactPhone: string, at: string): Promise<void> {
  world.setNow(at);
  const [row] = await world.db.select().from(organisations).where(eq(organisations.id, organisationId));
  const fields = { contactPhone };
  await world.db.transaction((tx) => resealFields(world, tx, { id: row?.identityId ?? '', fields }));
}

/** Whoever reads the owner's mail enters an account of their own. */
const redirect = async ({ owner }: Grantee) =>
  expectOk(await proposePayee(world, owner, { ...ACCOUNT, proof: await proofOf(world, owner), key: freshKey() }))
    .payeeId;
const verify = ({ agreement }: Grantee, payeeId: string) =>
  verifyPayee(world, verifier, {
    organisationId: agreement.organisationId,
    payeeId,
    decision: 'verify',
    callBack: true,
    key: freshKey(),
  });
const request = async ({ agreement }: Grantee) => {
  const instalmentId = agreement.instalmentIds[0] ?? '';
  const given = { agreementId: agreement.id, instalmentId, key: freshKey() };
  return expectOk(await requestDisbursement(world, office.requester, given)).disbursementId;
};
const check = (disbursementId: string) => checkDisbursement(world, office.checker, { disbursementId, key: freshKey() });
const approve = (disbursementId: string, place: number) =>
  approveDisbursement(world, office.approvers[place] ?? office.requester, { disbursementId, key: freshKey() });
const broken = (constraint: string) => ({ cause: { constraint_name: constraint } });

describe('I22, BK-1 to BK-6: who reads the grantee’s mail redirects no payment', () => {
  it('a number changed along with the account confirms nothing', async () => {
    const victim = await grantee();
    await phone(victim.agreement.organisationId, '+49 151 000', TODAY);
    const payeeId = await redirect(victim);
    expect(codeOf(await verify(victim, payeeId))).toBe('call-back-number-new');
    const disbursementId = await request(victim);
    const [row] = await world.db.select().from(disbursements).where(eq(disbursements.id, disbursementId));
    expect(row?.payeeAccountId).toBe(victim.agreement.payeeId);
  });

  it('a careless verifier is not enough: the account waits, everybody is told, and any member stops it', async () => {
    const victim = await grantee();
    const payeeId = await redirect(victim);
    expectOk(await verify(victim, payeeId));
    const told = and(eq(notices.accountId, victim.colleague.accountId), eq(notices.kind, 'payee-proposed'));
    expect(await world.db.$count(notices, told)).toBe(1);
    const disbursementId = await request(victim);
    expect(codeOf(await check(disbursementId))).toBe('payee-cool-off');
    const stranger = await person(world, 'applicant-viewer', { organisationId: world.ids.next() });
    expect(codeOf(await stopPayee(world, stranger, { payeeId, key: freshKey() }))).toBe('not-found');
    expectOk(await stopPayee(world, victim.colleague, { payeeId, key: freshKey() }));
    expect(codeOf(await stopPayee(world, victim.colleague, { payeeId, key: freshKey() }))).toBe('move-not-allowed');
    world.setNow(AFTER);
    expect(codeOf(await check(disbursementId))).toBe('payee-not-verified');
    // The next account replaces the one in use before, so it waits as well.
    const next = await redirect(victim);
    expectOk(await verify(victim, next));
    expect(codeOf(await check(disbursementId))).toBe('payee-not-verified');
  });

  it('nobody stops it: the first payment still takes three people, in the database too', async () => {
    const victim = await grantee();
    const payeeId = await redirect(victim);
    expectOk(await verify(victim, payeeId));
    const disbursementId = await request(victim);
    const [row] = await world.db.select().from(disbursements).where(eq(disbursements.id, disbursementId));
    expect(row?.payeeAccountId).toBe(payeeId);
    const early = {
      disbursementId,
      step: 1,
      accountId: office.approvers[0]?.accountId ?? '',
      digest: row?.digest ?? '',
    };
    const insert = world.db.insert(disbursementApprovals).values({ ...early, approvedAt: new Date(TODAY) });
    await expect(insert).rejects.toMatchObject(broken('payee_cool_off'));
    world.setNow(AFTER);
    expectOk(await check(disbursementId));
    expectOk(await approve(disbursementId, 0));
    expectOk(await approve(disbursementId, 1));
    const state = () => world.db.select().from(disbursements).where(eq(disbursements.id, disbursementId));
    expect((await state())[0]?.state).toBe('approved_once');
    const jump = world.db.update(disbursements).set({ state: 'approved' }).where(eq(disbursements.id, disbursementId));
    await expect(jump).rejects.toMatchObject(broken('disbursement_enough_approvals'));
    expect(codeOf(await approve(disbursementId, 1))).toBe('approver-approved-before');
    expectOk(await approve(disbursementId, 2));
    expect((await state())[0]?.state).toBe('approved');
  });

  it('BK-4: contacts that change before its first payment make it wait anew, in the database too', async () => {
    const victim = await grantee();
    const payeeId = await redirect(victim);
    expectOk(await verify(victim, payeeId));
    const disbursementId = await request(victim);
    await phone(victim.agreement.organisationId, '+49 151 000', AFTER);
    expect(codeOf(await check(disbursementId))).toBe('payee-cool-off');
    const [row] = await world.db.select().from(disbursements).where(eq(disbursements.id, disbursementId));
    const accountId = office.approvers[0]?.accountId ?? '';
    const early = { disbursementId, step: 1, accountId, digest: row?.digest ?? '', approvedAt: new Date(AFTER) };
    await expect(world.db.insert(disbursementApprovals).values(early)).rejects.toMatchObject(broken('payee_cool_off'));
    world.setNow('2026-11-08T09:00:02Z');
    expectOk(await check(disbursementId));
    expectOk(await approve(disbursementId, 0));
  });

  it('BK-1, BK-5: an account is never edited, another person verifies it, and a shared one is marked', async () => {
    const [one, two] = [await grantee(), await grantee()];
    await redirect(one);
    const payeeId = await redirect(two);
    const which = eq(payeeAccounts.id, payeeId);
    const [row] = await world.db.select().from(payeeAccounts).where(which);
    expect(row?.warnings).toEqual(expect.arrayContaining(['replaces', 'account-shared', 'bank-abroad']));
    const change = (to: Partial<typeof payeeAccounts.$inferInsert>) =>
      world.db.update(payeeAccounts).set(to).where(which);
    await expect(change({ masked: '•••• 0000' })).rejects.toMatchObject(broken('payee_unchanged'));
    await expect(change({ state: 'verified', verifiedBy: row?.proposedBy ?? '' })).rejects.toMatchObject(
      broken('payee_verified_by_another'),
    );
    expectOk(await stopPayee(world, two.owner, { payeeId, key: freshKey() }));
    await expect(change({ state: 'verified' })).rejects.toMatchObject(broken('payee_ended'));
  });
});
