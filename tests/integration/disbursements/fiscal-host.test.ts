import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disbursements, onwardProofs } from '#db/schema/disbursements.ts';
import { documents } from '#db/schema/documents.ts';
import { payeeAccounts } from '#db/schema/organisations.ts';
import { openProof } from '#app/disbursements/payment-proof.server.ts';
import { proveOnward } from '#app/disbursements/prove-onward.server.ts';
import { requestPage } from '#app/disbursements/request-pages.server.ts';
import { confirmDisbursement } from '#app/disbursements/settle-disbursement.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { payeeShape } from '#app/organisations/payee.ts';
import { proposePayee } from '#app/organisations/propose-payee.server.ts';
import { verifyPayee } from '#app/organisations/verify-payee.server.ts';
import { activeAgreement } from '#tests/support/agreement.ts';
import {
  codeOf,
  freshKey,
  paid,
  paymentOffice,
  sentPayments,
  type PaymentOffice,
} from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { proofOf } from '#tests/support/step-up.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;
let verifier: Person;

beforeAll(async () => {
  world = await testWorld();
  office = await paymentOffice(world);
  verifier = await person(world, 'finance-officer', { programmeId: office.programmeId });
});
afterAll(() => world.close());

const ACCOUNT = payeeShape.parse({
  heldBy: 'host',
  holder: 'Fonds Solidaire',
  holderLatin: 'Fonds Solidaire',
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

const pdf = (text: string) => ({ mediaType: 'application/pdf', open: () => Readable.from([`%PDF-1.4 ${text}`]) });
const broken = (change: Promise<unknown>) =>
  change.then(
    () => 'done',
    (error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name,
  );

describe('I16, I20 a fiscal host', () => {
  it('I16: is on record before its account is verified, in the database too', async () => {
    const { organisationId } = await activeAgreement(world, { programmeId: office.programmeId });
    const owner = await person(world, 'applicant-owner', { organisationId });
    const { payeeId } = expectOk(
      await proposePayee(world, owner, { ...ACCOUNT, proof: await proofOf(world, owner), key: freshKey() }),
    );
    const own = eq(payeeAccounts.id, payeeId);
    expect((await world.db.select().from(payeeAccounts).where(own))[0]?.warnings).toContain('host');
    const verify = () =>
      verifyPayee(world, verifier, { organisationId, payeeId, decision: 'verify', callBack: true, key: freshKey() });
    expect(codeOf(await verify())).toBe('payee-host-unknown');
    const jump = { state: 'verified', verifiedBy: verifier.accountId, verifiedAt: world.clock.now() };
    expect(await broken(world.db.update(payeeAccounts).set(jump).where(own))).toBe('payee_host_known');
    expect(await broken(world.db.update(payeeAccounts).set({ heldBy: 'own' }).where(own))).toBe('payee_unchanged');
  });

  it('I20: shows that it passed a payment on before the next instalment, once, in the database too', async () => {
    const { programmeId, requester, checker } = office;
    const own = await activeAgreement(world, { programmeId });
    const toOwn = await paid(world, office, { agreement: own, instalment: 1 });
    const row = { disbursementId: toOwn, documentId: world.ids.next(), provedBy: 'x', provedAt: world.clock.now() };
    expect(await broken(world.db.insert(onwardProofs).values(row))).toBe('onward_proof_of_host');
    const ownOwner = await person(world, 'applicant-owner', { organisationId: own.organisationId });
    const needless = { disbursementId: toOwn, proof: pdf('receipt'), key: freshKey() };
    expect(codeOf(await proveOnward(world, ownOwner, needless))).toBe('onward-not-needed');
    const agreement = await activeAgreement(world, { programmeId, accountHeldBy: 'host' });
    const owner = await person(world, 'applicant-owner', { organisationId: agreement.organisationId });
    const disbursementId = await paid(world, office, { agreement, instalment: 1 });
    const prove = () => proveOnward(world, owner, { disbursementId, proof: pdf('receipt'), key: freshKey() });
    const second = async () => (await requestPage(world.db, requester, agreement.id, '2026-11-02'))?.plan[1]?.verdict;
    expect(await second()).toEqual({ allowed: false, reason: 'onward-proof-missing' });
    const [payment] = await world.db.select().from(disbursements).where(eq(disbursements.id, disbursementId));
    const instalmentId = agreement.instalmentIds[1] ?? '';
    const next = { ...payment, id: world.ids.next(), reference: 'X', state: 'requested', batchId: null, instalmentId };
    expect(await broken(world.db.insert(disbursements).values(next as typeof disbursements.$inferInsert))).toBe(
      'disbursement_after_onward',
    );
    const stranger = await person(world, 'applicant-owner', { organisationId: world.ids.next() });
    const foreign = { disbursementId, proof: pdf('forged'), key: freshKey() };
    expect(codeOf(await proveOnward(world, stranger, foreign))).toBe('not-found');
    expectOk(await prove());
    expect(codeOf(await prove())).toBe('onward-proved-before');
    expect((await world.db.select().from(documents).where(eq(documents.label, 'onward-proof'))).length).toBe(1);
    expect(await second()).toEqual({ allowed: false, reason: 'report-not-accepted' });
    expect(await openProof(world, checker, { disbursementId, which: 'onward' })).not.toBeNull();
    expect(await openProof(world, checker, { disbursementId, which: 'payment' })).toBeNull();
  });
});

describe('a payment confirmed by hand', () => {
  it('keeps the bank’s proof with it, under a trace, and nothing of a refused one', async () => {
    const [sent] = await sentPayments(world, office, 1);
    const disbursementId = sent?.disbursementId ?? '';
    const confirm = (valueDate: string) =>
      confirmDisbursement(world, office.checker, {
        disbursementId,
        bankReference: 'B-1',
        valueDate,
        proof: pdf('confirmation'),
        key: freshKey(),
      });
    expect(codeOf(await confirm('2026-12-31'))).toBe('value-date-in-future');
    expect(await openProof(world, office.checker, { disbursementId, which: 'payment' })).toBeNull();
    expectOk(await confirm('2026-11-02'));
    const proof = await openProof(world, office.checker, { disbursementId, which: 'payment' });
    expect(proof).toMatchObject({ reference: `${sent?.reference}-PR`, mediaType: 'application/pdf' });
    const change = world.db
      .update(disbursements)
      .set({ proofDocumentId: null })
      .where(eq(disbursements.id, disbursementId));
    expect(await broken(change)).toBe('disbursement_unchanged');
  });
});
