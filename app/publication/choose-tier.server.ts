import { publicationConsents } from '#db/schema/publication.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { changePublication, type ChangeRequest } from './change-publication.server.ts';
import { savePublication } from './publication-store.server.ts';
import { decideChoice } from './tier-choice.ts';
import type { Tier } from './tier.ts';

/** I38: the grantee says how much may be seen. The word is kept, and counts at once. */
export async function chooseTier(
  world: World,
  actor: Person,
  given: ChangeRequest & { readonly tier: Tier; readonly recipientOrgId: string },
) {
  return changePublication(world, actor, {
    ...given,
    command: 'choose-publication',
    action: 'publication.consent',
    work: async (tx, publication) => {
      const { agreementId, programmeId, reference } = publication;
      const word = { programmeId, agreementId, tier: given.tier, accountId: actor.accountId };
      await tx.insert(publicationConsents).values({ ...word, id: world.ids.next(), decidedAt: world.clock.now() });
      const next = decideChoice(publication, given);
      const kind = 'publication.chosen';
      const event = next
        ? await savePublication(world, tx, { publication, actor, next, kind })
        : ({
            kind,
            programmeId,
            entity: { kind: 'agreement', id: agreementId },
            body: { reference, wanted: given.tier, held: true },
          } as const);
      return ok({ value: null, events: [event] });
    },
  });
}
