import type { UploadedFile } from '#app/adapters/documents/upload.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { withStepUp } from '#app/people/step-up.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AgreementRefusal } from './agreement.ts';
import { signOnce } from './sign-agreement.server.ts';

/** Bytes of a scan; as for every other document, and as the field says. */
export const MOST_COPY_BYTES = 25_000_000;

type Signed = { agreementId: AgreementId };

type Given = {
  readonly agreementId: AgreementId;
  readonly version: number;
  readonly documentSha256: string;
  readonly confirmed: boolean;
  /** AU-6: the code or password of who sends it. */
  readonly proof: string;
  readonly upload: UploadedFile;
  readonly key: IdempotencyKey;
};

/**
 * The grantee's signature by hand: the scan of the printed document, in place of a typed name. The file goes first; when
 * nothing is written down the stored copy is taken away again.
 */
export async function signOnPaper(
  world: World,
  actor: Person,
  given: Given,
): Promise<Result<Signed, AgreementRefusal>> {
  if (!can(actor, 'agreements.sign').allowed) return refuse('role-may-not');
  if (!given.confirmed) return refuse('agreement-not-confirmed', { field: 'same' });
  const id = world.ids.next();
  const storageKey = `agreements/${given.agreementId}/${id}`;
  const { mediaType, scan = 'not-scanned' } = given.upload;
  const stored = await world.documents.put(storageKey, given.upload.open(), { mediaType, maxBytes: MOST_COPY_BYTES });
  const copy = { ...stored, id, storageKey, mediaType, scan };
  let written = false;
  try {
    const command = 'sign-on-paper';
    return await withStepUp<Signed, AgreementRefusal>(world, actor, { proof: given.proof, command }, (confirm) =>
      perform<Signed, AgreementRefusal>(world, actor, command, given.key, async (tx) => {
        const signed = await signOnce(world, tx, { actor, ...given, copy, confirm });
        written = signed.ok;
        return signed;
      }),
    );
  } catch (error) {
    written = false;
    throw error;
  } finally {
    if (!written) await world.documents.remove(storageKey);
  }
}
