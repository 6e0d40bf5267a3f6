import { and, eq, gt, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { instalments } from '#db/schema/agreements.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { PlannedInstalment } from './instalment-plan.ts';
import { milestonesOf } from './milestones/milestone-store.server.ts';

/** Writes the plan of a draft: rows keep their place by number, new ones come behind, those beyond the last go. */
export async function saveInstalments(
  world: World,
  tx: Tx,
  agreementId: AgreementId,
  planned: readonly PlannedInstalment[],
): Promise<void> {
  const { number } = instalments;
  await tx.delete(instalments).where(and(eq(instalments.agreementId, agreementId), gt(number, planned.length)));
  await tx
    .insert(instalments)
    .values(
      planned.map(({ number: place, kind, amountMinor, expectedOn }) => {
        return { id: world.ids.next(), agreementId, number: place, kind, amountMinor, expectedOn };
      }),
    )
    .onConflictDoUpdate({
      target: [instalments.agreementId, number],
      set: {
        kind: sql`excluded.kind`,
        amountMinor: sql`excluded.amount_minor`,
        expectedOn: sql`excluded.expected_on`,
      },
    });
}

/**
 * I20: whether rows of a plan may change. They stay where a condition names a row from `renumbered` on, which would be another's
 * payment, or a row beyond the `last`, even one that was dropped, for it is named in the record.
 */
export async function decideRows(
  tx: Tx,
  agreementId: AgreementId,
  rows: { readonly renumbered: number; readonly last: number },
): Promise<Result<null, Refusal<'instalment-awaited'>>> {
  const conditions = await milestonesOf(tx, agreementId);
  const named = conditions.find(
    ({ instalment, state }) =>
      instalment !== null && (instalment > rows.last || (state !== 'dropped' && instalment >= rows.renumbered)),
  );
  return named ? refuse('instalment-awaited', { values: { number: named.instalment ?? 0 } }) : ok(null);
}
