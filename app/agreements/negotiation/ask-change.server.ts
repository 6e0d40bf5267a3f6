import { createHash } from 'node:crypto';
import { agreementRemarks } from '#db/schema/negotiation.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { agreementEvent, agreementNotices } from '../agreement-news.ts';
import { actsFor, reachOf } from '../agreement-policy.ts';
import { decideMove } from '../agreement-signing.ts';
import { holdLiveAward, lockAgreement, saveAgreement } from '../agreement-store.server.ts';
import type { AgreementRefusal } from '../agreement.ts';
import { lastVersion } from './version-store.server.ts';

type Given = {
  readonly agreementId: AgreementId;
  readonly version: number;
  readonly body: string;
  readonly key: IdempotencyKey;
};

/** Instead of signing, the grantee says what should change: the agreement is a draft again, its version stays on record. */
export async function askChange(
  world: World,
  actor: Person,
  given: Given,
): Promise<Result<{ agreementId: AgreementId }, AgreementRefusal>> {
  if (!can(actor, 'agreements.sign').allowed) return refuse('role-may-not');
  return perform<{ agreementId: AgreementId }, AgreementRefusal>(world, actor, 'ask-change', given.key, async (tx) => {
    const agreement = await lockAgreement(tx, given.agreementId, reachOf(actor));
    if (!agreement || !actsFor(actor, agreement.organisationId, ['applicant-owner'])) return refuse('not-found');
    const awardLive = await holdLiveAward(tx, agreement.awardId);
    const next = decideMove('askChange', { state: agreement.state, awardLive });
    if (!next.ok) return next;
    if (agreement.version !== given.version) return refuse('stale');
    const { id: agreementId, programmeId } = agreement;
    const number = await lastVersion(tx, agreementId);
    const { body } = given;
    const written = { writtenBy: actor.accountId, writtenAt: world.clock.now() };
    await tx.insert(agreementRemarks).values({ agreementId, number, body, ...written });
    await saveAgreement(tx, agreement, { state: next.value, documentId: null });
    const readers = await accountsHolding(tx, { programmeId, roles: ['grants-officer'] });
    const sha256 = createHash('sha256').update(body).digest('hex');
    return ok({
      value: { agreementId },
      events: [agreementEvent('agreement.change-asked', agreement, { version: number, sha256 })],
      notices: agreementNotices('agreement-change-asked', agreement, readers),
    });
  });
}
