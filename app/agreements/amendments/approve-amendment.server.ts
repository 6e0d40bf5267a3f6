import { amendmentApprovals } from '#db/schema/amendments.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { AgreementRefusal } from '../agreement.ts';
import { applyAmendment } from './apply-amendment.server.ts';
import { decideEffect } from './amendment-effect.ts';
import { amendmentEvent, amendmentNotices } from './amendment-news.ts';
import { decideApproval } from './amendment-policy.ts';
import { saveAmendment } from './amendment-store.server.ts';
import { granteeOf, moveAmendment, officeOf, type Moved, type MoveRequest } from './move-amendment.server.ts';
import { printAddendum } from './print-addendum.server.ts';
import { boundsOf, standingOf } from './standing.server.ts';

/**
 * One of two approvals over the checksum of the request, by two people who neither asked nor checked. With the second a
 * notice takes effect; an addendum is printed and goes to the grantee for signature.
 */
export async function approveAmendment(
  world: World,
  actor: Person,
  given: MoveRequest & { readonly digest: string },
): Promise<Result<Moved, AgreementRefusal>> {
  return moveAmendment(world, actor, {
    ...given,
    move: 'approve',
    work: async (tx, { agreement, amendment, facts }) => {
      const { accountId } = actor;
      const decided = decideApproval(facts, accountId);
      if (!decided.ok) return decided;
      const { id: amendmentId, digest } = amendment;
      if (!digest || digest !== given.digest) return refuse('amendment-changed');
      const effect = decideEffect(amendment, await standingOf(tx, agreement), await boundsOf(tx, agreement));
      if (!effect.ok) return effect;
      // What has become an addendum since needs a new request: the form is part of what was asked and approved.
      if (effect.value.form !== amendment.form) return refuse('amendment-changed');
      const { state, step } = decided.value;
      await tx
        .insert(amendmentApprovals)
        .values({ amendmentId, step, accountId, digest, approvedAt: world.clock.now() });
      const approved = amendmentEvent('amendment.approved', amendment, { step, digest });
      if (state === 'in_force') {
        const outcome = await applyAmendment(world, tx, { actor, agreement, amendment, effect: effect.value });
        return outcome.ok ? ok({ ...outcome.value, events: [approved, ...outcome.value.events] }) : outcome;
      }
      if (state === 'approved') {
        const { documentId, sha256 } = await printAddendum(world, tx, {
          actor,
          agreement,
          amendment,
          effect: effect.value,
        });
        await saveAmendment(tx, amendment, { state, documentId });
        const readers = await granteeOf(tx, agreement);
        return ok({
          value: { amendmentId },
          events: [approved, amendmentEvent('amendment.printed', amendment, { documentId, sha256 })],
          notices: amendmentNotices('amendment-to-sign', amendment, readers),
        });
      }
      await saveAmendment(tx, amendment, { state });
      const others = await officeOf(tx, agreement, ['call-manager', 'overall-lead', 'finance-approver']);
      const readers = others.filter((id) => id !== accountId);
      const notices = amendmentNotices('amendment-approved-once', amendment, readers);
      return ok({ value: { amendmentId }, events: [approved], notices });
    },
  });
}
