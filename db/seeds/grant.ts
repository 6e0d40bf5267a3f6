import { Readable } from 'node:stream';
import { and, asc, eq } from 'drizzle-orm';
import { agreements, instalments } from '#db/schema/agreements.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { documents } from '#db/schema/documents.ts';
import { countersignAgreement } from '#app/agreements/countersign-agreement.server.ts';
import { sendAgreement } from '#app/agreements/send-agreement.server.ts';
import { signAgreement } from '#app/agreements/sign-agreement.server.ts';
import { approveDisbursement } from '#app/disbursements/approve-disbursement.server.ts';
import { cancelDisbursement } from '#app/disbursements/cancel-disbursement.server.ts';
import { checkDisbursement } from '#app/disbursements/check-disbursement.server.ts';
import { confirmReceipt } from '#app/disbursements/confirm-receipt.server.ts';
import { createPaymentBatch } from '#app/disbursements/create-payment-batch.server.ts';
import { requestDisbursement } from '#app/disbursements/request-disbursement.server.ts';
import { sendPaymentBatch } from '#app/disbursements/send-payment-batch.server.ts';
import { confirmDisbursement, failDisbursement } from '#app/disbursements/settle-disbursement.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { addMinutes, utcDate } from '#app/kernel/instant.ts';
import { euro } from '#app/kernel/money.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { bankSays } from './bank-day.ts';
import { codeOf } from './confirm.ts';
import type { Grantee } from './enrol.ts';
import { samplePdf } from './sample-pdf.ts';
import type { StoryWorld } from './story-world.ts';

export type Office = {
  readonly manager: Person;
  readonly officer: Person;
  readonly finance: Person;
  readonly approvers: readonly [Person, Person];
};

export type Grant = { readonly agreementId: string; readonly grantee: Grantee };

/** Takes an agreement as far as told: sent, signed by the grantee, in force. */
export async function conclude(
  world: StoryWorld,
  office: Office,
  given: Grant & { until: 'sent' | 'signed' | 'active' },
): Promise<void> {
  const { agreementId, grantee } = given;
  const key = (step: string) => namedKey(`${step} ${agreementId}`);
  expectOk(
    await sendAgreement(world, office.officer, {
      agreementId,
      version: await version(world, agreementId),
      key: key('send'),
    }),
  );
  if (given.until === 'sent') return;
  const documentSha256 = await paperOf(world, agreementId);
  const signing = { agreementId, documentSha256, confirmed: true };
  const own = { ...signing, version: await version(world, agreementId), key: key('sign'), proof: grantee.password };
  expectOk(await signAgreement(world, grantee.owner, own));
  if (given.until === 'signed') return;
  const proof = await codeOf(world, office.manager);
  const lead = { ...signing, version: await version(world, agreementId), key: key('countersign'), proof };
  expectOk(await countersignAgreement(world, office.manager, lead));
}

/** What the bank takes for a file, euro cents. */
const CHARGE = 8_50n;

export type PaymentStop = 'requested' | 'checked' | 'approved_once' | 'approved';

/** Requests an instalment and takes its payment as far as told; answers its id. */
export async function pay(
  world: StoryWorld,
  office: Office,
  given: { grant: Grant; instalment: number; until: PaymentStop; attempt?: number },
): Promise<string> {
  const { agreementId } = given.grant;
  const [row] = await world.db
    .select({ id: instalments.id })
    .from(instalments)
    .where(and(eq(instalments.agreementId, agreementId), eq(instalments.number, given.instalment)));
  const key = (step: string) => namedKey(`${step} ${agreementId} ${given.instalment} ${given.attempt ?? 1}`);
  const request = { agreementId, instalmentId: row?.id ?? '', key: key('request') };
  const { disbursementId } = expectOk(await requestDisbursement(world, office.officer, request));
  if (given.until === 'requested') return disbursementId;
  expectOk(await checkDisbursement(world, office.finance, { disbursementId, key: key('check') }));
  if (given.until === 'checked') return disbursementId;
  expectOk(await approveDisbursement(world, office.approvers[0], { disbursementId, key: key('approve one') }));
  if (given.until === 'approved_once') return disbursementId;
  expectOk(await approveDisbursement(world, office.approvers[1], { disbursementId, key: key('approve two') }));
  return disbursementId;
}

/** A payment taken back before it went to the bank. */
export async function cancel(world: StoryWorld, office: Office, disbursementId: string): Promise<void> {
  const reason = 'The grantee asked to wait: its account is being moved to another branch.';
  const key = namedKey(`cancel ${disbursementId}`);
  expectOk(await cancelDisbursement(world, office.finance, { disbursementId, reason, key }));
}

/** One bank file for everything approved; it is handed to the bank unless told not to. */
export async function instruct(world: StoryWorld, office: Office, given: { send: boolean }): Promise<string> {
  const at = world.clock.now().toISOString();
  const { batchId } = expectOk(await createPaymentBatch(world, office.finance, { key: namedKey(`batch ${at}`) }));
  if (given.send) expectOk(await sendPaymentBatch(world, office.finance, { batchId, key: namedKey(`sent ${at}`) }));
  return batchId;
}

/**
 * The bank pays a file within hours, but for those it `refuses` (agreement ids), and its statement of the day says so, with
 * its charge; the grantees confirm. `stray`: a credit nobody knows, for a person to look at.
 */
export async function settle(
  world: StoryWorld,
  office: Office,
  given: { batchId: string; grants: readonly Grant[]; refuses?: readonly string[]; stray?: bigint },
): Promise<void> {
  const { batchId, grants, refuses = [], stray } = given;
  world.setNow(addMinutes(world.clock.now(), 5 * 60));
  const day = utcDate(world.clock.now());
  const rows = await world.db
    .select({
      id: disbursements.id,
      agreementId: disbursements.agreementId,
      minor: disbursements.amountMinor,
      reference: disbursements.reference,
    })
    .from(disbursements)
    .where(eq(disbursements.batchId, batchId))
    .orderBy(asc(disbursements.id));
  const paid = rows.filter(({ agreementId }) => !refuses.includes(agreementId));
  for (const { id: disbursementId } of rows.filter((row) => !paid.includes(row))) {
    const reason = 'The bank of the payee does not answer to this code.';
    const key = namedKey(`settle ${disbursementId}`);
    expectOk(await failDisbursement(world, office.finance, { disbursementId, reason, key }));
  }
  await bankSays(world, office.finance, [
    ...paid.map(({ reference, minor }) => ({ kind: 'payment', reference, minor }) as const),
    { kind: 'charge', minor: CHARGE },
    ...(stray ? [{ kind: 'credit', minor: stray } as const] : []),
  ]);
  for (const { id: disbursementId, agreementId, minor } of paid) {
    const owner = grants.find((grant) => grant.agreementId === agreementId)?.grantee.owner;
    if (!owner) continue;
    expectOk(
      await confirmReceipt(world, owner, {
        disbursementId,
        amount: euro(minor),
        receivedOn: day,
        key: namedKey(`arrived ${disbursementId}`),
      }),
    );
  }
}

/** Paid where the bank gives no file: finance confirms it by hand, with the fee the bank kept, in euro cents. */
export async function confirmByHand(
  world: StoryWorld,
  office: Office,
  given: { grant: Grant; disbursementId: string; feeMinor: bigint },
): Promise<void> {
  const { grant, disbursementId, feeMinor } = given;
  world.setNow(addMinutes(world.clock.now(), 5 * 60));
  const valueDate = utcDate(world.clock.now());
  const proof = { mediaType: 'application/pdf', open: () => Readable.from(samplePdf(`paid ${disbursementId}`)) };
  const bank = { bankReference: `SWE-${valueDate.replaceAll('-', '')}-H`, valueDate, feeMinor, proof };
  const settled = { disbursementId, ...bank, key: namedKey(`settle by hand ${disbursementId}`) };
  expectOk(await confirmDisbursement(world, office.finance, settled));
  const [row] = await world.db.select().from(disbursements).where(eq(disbursements.id, disbursementId));
  const arrived = { disbursementId, amount: euro(row?.amountMinor ?? 0n), receivedOn: valueDate };
  expectOk(
    await confirmReceipt(world, grant.grantee.owner, { ...arrived, key: namedKey(`arrived ${disbursementId}`) }),
  );
}

async function version(world: StoryWorld, agreementId: string): Promise<number> {
  const [row] = await world.db
    .select({ version: agreements.version })
    .from(agreements)
    .where(eq(agreements.id, agreementId));
  return row?.version ?? 0;
}

async function paperOf(world: StoryWorld, agreementId: string): Promise<string> {
  const [row] = await world.db
    .select({ sha256: documents.sha256 })
    .from(agreements)
    .innerJoin(documents, eq(documents.id, agreements.documentId))
    .where(eq(agreements.id, agreementId));
  return row?.sha256 ?? '';
}
