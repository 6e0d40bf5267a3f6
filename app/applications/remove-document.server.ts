import { and, eq, isNull } from 'drizzle-orm';
import { documents } from '#db/schema/documents.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ApplicationId, DocumentId } from '#app/kernel/ids.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { ownDraft } from './own-draft.server.ts';

export type RemoveRefusal = Refusal<'part-not-returned' | keyof typeof kernelRefusals>;

/**
 * Takes a document off a draft. Its row stays with its hash; the file itself goes when it was never submitted: what
 * nobody received need not be kept, and may endanger somebody (I35 starts with the submission).
 */
export async function removeDocument(
  world: World,
  actor: Actor,
  given: { applicationId: ApplicationId; documentId: DocumentId; key: IdempotencyKey },
): Promise<Result<null, RemoveRefusal>> {
  const result = await perform<string | null, RemoveRefusal>(world, actor, 'remove-document', given.key, async (tx) => {
    const draft = await ownDraft(tx, actor, { id: given.applicationId, part: ':documents', at: world.clock.now() });
    if (!draft.ok) return draft;
    const application = draft.value;
    const [removed] = await tx
      .update(documents)
      .set({ removedAt: world.clock.now() })
      .where(
        and(
          eq(documents.id, given.documentId),
          eq(documents.ownerKind, 'application'),
          eq(documents.ownerId, application.id),
          isNull(documents.removedAt),
        ),
      )
      .returning({ storageKey: documents.storageKey, label: documents.label, sha256: documents.sha256 });
    if (!removed) return refuse('not-found');
    return ok({
      value: application.submittedAt === null ? removed.storageKey : null,
      events: [
        {
          kind: 'application.document-removed',
          programmeId: application.programmeId,
          entity: { kind: 'application', id: application.id },
          body: { document: given.documentId, label: removed.label, sha256: removed.sha256 },
        },
      ],
    });
  });
  if (!result.ok) return result;
  if (result.value !== null) await world.documents.remove(result.value);
  return ok(null);
}
