import type { Person } from '#app/kernel/actor.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { toJson } from '#app/kernel/json.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { AgreementRefusal } from '../agreement.ts';
import { decideEffect } from './amendment-effect.ts';
import { amendmentLifecycle } from './amendment-lifecycle.ts';
import { amendmentEvent, amendmentNotices } from './amendment-news.ts';
import { isAmendable } from './amendment-policy.ts';
import { saveAmendment } from './amendment-store.server.ts';
import { amendmentDigest } from './amendment-digest.ts';
import { moveAmendment, officeOf, type Moved, type MoveRequest } from './move-amendment.server.ts';
import { boundsOf, standingOf } from './standing.server.ts';

/** Sends the request: from here on what it says is frozen with the agreement as it stood, under one checksum. */
export async function submitAmendment(
  world: World,
  actor: Person,
  given: MoveRequest,
): Promise<Result<Moved, AgreementRefusal>> {
  return moveAmendment(world, actor, {
    ...given,
    move: 'submit',
    work: async (tx, { agreement, amendment }) => {
      const next = advance(amendmentLifecycle, 'submit', amendment.state);
      if (!next.ok) return next;
      if (!isAmendable(agreement.state)) return refuse('agreement-not-in-force');
      if (amendment.reason === '') return refuse('amendment-reason-missing');
      const { agreementId, kind, reason, wanted } = amendment;
      const stood = await standingOf(tx, agreement);
      const decided = decideEffect(amendment, stood, await boundsOf(tx, agreement));
      if (!decided.ok) return decided;
      const { form } = decided.value;
      const digest = amendmentDigest({ agreementId, kind, form, reason, stood, wanted });
      const submitted = { submittedAt: world.clock.now(), submittedBy: actor.accountId, answer: '' };
      await saveAmendment(tx, amendment, { ...submitted, state: next.value, form, digest, stood: toJson(stood) });
      const readers = await officeOf(tx, agreement, ['grants-officer', 'finance-officer']);
      const told = readers.filter((id) => id !== actor.accountId);
      return ok({
        value: { amendmentId: amendment.id },
        events: [amendmentEvent('amendment.submitted', amendment, { form, digest })],
        notices: amendmentNotices('amendment-submitted', amendment, told),
      });
    },
  });
}

/** Takes a request back, as long as it is not in force. */
export async function withdrawAmendment(
  world: World,
  actor: Person,
  given: MoveRequest,
): Promise<Result<Moved, AgreementRefusal>> {
  return moveAmendment(world, actor, {
    ...given,
    move: 'withdraw',
    work: async (tx, { amendment }) => {
      const next = advance(amendmentLifecycle, 'withdraw', amendment.state);
      if (!next.ok) return next;
      await saveAmendment(tx, amendment, { state: next.value, endedAt: world.clock.now() });
      return ok({ value: { amendmentId: amendment.id }, events: [amendmentEvent('amendment.withdrawn', amendment)] });
    },
  });
}
