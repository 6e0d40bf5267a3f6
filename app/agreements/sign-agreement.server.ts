import { agreementSignatures } from '#db/schema/agreements.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { agreementEvent, agreementNotices } from './agreement-news.ts';
import { actsFor, reachOf } from './agreement-policy.ts';
import { decideMove } from './agreement-signing.ts';
import { holdLiveAward, lockAgreement, paperOf, saveAgreement } from './agreement-store.server.ts';
import type { AgreementRefusal } from './agreement.ts';

type Signed = { agreementId: AgreementId };

/**
 * The grantee's signature over the hash of the document it read. `confirmed`: the owner ticked that it was read and
 * typed a full name, which is asked for as a deliberate act and not kept: the account stands for the person.
 */
export async function signAgreement(
  world: World,
  actor: Person,
  given: {
    agreementId: AgreementId;
    version: number;
    documentSha256: string;
    confirmed: boolean;
    key: IdempotencyKey;
  },
): Promise<Result<Signed, AgreementRefusal>> {
  if (!can(actor, 'agreements.sign').allowed) return refuse('role-may-not');
  if (!given.confirmed) return refuse('agreement-not-confirmed', { field: 'read' });
  return perform(
    world,
    actor,
    'sign-agreement',
    given.key,
    async (tx): Promise<Result<Outcome<Signed>, AgreementRefusal>> => {
      const agreement = await lockAgreement(tx, given.agreementId, reachOf(actor));
      if (!agreement || !actsFor(actor, agreement.organisationId, ['applicant-owner'])) return refuse('not-found');
      const awardLive = await holdLiveAward(tx, agreement.awardId);
      const next = decideMove('sign', { state: agreement.state, awardLive });
      if (!next.ok) return next;
      if (agreement.version !== given.version) return refuse('stale');
      const { id: agreementId, programmeId } = agreement;
      const { accountId } = actor;
      const { documentSha256 } = given;
      if ((await paperOf(tx, agreement))?.sha256 !== documentSha256) return refuse('agreement-changed');
      const signedAt = world.clock.now();
      await tx
        .insert(agreementSignatures)
        .values({ agreementId, side: 'grantee', accountId, documentSha256, signedAt });
      await saveAgreement(tx, agreement, { state: next.value });
      const readers = await accountsHolding(tx, {
        programmeId,
        roles: ['call-manager', 'overall-lead', 'grants-officer'],
      });
      return ok({
        value: { agreementId },
        events: [agreementEvent('agreement.signed', agreement, { side: 'grantee', documentSha256 })],
        notices: agreementNotices('agreement-signed', agreement, readers),
      });
    },
  );
}
