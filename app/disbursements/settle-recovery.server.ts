import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { reachOf } from '#app/agreements/agreement-policy.ts';
import { loadAgreement } from '#app/agreements/agreement-store.server.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { utcDate, type LocalDate } from '#app/kernel/instant.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { money, toDecimal } from '#app/kernel/money.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { isClosedDay } from '#app/ledger/closed-books.server.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { DisbursementRefusal } from './disbursement.ts';
import { offsetEntry, repaymentEntry } from './disbursement-postings.ts';
import { printDebitNote } from './print-debit-note.server.ts';
import { recoveryLifecycle, type RecoveryState, type SettlingMove } from './recovery-lifecycle.ts';

const PAST = { order: 'ordered', repay: 'repaid', offset: 'offset' } as const;

/** Orders a recovery by debit note, or settles an ordered one: by repayment on the bank, or against the grant. */
export async function settleRecovery(
  world: World,
  actor: Actor,
  given: { recoveryId: string; move: SettlingMove; valueDate: LocalDate; key: IdempotencyKey },
): Promise<Result<null, DisbursementRefusal>> {
  if (!can(actor, 'disbursements.instruct').allowed) return refuse('role-may-not');
  return perform(
    world,
    actor,
    `${given.move}-recovery`,
    given.key,
    async (tx): Promise<Result<Outcome<null>, DisbursementRefusal>> => {
      const [row] = await tx.select().from(recoveries).where(eq(recoveries.id, given.recoveryId)).for('update');
      if (!row || !staffMay(actor, 'disbursements.instruct', row.programmeId)) return refuse('not-found');
      if (!(await loadAgreement(tx, row.agreementId, reachOf(actor)))) return refuse('not-found');
      const next = advance(recoveryLifecycle, given.move, row.state as RecoveryState);
      if (!next.ok) return next;
      if (given.valueDate > utcDate(world.clock.now())) return refuse('value-date-in-future', { field: 'valueDate' });
      if (await isClosedDay(tx, row.programmeId, given.valueDate))
        return refuse('period-closed', { field: 'valueDate' });
      const amount = money(row.amountMinor, row.currency);
      const about = { valueDate: given.valueDate, preparedBy: actorReference(actor) };
      const recovery = { ...row, amount };
      if (given.move === 'repay') await appendEntry(world, tx, repaymentEntry(recovery, about));
      if (given.move === 'offset') await appendEntry(world, tx, offsetEntry(recovery, about));
      const note =
        given.move === 'order' && !row.documentId ? await printDebitNote(world, tx, { actor, recovery }) : {};
      const settledAt = given.move === 'order' ? null : world.clock.now();
      await tx
        .update(recoveries)
        .set({ state: next.value, settledAt, version: row.version + 1, ...note })
        .where(eq(recoveries.id, row.id));
      return ok(await news(tx, row, given.move));
    },
  );
}

async function news(tx: Tx, row: typeof recoveries.$inferSelect, move: SettlingMove): Promise<Outcome<null>> {
  const { programmeId, agreementId, reference, currency } = row;
  const [agreement] = await tx
    .select({ organisationId: agreements.organisationId })
    .from(agreements)
    .where(eq(agreements.id, agreementId));
  const organisationId = agreement?.organisationId ?? '';
  const tell = await accountsHolding(tx, { organisationId, roles: ['applicant-owner', 'applicant-finance'] });
  const entity = { kind: 'recovery', id: row.id };
  const past = PAST[move];
  const body = { reference, agreementId, amount: toDecimal(money(row.amountMinor, currency)), currency };
  return {
    value: null,
    events: [{ kind: `recovery.${past}`, programmeId, entity, body }],
    notices: tell.map((accountId) => ({ accountId, kind: `recovery-${past}`, entity, values: { reference } })),
  };
}
