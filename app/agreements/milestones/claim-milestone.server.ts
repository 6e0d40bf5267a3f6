import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { documents } from '#db/schema/documents.ts';
import type { KeptFile, UploadedFile } from '#app/adapters/documents/upload.server.ts';
import { actorReference, type Person } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { utcDate, type LocalDate } from '#app/kernel/instant.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { ACCESS, can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { agreementEvent, agreementNotices } from '../agreement-news.ts';
import { actsFor, reachOf } from '../agreement-policy.ts';
import { lockAgreement } from '../agreement-store.server.ts';
import type { AgreementRefusal } from '../agreement.ts';
import { milestoneLifecycle } from './milestone-lifecycle.ts';
import { lockMilestone, milestoneReference, saveMilestone } from './milestone-store.server.ts';
import { decideClaim, MOST_PROOF_BYTES } from './milestone.ts';

type Done = { readonly documentId: string };
type Given = {
  readonly agreementId: AgreementId;
  readonly milestone: string;
  readonly version: number;
  readonly reachedOn: LocalDate;
  readonly upload: UploadedFile;
  readonly key: IdempotencyKey;
};

/**
 * The grantee says that a condition is met, with its proof. The file goes first; when nothing is written down the stored
 * copy is taken away again.
 */
export async function claimMilestone(
  world: World,
  actor: Person,
  given: Given,
): Promise<Result<Done, AgreementRefusal>> {
  if (!can(actor, 'milestones.claim').allowed) return refuse('role-may-not');
  const id = world.ids.next();
  const storageKey = `agreements/${given.agreementId}/${id}`;
  const { mediaType, scan = 'not-scanned' } = given.upload;
  const stored = await world.documents.put(storageKey, given.upload.open(), { mediaType, maxBytes: MOST_PROOF_BYTES });
  let written = false;
  try {
    const file = { ...stored, id, storageKey, mediaType, scan };
    const result = await perform<Done, AgreementRefusal>(world, actor, 'claim-milestone', given.key, (tx) =>
      claim(world, tx, { actor, given, file }),
    );
    written = result.ok && result.value.documentId === id;
    return result;
  } finally {
    if (!written) await world.documents.remove(storageKey);
  }
}

async function claim(
  world: World,
  tx: Tx,
  { actor, given, file }: { actor: Person; given: Given; file: KeptFile },
): Promise<Result<Outcome<Done>, AgreementRefusal>> {
  const agreement = await lockAgreement(tx, given.agreementId, reachOf(actor));
  if (!agreement || !actsFor(actor, agreement.organisationId, ACCESS['milestones.claim'])) return refuse('not-found');
  const milestone = await lockMilestone(tx, { id: given.milestone, agreementId: agreement.id });
  if (!milestone) return refuse('not-found');
  const next = advance(milestoneLifecycle, 'claim', milestone.state);
  if (!next.ok) return next;
  if (milestone.version !== given.version) return refuse('stale');
  const { reachedOn } = given;
  const decided = decideClaim(reachedOn, { ...agreement, today: utcDate(world.clock.now()) });
  if (!decided.ok) return decided;
  const now = world.clock.now();
  const by = actorReference(actor);
  if (milestone.documentId) {
    await tx.update(documents).set({ removedAt: now }).where(eq(documents.id, milestone.documentId));
  }
  const reference = `${milestoneReference(agreement.reference, milestone.number)}-P${milestone.version}`;
  const owner = { ownerKind: 'agreement', ownerId: agreement.id, label: 'milestone-proof' };
  await tx.insert(documents).values({ ...file, ...owner, reference, createdBy: by, createdAt: now });
  const claimed = { reachedOn, documentId: file.id, claimedBy: by, claimedAt: now, answer: '' };
  await saveMilestone(tx, milestone, { state: next.value, ...claimed });
  const { programmeId } = agreement;
  const readers = await accountsHolding(tx, { programmeId, roles: ['grants-officer'] });
  const body = { number: milestone.number, reachedOn, document: file.id, sha256: file.sha256 };
  return ok({
    value: { documentId: file.id },
    events: [agreementEvent('agreement.milestone-reached', agreement, body)],
    notices: agreementNotices('milestone-reached', agreement, readers),
  });
}
