import { eq } from 'drizzle-orm';
import { organisations } from '#db/schema/organisations.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { ok } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { changePublication, type ChangeRequest } from './change-publication.server.ts';
import { isRedacted, savePublication } from './publication-store.server.ts';
import { decideRelease, WITHHELD } from './tier-choice.ts';

/** Ends a take-down: the grant stays withheld, and grantee and office may choose again. */
export async function releasePublication(world: World, actor: Actor, given: ChangeRequest) {
  return changePublication(world, actor, {
    ...given,
    command: 'release-publication',
    action: 'publication.manage',
    work: async (tx, publication) => {
      const [recipient] = await tx
        .select({ country: organisations.country })
        .from(organisations)
        .where(eq(organisations.id, publication.organisationId));
      const { programmeId } = publication;
      const redacted = await isRedacted(tx, { programmeId, country: recipient?.country ?? '' });
      const decided = decideRelease(publication, { person: actorReference(actor), redacted });
      if (!decided.ok) return decided;
      const next = { ...WITHHELD, held: false };
      const kind = 'publication.released';
      return ok({ value: null, events: [await savePublication(world, tx, { publication, actor, next, kind })] });
    },
  });
}
