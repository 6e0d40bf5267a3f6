import type { Tx } from '#db/client.server.ts';
import { amendmentSignatures } from '#db/schema/amendments.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { withStepUp } from '#app/people/step-up.server.ts';
import type { Factor } from '#app/people/step-up.ts';
import { paperOf } from '../agreement-store.server.ts';
import type { AgreementRefusal } from '../agreement.ts';
import { applyAmendment } from './apply-amendment.server.ts';
import { decideEffect } from './amendment-effect.ts';
import { amendmentEvent, amendmentNotices } from './amendment-news.ts';
import { decideSignature } from './amendment-policy.ts';
import { saveAmendment, type Amendment } from './amendment-store.server.ts';
import type { Side } from './amendment.ts';
import { moveAmendment, officeOf, type Moved, type MoveRequest } from './move-amendment.server.ts';
import { boundsOf, standingOf } from './standing.server.ts';

/**
 * `confirmed`: the person ticked that the addendum was read. `documentSha256`: the paper they read. `proof`: AU-6, the
 * code or password it is confirmed with.
 */
type Signature = MoveRequest & {
  readonly documentSha256: string;
  readonly confirmed: boolean;
  readonly proof: string;
};

/** The grantee's signature over the hash of the printed addendum. */
export async function signAmendment(
  world: World,
  actor: Person,
  given: Signature,
): Promise<Result<Moved, AgreementRefusal>> {
  if (!given.confirmed) return refuse('agreement-not-confirmed', { field: 'read' });
  const step = { proof: given.proof, command: 'sign-amendment' };
  return withStepUp<Moved, AgreementRefusal>(world, actor, step, (confirm) =>
    moveAmendment(world, actor, {
      ...given,
      move: 'sign',
      work: async (tx, { agreement, amendment, facts }) => {
        const next = decideSignature(facts, 'grantee', actor.accountId);
        if (!next.ok) return next;
        if ((await paperOf(tx, amendment))?.sha256 !== given.documentSha256) return refuse('agreement-changed');
        const by = await confirm(tx);
        if (!by.ok) return by;
        await keepSignature(world, tx, { amendment, side: 'grantee', actor, confirmedBy: by.value, ...given });
        await saveAmendment(tx, amendment, { state: next.value });
        const readers = await officeOf(tx, agreement, ['call-manager', 'overall-lead']);
        const { documentSha256 } = given;
        return ok({
          value: { amendmentId: amendment.id },
          events: [
            amendmentEvent('amendment.signed', amendment, { side: 'grantee', documentSha256, confirmedBy: by.value }),
          ],
          notices: amendmentNotices('amendment-signed', amendment, readers),
        });
      },
    }),
  );
}

/** The lead's signature over the same hash. The addendum takes effect in the same transaction, all of it or nothing. */
export async function countersignAmendment(
  world: World,
  actor: Person,
  given: Signature,
): Promise<Result<Moved, AgreementRefusal>> {
  if (!given.confirmed) return refuse('agreement-not-confirmed', { field: 'read' });
  const step = { proof: given.proof, command: 'countersign-amendment' };
  return withStepUp<Moved, AgreementRefusal>(world, actor, step, (confirm) =>
    moveAmendment(world, actor, {
      ...given,
      move: 'countersign',
      work: async (tx, { agreement, amendment, facts }) => {
        const next = decideSignature(facts, 'lead', actor.accountId);
        if (!next.ok) return next;
        if ((await paperOf(tx, amendment))?.sha256 !== given.documentSha256) return refuse('agreement-changed');
        const effect = decideEffect(amendment, await standingOf(tx, agreement), await boundsOf(tx, agreement));
        if (!effect.ok) return effect;
        const by = await confirm(tx);
        if (!by.ok) return by;
        await keepSignature(world, tx, { amendment, side: 'lead', actor, confirmedBy: by.value, ...given });
        return applyAmendment(world, tx, { actor, agreement, amendment, effect: effect.value });
      },
    }),
  );
}

async function keepSignature(
  world: World,
  tx: Tx,
  given: { amendment: Amendment; side: Side; actor: Person; confirmedBy: Factor; documentSha256: string },
): Promise<void> {
  const { amendment, side, actor, confirmedBy, documentSha256 } = given;
  const about = { amendmentId: amendment.id, side, accountId: actor.accountId, confirmedBy };
  await tx.insert(amendmentSignatures).values({ ...about, documentSha256, signedAt: world.clock.now() });
}
