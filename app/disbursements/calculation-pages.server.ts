import type { Reader } from '#db/client.server.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import type { Disbursement } from './disbursement.ts';
import { calculate, type Entitlement } from './entitlement.ts';
import { entitlementFacts } from './entitlement-store.server.ts';

/** States in which a payment is still looked at before money leaves. */
const BEFORE_PAID: readonly string[] = ['requested', 'checked', 'approved_once', 'approved', 'instructed', 'sent'];

/**
 * I23-I25: the sum behind a payment on its way, worked out anew from what holds today; what the payment itself keeps back is
 * not counted against it. Null once it is paid or ended: what it was then decided by has moved on.
 */
export async function calculationOf(
  reader: Reader,
  payment: Pick<Disbursement, 'state' | 'agreementId' | 'instalmentId' | 'offsetMinor'>,
  today: LocalDate,
): Promise<Entitlement | null> {
  if (!BEFORE_PAID.includes(payment.state)) return null;
  const facts = await entitlementFacts(reader, payment.agreementId, payment.instalmentId, today);
  const instalment = facts?.instalments.find((each) => each.id === payment.instalmentId);
  if (!facts || !instalment) return null;
  const earlier = facts.instalments.filter((each) => each.number < instalment.number);
  return calculate({ ...facts, setOffMinor: facts.setOffMinor + payment.offsetMinor }, instalment, earlier);
}
