import { and, desc, eq, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { disbursements, paymentReceipts } from '#db/schema/disbursements.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { money, type Currency } from '#app/kernel/money.ts';
import type { Arrival } from '#app/programme/exchange.ts';

/**
 * I28: the last payment of an agreement that had arrived in a currency by a day: what left by the bank's statement, what
 * came by the grantee's word. One that came back does not count.
 */
export async function lastArrival(
  reader: Reader,
  given: { agreementId: string; currency: Currency; by: LocalDate },
): Promise<Arrival | null> {
  const [row] = await reader
    .select({ payment: disbursements, receipt: paymentReceipts })
    .from(paymentReceipts)
    .innerJoin(disbursements, eq(disbursements.id, paymentReceipts.disbursementId))
    .where(
      and(
        eq(disbursements.agreementId, given.agreementId),
        eq(disbursements.state, 'confirmed'),
        eq(paymentReceipts.currency, given.currency),
        lte(paymentReceipts.receivedOn, given.by),
      ),
    )
    .orderBy(desc(paymentReceipts.receivedOn), desc(disbursements.id))
    .limit(1);
  if (!row) return null;
  const { payment, receipt } = row;
  return {
    reference: payment.reference,
    receivedOn: receipt.receivedOn,
    received: money(receipt.amountMinor, receipt.currency),
    paidEurMinor: payment.amountMinor,
  };
}
