import { amendments } from '#db/schema/amendments.ts';
import { actorReference, type Person } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { brokenConstraint } from '#app/trail/retry.server.ts';
import { isDesk, reachOf } from '../agreement-policy.ts';
import { lockAgreement } from '../agreement-store.server.ts';
import type { AgreementRefusal } from '../agreement.ts';
import { decideEffect } from './amendment-effect.ts';
import { amendmentLifecycle } from './amendment-lifecycle.ts';
import { amendmentEvent } from './amendment-news.ts';
import { actsOnSide, isAmendable } from './amendment-policy.ts';
import { nextNumber, saveAmendment } from './amendment-store.server.ts';
import { unchanged, type AmendmentKind, type Wanted } from './amendment.ts';
import { moveAmendment, type Moved, type MoveRequest } from './move-amendment.server.ts';
import { boundsOf, standingOf } from './standing.server.ts';

/** Opens a request to change an agreement in force, by either side. It starts from the agreement as it stands. */
export async function draftAmendment(
  world: World,
  actor: Person,
  given: { readonly agreementId: AgreementId; readonly kind: AmendmentKind; readonly key: IdempotencyKey },
): Promise<Result<Moved, AgreementRefusal>> {
  if (!can(actor, 'amendments.write').allowed) return refuse('role-may-not');
  const { kind } = given;
  try {
    return await perform<Moved, AgreementRefusal>(world, actor, 'draft-amendment', given.key, async (tx) => {
      const agreement = await lockAgreement(tx, given.agreementId, reachOf(actor));
      if (!agreement) return refuse('not-found');
      const { id: agreementId, programmeId } = agreement;
      const side = isDesk(actor) ? 'lead' : 'grantee';
      if (!actsOnSide(actor, 'amendments.write', { ...agreement, side })) return refuse('role-may-not');
      if (!isAmendable(agreement.state)) return refuse('agreement-not-in-force');
      const number = await nextNumber(tx, agreementId);
      const about = {
        programmeId,
        agreementId,
        kind,
        id: world.ids.next(),
        reference: `${agreement.reference}-M${number}`,
      };
      await tx.insert(amendments).values({
        ...about,
        number,
        side,
        state: amendmentLifecycle.first,
        wanted: unchanged(kind, await standingOf(tx, agreement)),
        requestedBy: actorReference(actor),
        createdAt: world.clock.now(),
      });
      return ok({ value: { amendmentId: about.id }, events: [amendmentEvent('amendment.drafted', about, { side })] });
    });
  } catch (error) {
    if (brokenConstraint(error) === 'amendments_one_open') return refuse('amendment-open', { field: 'kind' });
    throw error;
  }
}

/** Saves what is wanted and why. It must be something the agreement allows, so that the meter shows true figures. */
export async function writeAmendment(
  world: World,
  actor: Person,
  given: MoveRequest & { readonly wanted: Wanted; readonly reason: string },
): Promise<Result<Moved, AgreementRefusal>> {
  return moveAmendment(world, actor, {
    ...given,
    move: 'write',
    work: async (tx, { agreement, amendment }) => {
      const next = advance(amendmentLifecycle, 'write', amendment.state);
      if (!next.ok) return next;
      const { kind } = amendment;
      const { wanted, reason } = given;
      const decided = decideEffect({ kind, wanted }, await standingOf(tx, agreement), await boundsOf(tx, agreement));
      if (!decided.ok) return decided;
      await saveAmendment(tx, amendment, { state: next.value, wanted, reason });
      const { form } = decided.value;
      return ok({
        value: { amendmentId: amendment.id },
        events: [amendmentEvent('amendment.written', amendment, { form })],
      });
    },
  });
}
