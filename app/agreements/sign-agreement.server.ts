import type { Tx } from '#db/client.server.ts';
import { agreementSignatures } from '#db/schema/agreements.ts';
import { documents } from '#db/schema/documents.ts';
import type { KeptFile } from '#app/adapters/documents/upload.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { withStepUp, type Confirm } from '#app/people/step-up.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { agreementEvent, agreementNotices } from './agreement-news.ts';
import { actsFor, reachOf } from './agreement-policy.ts';
import { decideMove } from './agreement-signing.ts';
import { holdLiveAward, lockAgreement, paperOf, saveAgreement, type Agreement } from './agreement-store.server.ts';
import type { AgreementRefusal } from './agreement.ts';

type Signed = { agreementId: AgreementId };

/** A file that is stored and not yet written down. */

/**
 * The grantee's signature over the hash of the document it read. `confirmed`: the owner ticked that it was read and
 * typed a full name, which is asked for as a deliberate act and not kept: the account stands for the person. `proof`:
 * AU-6, the code or password it is confirmed with.
 */
export async function signAgreement(
  world: World,
  actor: Person,
  given: {
    agreementId: AgreementId;
    version: number;
    documentSha256: string;
    confirmed: boolean;
    proof: string;
    key: IdempotencyKey;
  },
): Promise<Result<Signed, AgreementRefusal>> {
  if (!can(actor, 'agreements.sign').allowed) return refuse('role-may-not');
  if (!given.confirmed) return refuse('agreement-not-confirmed', { field: 'read' });
  const command = 'sign-agreement';
  return withStepUp<Signed, AgreementRefusal>(world, actor, { proof: given.proof, command }, (confirm) =>
    perform<Signed, AgreementRefusal>(world, actor, command, given.key, (tx) =>
      signOnce(world, tx, { actor, ...given, copy: null, confirm }),
    ),
  );
}

/** What a signature takes, on paper and in the portal; the scan of the paper is kept with it. */
export async function signOnce(
  world: World,
  tx: Tx,
  given: {
    readonly actor: Person;
    readonly agreementId: AgreementId;
    readonly version: number;
    readonly documentSha256: string;
    readonly copy: KeptFile | null;
    readonly confirm: Confirm;
  },
): Promise<Result<Outcome<Signed>, AgreementRefusal>> {
  const { actor, documentSha256, copy } = given;
  const agreement = await lockAgreement(tx, given.agreementId, reachOf(actor));
  if (!agreement || !actsFor(actor, agreement.organisationId, ['applicant-owner'])) return refuse('not-found');
  const awardLive = await holdLiveAward(tx, agreement.awardId);
  const next = decideMove('sign', { state: agreement.state, awardLive });
  if (!next.ok) return next;
  if (agreement.version !== given.version) return refuse('stale');
  const { id: agreementId, programmeId } = agreement;
  const { accountId } = actor;
  if ((await paperOf(tx, agreement))?.sha256 !== documentSha256) return refuse('agreement-changed');
  const confirmedBy = await given.confirm(tx);
  if (!confirmedBy.ok) return confirmedBy;
  const signedAt = world.clock.now();
  if (copy) await keepCopy(tx, { agreement, copy, by: accountId, at: signedAt });
  const copyId = copy?.id ?? null;
  const act = { accountId, confirmedBy: confirmedBy.value, signedAt };
  await tx.insert(agreementSignatures).values({ agreementId, side: 'grantee', documentSha256, copyId, ...act });
  await saveAgreement(tx, agreement, { state: next.value });
  const readers = await accountsHolding(tx, { programmeId, roles: ['call-manager', 'overall-lead', 'grants-officer'] });
  const about = {
    side: 'grantee',
    documentSha256,
    confirmedBy: confirmedBy.value,
    ...(copy ? { copySha256: copy.sha256 } : {}),
  };
  return ok({
    value: { agreementId },
    events: [agreementEvent('agreement.signed', agreement, about)],
    notices: agreementNotices('agreement-signed', agreement, readers),
  });
}

async function keepCopy(
  tx: Tx,
  { agreement, copy, by, at }: { agreement: Agreement; copy: KeptFile; by: string; at: Instant },
): Promise<void> {
  const owner = { ownerKind: 'agreement', ownerId: agreement.id, label: 'signed-copy' };
  const reference = `${agreement.reference}-S${agreement.version}`;
  await tx.insert(documents).values({ ...copy, ...owner, reference, createdBy: by, createdAt: at });
}
