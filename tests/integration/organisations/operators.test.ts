import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disbursements, paymentBatches } from '#db/schema/disbursements.ts';
import { operatorTerms } from '#db/schema/operators.ts';
import { payeeAccounts } from '#db/schema/organisations.ts';
import { screeningHits } from '#db/schema/screening.ts';
import { approveDisbursement } from '#app/disbursements/approve-disbursement.server.ts';
import { batchList } from '#app/disbursements/batch-pages.server.ts';
import { bankLines } from '#db/schema/bank.ts';
import { importBankFile } from '#app/disbursements/bank/import-bank-file.server.ts';
import { createPaymentBatch } from '#app/disbursements/create-payment-batch.server.ts';
import { disbursementPage } from '#app/disbursements/disbursement-pages.server.ts';
import { handOverDisbursement } from '#app/disbursements/hand-over-disbursement.server.ts';
import { requestDisbursement } from '#app/disbursements/request-disbursement.server.ts';
import { confirmDisbursement } from '#app/disbursements/settle-disbursement.server.ts';
import { checkDisbursement } from '#app/disbursements/check-disbursement.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { decideOperator } from '#app/organisations/operators/decide-operator.server.ts';
import { operatorList, operatorPage } from '#app/organisations/operators/operator-pages.server.ts';
import { openOperators } from '#app/organisations/operators/operator-store.server.ts';
import { proposeOperator, proposeOperatorTerms } from '#app/organisations/operators/propose-operator.server.ts';
import { withdrawOperator } from '#app/organisations/operators/withdraw-operator.server.ts';
import { payeeShape } from '#app/organisations/payee.ts';
import { proposePayee } from '#app/organisations/propose-payee.server.ts';
import { importList } from '#app/organisations/screening/import-list.server.ts';
import { verifyPayee } from '#app/organisations/verify-payee.server.ts';
import { activeAgreement } from '#tests/support/agreement.ts';
import { applicant, type TestApplicant } from '#tests/support/applicant.ts';
import { statement, uploaded } from '#tests/support/bank-statement.ts';
import { euListXml, listFile } from '#tests/support/lists.ts';
import { codeOf, freshKey, paymentOffice, type PaymentOffice } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { proofOf } from '#tests/support/step-up.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;
let lead: Person;
let approver: Person;
let one: TestApplicant;
let two: TestApplicant;

beforeAll(async () => {
  world = await testWorld();
  office = await paymentOffice(world);
  [one, two] = [await applicant(world), await applicant(world)];
  lead = await person(world, 'overall-lead', { programmeId: office.programmeId });
  const [first] = office.approvers;
  if (!first) throw new Error('no approver');
  approver = first;
});
afterAll(() => world.close());

const TERMS = {
  countries: ['BE', 'SD'],
  currencies: ['EUR', 'SDG'],
  ceilingMinor: 30_000_00n,
  licence: 'Register 77-1',
  validUntil: '2027-06-30',
};
const propose = (name: string, terms = TERMS) =>
  proposeOperator(world, lead, { name, service: 'cash', terms, key: freshKey() });
const termsId = async (operatorId: string) => {
  const rows = await world.db.select().from(operatorTerms).where(eq(operatorTerms.operatorId, operatorId));
  return rows.toSorted((one, other) => other.number - one.number)[0]?.id ?? '';
};
const decide = async (operatorId: string, by = approver, note = '') =>
  decideOperator(world, by, { termsId: await termsId(operatorId), outcome: 'approve', note, key: freshKey() });
const approved = async (name: string, terms = TERMS) => {
  const { operatorId } = expectOk(await propose(name, terms));
  expectOk(await decide(operatorId));
  return operatorId;
};
const withdraw = async (operatorId: string) =>
  withdrawOperator(world, approver, { termsId: await termsId(operatorId), reason: 'Licence lost', key: freshKey() });
const broken = (change: PromiseLike<unknown>) =>
  Promise.resolve(change).then(
    () => 'done',
    (error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name ?? 'no constraint',
  );

/** A payment of EUR 25 000 through the provider, requested and checked. */
async function checked(operatorId: string) {
  const agreement = await activeAgreement(world, { programmeId: office.programmeId, operatorId });
  const wanted = { agreementId: agreement.id, instalmentId: agreement.instalmentIds[0] ?? '' };
  const asked = await requestDisbursement(world, office.requester, { ...wanted, key: freshKey() });
  const { disbursementId } = expectOk(asked);
  expectOk(await checkDisbursement(world, office.checker, { disbursementId, key: freshKey() }));
  return { agreement, disbursementId };
}
const approve = (disbursementId: string, place: number) =>
  approveDisbursement(world, office.approvers[place] ?? approver, { disbursementId, key: freshKey() });
const handOver = (disbursementId: string) =>
  handOverDisbursement(world, office.checker, { disbursementId, key: freshKey() });
/** A file of the bank, as the table has it. */
const emptyFile = async () => {
  const id = world.ids.next();
  const { programmeId } = office;
  const row = { id, programmeId, reference: `F-${id}`, payments: 1, totalMinor: 1n, currency: 'EUR', documentId: id };
  await world.db.insert(paymentBatches).values({ ...row, createdBy: 'x', createdAt: world.clock.now() });
  return id;
};
const rowOf = async (disbursementId: string) =>
  (await world.db.select().from(disbursements).where(eq(disbursements.id, disbursementId)))[0];

describe('I20 the list of providers', () => {
  it('I20: one person proposes, another approves; other terms replace them, and the database knows no other way', async () => {
    const { operatorId } = expectOk(await propose('Nile Remit'));
    expect(codeOf(await decide(operatorId, lead))).toBe('operator-by-another');
    expect(codeOf(await decide(operatorId, office.checker))).toBe('role-may-not');
    const own = eq(operatorTerms.operatorId, operatorId);
    const alone = { state: 'approved', decidedBy: lead.accountId, listNumber: 0, matches: 0 };
    expect(await broken(world.db.update(operatorTerms).set(alone).where(own))).toBe('operator_terms_by_two');
    expect(await broken(world.db.update(operatorTerms).set({ ceilingMinor: 1n }).where(own))).toBe(
      'operator_terms_unchanged',
    );
    const unscreened = { state: 'approved', decidedBy: approver.accountId };
    expect(await broken(world.db.update(operatorTerms).set(unscreened).where(own))).toBe('operator_terms_screened');
    expectOk(await decide(operatorId));
    const open = () => openOperators(world.db, office.programmeId, world.clock.now());
    expect((await open()).map(({ name }) => name)).toContain('Nile Remit');
    const next = { operatorId, terms: { ...TERMS, ceilingMinor: 1_000_00n }, key: freshKey() };
    expectOk(await proposeOperatorTerms(world, office.checker, next));
    expect(codeOf(await proposeOperatorTerms(world, lead, { ...next, key: freshKey() }))).toBe('operator-terms-open');
    expect((await operatorPage(world.db, lead, { operatorId, at: world.clock.now() }))?.decide).toEqual({
      allowed: true,
    });
    expectOk(await decide(operatorId, lead));
    const page = await operatorPage(world.db, lead, { operatorId, at: world.clock.now() });
    expect(page?.current?.ceilingMinor).toBe(1_000_00n);
    expect(page?.past.map(({ state }) => state)).toEqual(['replaced']);
    expectOk(await withdraw(operatorId));
    expect((await open()).map(({ name }) => name)).not.toContain('Nile Remit');
    const { rows } = await operatorList(world.db, lead, { at: world.clock.now() });
    expect(rows.find(({ id }) => id === operatorId)?.state).toBe('withdrawn');
    const back = world.db.update(operatorTerms).set({ state: 'approved' });
    expect(await broken(back.where(eq(operatorTerms.id, await termsId(operatorId))))).toBe('operator_terms_ended');
  });
});

describe('I20 an account through a provider', () => {
  const ACCOUNT = {
    holder: 'Amal Idris',
    holderLatin: 'Amal Idris',
    accountKind: 'operator',
    iban: '',
    accountNumber: '+249912345678',
    bic: '',
    bankName: '',
    bankCountry: 'SD',
    clearingCode: '',
    currency: 'SDG',
    street: '',
    buildingNumber: '',
    postCode: '',
    town: 'Omdurman',
    country: 'SD',
  };

  it('I20: is entered and verified only while the provider is approved for its country and currency', async () => {
    const operatorId = await approved('Blue Nile Cash');
    const proof = await proofOf(world, one.person);
    const enter = (given: object) => {
      const account = payeeShape.parse({ ...ACCOUNT, operatorId, ...given });
      return proposePayee(world, one.person, { ...account, proof, key: freshKey() });
    };
    expect(codeOf(await enter({ bankCountry: 'KE' }))).toBe('operator-not-covering');
    expect(codeOf(await enter({ currency: 'USD' }))).toBe('operator-not-covering');
    expect(codeOf(await enter({ operatorId: world.ids.next() }))).toBe('operator-not-approved');
    // Three refusals count as attempts to confirm; the next one waits a little.
    world.setNow(new Date(world.clock.now().getTime() + 60_000));
    const { payeeId } = expectOk(await enter({}));
    const own = eq(payeeAccounts.id, payeeId);
    expect((await world.db.select().from(payeeAccounts).where(own))[0]).toMatchObject({ operatorId, country: 'SD' });
    const other = await approved('Another Remit');
    expect(await broken(world.db.update(payeeAccounts).set({ operatorId: other }).where(own))).toBe('payee_unchanged');
    expectOk(await withdraw(operatorId));
    const verify = { organisationId: one.organisationId, payeeId, decision: 'verify', callBack: true } as const;
    expect(codeOf(await verifyPayee(world, office.checker, { ...verify, key: freshKey() }))).toBe(
      'operator-not-approved',
    );
    const forced = { state: 'verified', verifiedBy: 'x', verifiedAt: world.clock.now() };
    expect(await broken(world.db.update(payeeAccounts).set(forced).where(own))).toBe('payee_through_operator');
  });
});

describe('I20 a payment through a provider', () => {
  it('I20, LG-7: is in no file of the bank, is handed over, and confirmed with a proof alone', async () => {
    const { disbursementId } = await checked(await approved('Khartoum Transfers'));
    expect(codeOf(await handOver(disbursementId))).toBe('move-not-allowed');
    expectOk(await approve(disbursementId, 0));
    expectOk(await approve(disbursementId, 1));
    expect((await batchList(world.db, office.checker)).waiting).toBe(0);
    expect(codeOf(await createPaymentBatch(world, office.checker, { key: freshKey() }))).toBe('nothing-to-pay');
    const own = eq(disbursements.id, disbursementId);
    const file = { state: 'instructed', batchId: await emptyFile() };
    expect(await broken(world.db.update(disbursements).set(file).where(own))).toBe('disbursement_operator_file');
    const page = await disbursementPage(world.db, office.checker, disbursementId, world.clock.now());
    expect(page).toMatchObject({ operator: { name: 'Khartoum Transfers' }, verdicts: { handOver: { allowed: true } } });
    expectOk(await handOver(disbursementId));
    const sent = await rowOf(disbursementId);
    expect(sent).toMatchObject({ state: 'sent', batchId: null });
    const movement = statement([{ amount: '25000.00', endToEndId: sent?.reference ?? '' }], { reference: 'OP-1' });
    const read = await importBankFile(world, office.checker, { upload: uploaded(movement), key: freshKey() });
    const lines = await world.db
      .select()
      .from(bankLines)
      .where(eq(bankLines.fileId, expectOk(read).fileId));
    expect(lines.map(({ openReason }) => openReason)).toEqual(['operator-payment']);
    const bank = { disbursementId, bankReference: 'KT-9', valueDate: '2026-11-02' };
    expect(codeOf(await confirmDisbursement(world, office.checker, { ...bank, key: freshKey() }))).toBe(
      'operator-proof-missing',
    );
    expect(await broken(world.db.update(disbursements).set({ state: 'confirmed' }).where(own))).toBe(
      'disbursement_operator_proof',
    );
    const { open } = uploaded('%PDF-1.7 paid out');
    const proof = { mediaType: 'application/pdf', open } as const;
    expectOk(await confirmDisbursement(world, office.checker, { ...bank, proof, key: freshKey() }));
    expect((await rowOf(disbursementId))?.state).toBe('confirmed');
  });

  it('I20: is refused above the ceiling, after the last day, and once the approval is withdrawn, at every step', async () => {
    const low = await approved('Small Cash', { ...TERMS, ceilingMinor: 24_999_99n });
    const agreement = await activeAgreement(world, { programmeId: office.programmeId, operatorId: low });
    const wanted = { agreementId: agreement.id, instalmentId: agreement.instalmentIds[0] ?? '', key: freshKey() };
    expect(codeOf(await requestDisbursement(world, office.requester, wanted))).toBe('operator-over-ceiling');
    const operatorId = await approved('Omdurman Cash');
    const waiting = await checked(operatorId);
    const ready = await checked(operatorId);
    for (const place of [0, 1]) expectOk(await approve(ready.disbursementId, place));
    expectOk(await withdraw(operatorId));
    expect(codeOf(await approve(waiting.disbursementId, 0))).toBe('operator-not-approved');
    expect(codeOf(await handOver(ready.disbursementId))).toBe('operator-not-approved');
    const gone = { state: 'sent', sentAt: world.clock.now() };
    const forced = world.db.update(disbursements).set(gone).where(eq(disbursements.id, ready.disbursementId));
    expect(await broken(forced)).toBe('disbursement_through_operator');
  });
});

describe('I16 the name of a provider', () => {
  it('I16: is compared as it is approved, and with every third party that is paid through it', async () => {
    const officer = await person(world, 'grants-officer', { programmeId: office.programmeId });
    const list = euListXml([{ reference: 'EU.1', names: ['Zarkan Velimor Exchange'] }]);
    expectOk(await importList(world, officer, { file: listFile(list), key: freshKey() }));
    const { operatorId } = expectOk(await propose('Zarkan Velimor Exchange'));
    expect(codeOf(await decide(operatorId))).toBe('operator-match');
    expectOk(await decide(operatorId, approver, 'Registered in another country under another number.'));
    const proof = await proofOf(world, two.person);
    const account = { ...payeeShape.parse({ ...accountOf(operatorId) }), proof, key: freshKey() };
    const { payeeId } = expectOk(await proposePayee(world, two.person, account));
    const verify = { organisationId: two.organisationId, payeeId, decision: 'verify', callBack: true } as const;
    expectOk(await verifyPayee(world, office.checker, { ...verify, key: freshKey() }));
    const hits = await world.db
      .select({ role: screeningHits.role, state: screeningHits.state })
      .from(screeningHits)
      .where(eq(screeningHits.organisationId, two.organisationId));
    expect(hits).toEqual([{ role: 'operator', state: 'open' }]);
  });

  const accountOf = (operatorId: string) => ({
    holder: 'Omar Bashir Group',
    holderLatin: 'Omar Bashir Group',
    accountKind: 'operator',
    operatorId,
    iban: '',
    accountNumber: '912000111',
    bic: '',
    bankName: '',
    bankCountry: 'SD',
    clearingCode: '',
    currency: 'SDG',
    street: '',
    buildingNumber: '',
    postCode: '',
    town: 'Khartoum',
    country: 'SD',
  });
});
