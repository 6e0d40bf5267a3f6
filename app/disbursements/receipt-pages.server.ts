import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { disbursements, onwardProofs, paymentReceipts } from '#db/schema/disbursements.ts';
import { payeeAccounts } from '#db/schema/organisations.ts';
import { organisationsOf, type Person } from '#app/kernel/actor.ts';

/** A payment as its grantee sees it; only its own (AZ-2). */
export async function receiptPage(reader: Reader, actor: Person, id: string) {
  const own = organisationsOf(actor);
  if (own.length === 0) return null;
  const [row] = await reader
    .select({
      id: disbursements.id,
      agreementId: disbursements.agreementId,
      reference: disbursements.reference,
      state: disbursements.state,
      amountMinor: disbursements.amountMinor,
      currency: disbursements.currency,
      confirmedAt: disbursements.confirmedAt,
      payeeCurrency: payeeAccounts.currency,
      receipt: {
        amountMinor: paymentReceipts.amountMinor,
        currency: paymentReceipts.currency,
        receivedOn: paymentReceipts.receivedOn,
      },
      masked: payeeAccounts.masked,
      version: disbursements.version,
      heldBy: payeeAccounts.heldBy,
      onwardProvedAt: onwardProofs.provedAt,
    })
    .from(disbursements)
    .innerJoin(payeeAccounts, eq(payeeAccounts.id, disbursements.payeeAccountId))
    .leftJoin(paymentReceipts, eq(paymentReceipts.disbursementId, disbursements.id))
    .leftJoin(onwardProofs, eq(onwardProofs.disbursementId, disbursements.id))
    .where(and(eq(disbursements.id, id), inArray(disbursements.organisationId, [...own])));
  return row ?? null;
}
