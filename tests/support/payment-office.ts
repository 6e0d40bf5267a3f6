import { inArray } from 'drizzle-orm';
import { disbursements } from '#db/schema/disbursements.ts';
import { approveDisbursement } from '#app/disbursements/approve-disbursement.server.ts';
import { checkDisbursement } from '#app/disbursements/check-disbursement.server.ts';
import { createPaymentBatch } from '#app/disbursements/create-payment-batch.server.ts';
import { requestDisbursement } from '#app/disbursements/request-disbursement.server.ts';
import { sendPaymentBatch } from '#app/disbursements/send-payment-batch.server.ts';
import { confirmDisbursement } from '#app/disbursements/settle-disbursement.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { namedKey, type IdempotencyKey } from '#app/trail/command-key.ts';
import { setOwnAccount } from './own-account.ts';
import { activeAgreement, type TestAgreement } from './agreement.ts';
import { person } from './people.ts';
import { programme } from './programme.ts';
import { setRules } from './set-rules.ts';

/** Everybody a payment needs, on a programme with an account and room for more agreements than a real one has. */
export type PaymentOffice = {
  readonly programmeId: string;
  readonly requester: Person;
  readonly checker: Person;
  readonly approvers: readonly Person[];
};

let serial = 0;

/** A key nobody used before. */
export function freshKey(): IdempotencyKey {
  return namedKey(`test-key-${(serial += 1)}`);
}

/** What a command answered: `ok`, or the code of its refusal. */
export function codeOf(result: { ok: boolean; refusal?: { code: string } }): string {
  return result.ok ? 'ok' : (result.refusal?.code ?? '');
}

/** `given`: the programme, where there is one already. */
export async function paymentOffice(world: World, given?: string): Promise<PaymentOffice> {
  const programmeId = given ?? (await programme(world)).id;
  const budget = 10n ** 11n;
  await setRules(world, programmeId, { envelopeMinor: budget, fstpBudgetMinor: budget });
  const where = { programmeId };
  const requester = await person(world, 'grants-officer', where);
  const checker = await person(world, 'finance-officer', where);
  const approvers = await Promise.all(Array.from({ length: 5 }, () => person(world, 'finance-approver', where)));
  const account = { holder: 'Civil Rights Defenders', iban: 'BE71096123456769', bic: 'GKCCBEBB' };
  await setOwnAccount(world, programmeId, account);
  return { programmeId, requester, checker, approvers };
}

export type Checked = { readonly agreement: TestAgreement; readonly disbursementId: string };

/** The first instalment of a new agreement, requested and checked. */
export async function checkedPayment(
  world: World,
  office: PaymentOffice,
  options: { accountEnteredBy?: string } = {},
): Promise<Checked> {
  const agreement = await activeAgreement(world, { programmeId: office.programmeId, ...options });
  return { agreement, disbursementId: await requested(world, office, { agreement, instalment: 1 }) };
}

/** Takes one instalment of an agreement all the way: two approvals, bank file, sent, confirmed. */
export async function paid(
  world: World,
  office: PaymentOffice,
  given: { agreement: TestAgreement; instalment: number },
): Promise<string> {
  const disbursementId = await requested(world, office, given);
  for (const approver of office.approvers.slice(0, 2)) {
    expectOk(await approveDisbursement(world, approver, { disbursementId, key: freshKey() }));
  }
  const { batchId } = expectOk(await createPaymentBatch(world, office.checker, { key: freshKey() }));
  expectOk(await sendPaymentBatch(world, office.checker, { batchId, key: freshKey() }));
  const bank = { bankReference: `BNK-${serial}`, valueDate: utcDate(world.clock.now()) };
  expectOk(await confirmDisbursement(world, office.checker, { disbursementId, ...bank, key: freshKey() }));
  return disbursementId;
}

async function requested(
  world: World,
  office: PaymentOffice,
  { agreement, instalment }: { agreement: TestAgreement; instalment: number },
): Promise<string> {
  const given = { agreementId: agreement.id, instalmentId: agreement.instalmentIds[instalment - 1] ?? '' };
  const { disbursementId } = expectOk(
    await requestDisbursement(world, office.requester, { ...given, key: freshKey() }),
  );
  expectOk(await checkDisbursement(world, office.checker, { disbursementId, key: freshKey() }));
  return disbursementId;
}

export type Sent = {
  readonly disbursementId: string;
  readonly reference: string;
  readonly minor: bigint;
  readonly agreementId: string;
  readonly instalmentId: string;
};

/** First instalments of as many new agreements, handed to the bank in one file. */
export async function sentPayments(world: World, office: PaymentOffice, count: number): Promise<readonly Sent[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const { disbursementId } = await checkedPayment(world, office);
    for (const approver of office.approvers.slice(0, 2)) {
      expectOk(await approveDisbursement(world, approver, { disbursementId, key: freshKey() }));
    }
    ids.push(disbursementId);
  }
  const { batchId } = expectOk(await createPaymentBatch(world, office.checker, { key: freshKey() }));
  expectOk(await sendPaymentBatch(world, office.checker, { batchId, key: freshKey() }));
  const rows = await world.db
    .select()
    .from(disbursements)
    .where(inArray(disbursements.id, ids))
    .orderBy(disbursements.id);
  return rows.map((row) => ({
    disbursementId: row.id,
    reference: row.reference,
    minor: row.amountMinor,
    agreementId: row.agreementId,
    instalmentId: row.instalmentId,
  }));
}
