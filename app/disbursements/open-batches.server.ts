import { and, eq, isNotNull, not, notExists, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { disbursements, paymentBatches } from '#db/schema/disbursements.ts';
import { payeeAccounts } from '#db/schema/organisations.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';

/**
 * I9: a bank file cannot have a hole in it, so that a file with a payment to a third party the person is recused from is
 * another's to hand in.
 */
export function openBatches(reader: Reader, actor: Actor): SQL | undefined {
  const open = notRecused(disbursements.organisationId, actor);
  if (!open) return undefined;
  const barred = reader
    .select({ one: sql`1` })
    .from(disbursements)
    .where(and(eq(disbursements.batchId, paymentBatches.id), not(open)));
  return notExists(barred);
}

/** Payments a bank makes: what a provider pays out is in no file. */
export function paidByBank(reader: Reader): SQL {
  const { id, operatorId } = payeeAccounts;
  const handedOut = reader
    .select({ one: sql`1` })
    .from(payeeAccounts)
    .where(and(eq(id, disbursements.payeeAccountId), isNotNull(operatorId)));
  return notExists(handedOut);
}
