import { and, asc, count, desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { disbursements, paymentBatches } from '#db/schema/disbursements.ts';
import { paymentFileExports, paymentFilePermits } from '#db/schema/payment-stops.ts';
import { documents } from '#db/schema/documents.ts';
import { organisations, payeeAccounts } from '#db/schema/organisations.ts';
import { accounts } from '#db/schema/people.ts';
import type { Person } from '#app/kernel/actor.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import type { DisbursementState } from './disbursement-lifecycle.ts';
import { openBatches, paidByBank } from './open-batches.server.ts';

/** The newest hundred bank files, and how many approved payments wait for the next one. */
export async function batchList(reader: Reader, actor: Person) {
  const batches = await reader
    .select({
      id: paymentBatches.id,
      reference: paymentBatches.reference,
      payments: paymentBatches.payments,
      totalMinor: paymentBatches.totalMinor,
      currency: paymentBatches.currency,
      createdAt: paymentBatches.createdAt,
    })
    .from(paymentBatches)
    .where(and(inProgrammes(paymentBatches.programmeId, actor, 'disbursements.instruct'), openBatches(reader, actor)))
    .orderBy(desc(paymentBatches.id))
    .limit(100);
  const [waiting] = await reader
    .select({ payments: count() })
    .from(disbursements)
    .where(
      and(
        inProgrammes(disbursements.programmeId, actor, 'disbursements.instruct'),
        notRecused(disbursements.organisationId, actor),
        eq(disbursements.state, 'approved'),
        paidByBank(reader),
      ),
    );
  return { batches, waiting: waiting?.payments ?? 0 };
}

/** One bank file of the programmes the reader pays in, with the payments in it. */
export async function batchPage(reader: Reader, actor: Person, id: string) {
  const [batch] = await reader
    .select({
      id: paymentBatches.id,
      reference: paymentBatches.reference,
      totalMinor: paymentBatches.totalMinor,
      currency: paymentBatches.currency,
      createdAt: paymentBatches.createdAt,
      sha256: documents.sha256,
      storageKey: documents.storageKey,
      fileName: documents.reference,
    })
    .from(paymentBatches)
    .innerJoin(documents, eq(documents.id, paymentBatches.documentId))
    .where(
      and(
        eq(paymentBatches.id, id),
        inProgrammes(paymentBatches.programmeId, actor, 'disbursements.read'),
        openBatches(reader, actor),
      ),
    );
  if (!batch) return null;
  const payments = await reader
    .select({
      id: disbursements.id,
      reference: disbursements.reference,
      state: disbursements.state,
      amountMinor: disbursements.amountMinor,
      currency: disbursements.currency,
      organisation: organisations.alias,
      masked: payeeAccounts.masked,
    })
    .from(disbursements)
    .innerJoin(organisations, eq(organisations.id, disbursements.organisationId))
    .innerJoin(payeeAccounts, eq(payeeAccounts.id, disbursements.payeeAccountId))
    .where(eq(disbursements.batchId, id))
    .orderBy(asc(disbursements.id));
  return {
    batch,
    payments: payments.map((row) => ({ ...row, state: row.state as DisbursementState })),
    ...(await copiesOf(reader, actor, id)),
  };
}

/** LG-7: the copies of a bank file that left, and what was asked for the next one. */
async function copiesOf(reader: Reader, actor: Person, batchId: string) {
  const copies = await reader
    .select({ number: paymentFileExports.number, by: accounts.alias, at: paymentFileExports.exportedAt })
    .from(paymentFileExports)
    .leftJoin(accounts, eq(sql`${accounts.id}::text`, paymentFileExports.exportedBy))
    .where(eq(paymentFileExports.batchId, batchId))
    .orderBy(asc(paymentFileExports.number));
  const [asked] = await reader
    .select({
      reason: paymentFilePermits.reason,
      askedBy: accounts.alias,
      asker: paymentFilePermits.askedBy,
      allowedBy: paymentFilePermits.allowedBy,
    })
    .from(paymentFilePermits)
    .leftJoin(accounts, eq(sql`${accounts.id}::text`, paymentFilePermits.askedBy))
    .where(and(eq(paymentFilePermits.batchId, batchId), eq(paymentFilePermits.number, copies.length + 1)));
  if (!asked) return { copies, permit: null };
  const { reason, askedBy, asker, allowedBy } = asked;
  return { copies, permit: { reason, askedBy, allowed: allowedBy !== null, mine: asker === actor.accountId } };
}
