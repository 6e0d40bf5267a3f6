import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { isClosedDay } from '#app/ledger/closed-books.server.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import type { DisbursementRefusal } from '../disbursement.ts';
import { recoveryLifecycle, type RecoveryState } from '../recovery-lifecycle.ts';
import { recoveryNews } from '../recovery-news.server.ts';
import { restOf } from '../recovery-settlement.ts';
import { repayRecovery } from '../repay-recovery.server.ts';
import { closeLine, type BankLineRow } from './bank-line-store.server.ts';

type Done = Pick<Outcome<null>, 'events' | 'notices'>;

/**
 * A credit on the statement is money that was owed: all or a part of the recovery is repaid on the bank's value date, to
 * the cent of the movement and never more than is owed, and the movement settled. `row` is locked and open.
 */
export async function settleRepayment(
  world: World,
  tx: Tx,
  given: { actor: Actor; row: BankLineRow; reference: string },
): Promise<Result<Done, DisbursementRefusal>> {
  const { actor, row, reference } = given;
  const named = and(eq(recoveries.programmeId, row.programmeId), eq(recoveries.reference, reference));
  const [recovery] = await tx.select().from(recoveries).where(named).for('update');
  if (!recovery || (await isBarred(tx, actor, recovery.agreementId))) {
    return refuse('recovery-reference-unknown', { field: 'reference' });
  }
  const next = advance(recoveryLifecycle, 'repay', recovery.state as RecoveryState);
  if (!next.ok) return next;
  const fits = row.direction === 'in' && row.currency === recovery.currency && row.amountMinor <= restOf(recovery);
  if (!fits) return refuse('line-amount-differs', { field: 'as' });
  if (row.valueOn > utcDate(world.clock.now())) return refuse('value-date-in-future', { field: 'as' });
  if (await isClosedDay(tx, row.programmeId, row.valueOn)) return refuse('period-closed', { field: 'as' });
  const by = actorReference(actor);
  const { id: bankLineId, valueOn: valueDate, amountMinor } = row;
  const repaid = await repayRecovery(world, tx, { recovery, amountMinor, valueDate, by, bankLineId });
  if (!repaid.ok) return repaid;
  const resolved = { resolvedBy: by, resolvedAt: world.clock.now() };
  await closeLine(tx, row, { state: 'settled', settledAs: 'repaid', recoveryId: recovery.id, ...resolved });
  const { restMinor, events } = repaid.value;
  const news = await recoveryNews(tx, recovery, 'repay', { amountMinor, restMinor });
  return ok({ events: [...news.events, ...events], notices: news.notices ?? [] });
}

/** I9: a recovery of a third party the person is recused from is none to them. */
async function isBarred(tx: Tx, actor: Actor, agreementId: string): Promise<boolean> {
  const [agreement] = await tx
    .select({ organisationId: agreements.organisationId })
    .from(agreements)
    .where(eq(agreements.id, agreementId));
  return !agreement || isRecusedFrom(tx, actor, agreement.organisationId);
}
