import { Readable } from 'node:stream';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { disbursements, paymentBatches } from '#db/schema/disbursements.ts';
import { documents } from '#db/schema/documents.ts';
import { payeeAccounts } from '#db/schema/organisations.ts';
import { pain001 } from '#app/adapters/bank/pain001.ts';
import type { PaymentInstruction } from '#app/adapters/bank/payment-file.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { utcDate, type Instant } from '#app/kernel/instant.ts';
import { sum, toDecimal } from '#app/kernel/money.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { PAYEE_FIELDS } from '#app/organisations/payee.ts';
import { can, staffMay } from '#app/people/access.ts';
import { theProgramme, type ProgrammeFacts } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import { decideConditions } from './approval.ts';
import type { Disbursement, DisbursementRefusal } from './disbursement.ts';
import { factsForApproval, lockDisbursement, saveState } from './disbursement-store.server.ts';
import { paidByBank } from './open-batches.server.ts';
import { paymentInstruction } from './payment-instruction.ts';

/** No bank takes more than some thousand payments in one file; a person does not check more than this. */
const LARGEST_BATCH = 200;

/** LG-7: every approved payment a bank makes goes into one pain.001.001.09 file, once. Its hash is in the trail. */
export async function createPaymentBatch(
  world: World,
  actor: Actor,
  given: { key: IdempotencyKey },
): Promise<Result<{ batchId: string }, DisbursementRefusal>> {
  if (!can(actor, 'disbursements.instruct').allowed) return refuse('role-may-not');
  return perform(world, actor, 'create-payment-batch', given.key, async (tx) => {
    const programme = await theProgramme(tx);
    if (!staffMay(actor, 'disbursements.instruct', programme.id)) return refuse('nothing-to-pay');
    const approved = await lockApproved(tx, actor, programme.id);
    const { payments, why } = await stillPayable(tx, approved, world.clock.now());
    if (payments.length === 0) return refuse(why ?? 'nothing-to-pay');
    const batchId = world.ids.next();
    const reference = await nextReference(tx, programme);
    const file = await writeFile(world, tx, { actor, programme, payments, reference });
    if (!file.ok) return file;
    const total = sum(
      'EUR',
      payments.map((payment) => payment.amount),
    );
    const stored = await storeFile(world, tx, { actor, batchId, reference, xml: file.value });
    await tx.insert(paymentBatches).values({
      id: batchId,
      programmeId: programme.id,
      reference,
      payments: payments.length,
      totalMinor: total.minor,
      currency: total.currency,
      documentId: stored.documentId,
      createdBy: actorReference(actor),
      createdAt: world.clock.now(),
    });
    for (const payment of payments) await saveState(tx, payment, { state: 'instructed', batchId });
    const body = {
      reference,
      payments: payments.map((payment) => ({ id: payment.id, digest: payment.digest })),
      total: toDecimal(total),
      currency: total.currency,
      sha256: stored.sha256,
    };
    const entity = { kind: 'payment-batch', id: batchId };
    const kind = 'payment-batch.created';
    return ok({ value: { batchId }, events: [{ kind, programmeId: programme.id, entity, body }] });
  });
}

/** I9: what is owed to a third party the person is recused from waits for another's file. */
async function lockApproved(tx: Tx, actor: Actor, programmeId: string): Promise<Disbursement[]> {
  const rows = await tx
    .select({ id: disbursements.id })
    .from(disbursements)
    .where(
      and(
        eq(disbursements.programmeId, programmeId),
        eq(disbursements.state, 'approved'),
        paidByBank(tx),
        notRecused(disbursements.organisationId, actor),
      ),
    )
    .orderBy(asc(disbursements.id))
    .limit(LARGEST_BATCH)
    .for('update');
  const payments = await Promise.all(rows.map((row) => lockDisbursement(tx, row.id)));
  return payments.flatMap((payment) => (payment?.state === 'approved' ? [payment] : []));
}

/** I20 once more, as the money leaves: what waits for a screening stays approved and goes into a later file. */
async function stillPayable(tx: Tx, approved: readonly Disbursement[], at: Instant) {
  const payments: Disbursement[] = [];
  let why: DisbursementRefusal['code'] | null = null;
  for (const payment of approved) {
    const decision = decideConditions(await factsForApproval(tx, payment), at);
    if (decision.ok) payments.push(payment);
    else why ??= decision.refusal.code;
  }
  return { payments, why };
}

async function nextReference(tx: Tx, programme: ProgrammeFacts): Promise<string> {
  const earlier = await tx.$count(paymentBatches, eq(paymentBatches.programmeId, programme.id));
  return `${programme.code}-PB-${String(earlier + 1).padStart(4, '0')}`;
}

async function writeFile(
  world: World,
  tx: Tx,
  given: { actor: Actor; programme: ProgrammeFacts; payments: readonly Disbursement[]; reference: string },
): Promise<Result<string, DisbursementRefusal>> {
  const { actor, programme, payments } = given;
  if (!programme.bankIdentityId) return refuse('no-bank-account');
  const accounts = await tx
    .select({ id: payeeAccounts.id, identityId: payeeAccounts.identityId })
    .from(payeeAccounts)
    .where(
      inArray(
        payeeAccounts.id,
        payments.map((payment) => payment.payeeAccountId),
      ),
    );
  const identityOf = new Map(accounts.map((account) => [account.id, account.identityId]));
  const opened = await reveal(world, tx, {
    actor,
    programmeId: programme.id,
    purpose: 'bank-file',
    ids: [programme.bankIdentityId, ...identityOf.values()],
    fields: PAYEE_FIELDS,
  });
  const debtor = opened.get(programme.bankIdentityId) ?? {};
  const instructions: PaymentInstruction[] = payments.map((payment) =>
    paymentInstruction(payment, opened.get(identityOf.get(payment.payeeAccountId) ?? '') ?? {}),
  );
  const now = world.clock.now();
  const file = pain001({
    messageId: given.reference,
    createdAt: now,
    executionDate: utcDate(now),
    debtor: { name: debtor['holder'] ?? '', iban: debtor['iban'] ?? '', bic: debtor['bic'] ?? '' },
    instructions,
  });
  if (file.ok) return file;
  return refuse('bank-file-refused', { values: { payment: String(file.refusal.values?.['payment'] ?? '') } });
}

async function storeFile(
  world: World,
  tx: Tx,
  given: { actor: Actor; batchId: string; reference: string; xml: string },
): Promise<{ documentId: string; sha256: string }> {
  const documentId = world.ids.next();
  const storageKey = `payment-batches/${documentId}`;
  const mediaType = 'application/xml';
  const content = Buffer.from(given.xml);
  const stored = await world.documents.put(storageKey, Readable.from(content), { mediaType, maxBytes: content.length });
  await tx.insert(documents).values({
    id: documentId,
    ownerKind: 'payment-batch',
    ownerId: given.batchId,
    label: 'payment-file',
    reference: `${given.reference}.xml`,
    mediaType,
    bytes: stored.bytes,
    sha256: stored.sha256,
    storageKey,
    scan: 'own',
    createdBy: actorReference(given.actor),
    createdAt: world.clock.now(),
  });
  return { documentId, sha256: stored.sha256 };
}
