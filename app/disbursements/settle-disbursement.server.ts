import type { Actor } from '#app/kernel/actor.ts';
import { actorReference } from '#app/kernel/actor.ts';
import { utcDate, type LocalDate } from '#app/kernel/instant.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { isClosedDay } from '#app/ledger/closed-books.server.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { disbursementLifecycle } from './disbursement-lifecycle.ts';
import { paymentEntry } from './disbursement-postings.ts';
import { approvalsOf, saveState } from './disbursement-store.server.ts';
import { moved, moveDisbursement, type MoveRequest } from './move-disbursement.server.ts';

/** The bank says it was paid: the posting is made (Dr 1200 Cr 1000) in the same transaction, and the grantee told. */
export async function confirmDisbursement(
  world: World,
  actor: Actor,
  given: MoveRequest & { bankReference: string; valueDate: LocalDate },
) {
  return moveDisbursement(world, actor, {
    ...given,
    command: 'confirm-disbursement',
    action: 'disbursements.instruct',
    work: async (tx, payment) => {
      const next = advance(disbursementLifecycle, 'confirm', payment.state);
      if (!next.ok) return next;
      if (given.valueDate > utcDate(world.clock.now())) return refuse('value-date-in-future', { field: 'valueDate' });
      if (await isClosedDay(tx, payment.programmeId, given.valueDate))
        return refuse('period-closed', { field: 'valueDate' });
      const [first, second] = await approvalsOf(tx, payment.id);
      if (!first || !second) throw new Error('a payment was sent without two approvals');
      const entry = paymentEntry(payment, {
        valueDate: given.valueDate,
        preparedBy: actorReference(actor),
        approvers: [first.accountId, second.accountId],
      });
      const entryId = await appendEntry(world, tx, entry);
      const { bankReference } = given;
      await saveState(tx, payment, { state: next.value, confirmedAt: world.clock.now(), bankReference });
      const tell = await accountsHolding(tx, {
        organisationId: payment.organisationId,
        roles: ['applicant-owner', 'applicant-finance'],
      });
      return ok(moved(payment, 'disbursement.confirmed', { body: { entryId, valueDate: given.valueDate }, tell }));
    },
  });
}

/** The bank refused it. Nothing was posted; the instalment may be requested again. */
export async function failDisbursement(world: World, actor: Actor, given: MoveRequest & { reason: string }) {
  return moveDisbursement(world, actor, {
    ...given,
    command: 'fail-disbursement',
    action: 'disbursements.instruct',
    work: async (tx, payment) => {
      const next = advance(disbursementLifecycle, 'fail', payment.state);
      if (!next.ok) return next;
      await saveState(tx, payment, { state: next.value, endedReason: given.reason });
      return ok(moved(payment, 'disbursement.failed'));
    },
  });
}
