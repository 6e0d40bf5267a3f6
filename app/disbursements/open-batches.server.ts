import { and, eq, not, notExists, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { disbursements, paymentBatches } from '#db/schema/disbursements.ts';
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
