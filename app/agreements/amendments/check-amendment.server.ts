import type { Person } from '#app/kernel/actor.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { AgreementRefusal } from '../agreement.ts';
import { decideEffect } from './amendment-effect.ts';
import { amendmentLifecycle } from './amendment-lifecycle.ts';
import { amendmentEvent, amendmentNotices } from './amendment-news.ts';
import { decideCheck } from './amendment-policy.ts';
import { saveAmendment } from './amendment-store.server.ts';
import { granteeOf, moveAmendment, officeOf, type Moved, type MoveRequest } from './move-amendment.server.ts';
import { boundsOf, standingOf } from './standing.server.ts';

/** The officer's check, by somebody who did not ask: still possible, and ready for the two approvals. */
export async function checkAmendment(
  world: World,
  actor: Person,
  given: MoveRequest,
): Promise<Result<Moved, AgreementRefusal>> {
  return moveAmendment(world, actor, {
    ...given,
    move: 'check',
    work: async (tx, { agreement, amendment, facts }) => {
      const next = decideCheck(facts, actor.accountId);
      if (!next.ok) return next;
      const decided = decideEffect(amendment, await standingOf(tx, agreement), await boundsOf(tx, agreement));
      if (!decided.ok) return decided;
      const checked = { checkedBy: actor.accountId, checkedAt: world.clock.now() };
      await saveAmendment(tx, amendment, { ...checked, state: next.value });
      const readers = await officeOf(tx, agreement, ['call-manager', 'overall-lead', 'finance-approver']);
      return ok({
        value: { amendmentId: amendment.id },
        events: [amendmentEvent('amendment.checked', amendment)],
        notices: amendmentNotices('amendment-checked', amendment, readers),
      });
    },
  });
}

type Answered = MoveRequest & { readonly answer: string };

/** Asks the side that wants the change something; it writes and sends the request again. */
export async function queryAmendment(
  world: World,
  actor: Person,
  given: Answered,
): Promise<Result<Moved, AgreementRefusal>> {
  return replyTo(world, actor, { ...given, move: 'query', past: 'amendment.queried' });
}

/** Refuses a request, with the reason the side that asked reads. */
export async function rejectAmendment(
  world: World,
  actor: Person,
  given: Answered,
): Promise<Result<Moved, AgreementRefusal>> {
  return replyTo(world, actor, { ...given, move: 'reject', past: 'amendment.rejected' });
}

function replyTo(
  world: World,
  actor: Person,
  given: Answered & { readonly move: 'query' | 'reject'; readonly past: 'amendment.queried' | 'amendment.rejected' },
): Promise<Result<Moved, AgreementRefusal>> {
  return moveAmendment(world, actor, {
    ...given,
    work: async (tx, { agreement, amendment }) => {
      const next = advance(amendmentLifecycle, given.move, amendment.state);
      if (!next.ok) return next;
      if (given.answer === '') return refuse('amendment-answer-missing', { field: 'answer' });
      const endedAt = given.move === 'reject' ? world.clock.now() : null;
      await saveAmendment(tx, amendment, { state: next.value, answer: given.answer, endedAt });
      const readers = amendment.side === 'lead' ? [amendment.requestedBy] : await granteeOf(tx, agreement);
      return ok({
        value: { amendmentId: amendment.id },
        events: [amendmentEvent(given.past, amendment)],
        notices: amendmentNotices(given.past.replace('.', '-'), amendment, readers),
      });
    },
  });
}
