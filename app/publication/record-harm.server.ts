import { harmRecords } from '#db/schema/derogations.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { utcDate, type LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { changePublication, type ChangeRequest } from './change-publication.server.ts';
import { nextReference } from './derogation-store.server.ts';
import type { Harm } from './publication.ts';

/** What followed from being seen, by class and day. No story: it would be one more thing to protect. */
export async function recordHarm(
  world: World,
  actor: Actor,
  given: Omit<ChangeRequest, 'version'> & { readonly harmClass: Harm; readonly noticedOn: LocalDate },
) {
  return changePublication(world, actor, {
    ...given,
    command: 'record-harm',
    action: 'publication.manage',
    work: async (tx, { programmeId, agreementId }) => {
      const { harmClass: reasonClass, noticedOn } = given;
      if (noticedOn > utcDate(world.clock.now())) return refuse('harm-in-future', { field: 'noticedOn' });
      const reference = await nextReference(tx, programmeId, 'HR');
      const about = { programmeId, agreementId, reference, reasonClass, noticedOn };
      const recorded = { recordedBy: actorReference(actor), recordedAt: world.clock.now() };
      await tx.insert(harmRecords).values({ ...about, ...recorded, id: world.ids.next() });
      const entity = { kind: 'agreement', id: agreementId };
      const body = { reference, reasonClass, noticedOn };
      return ok({ value: null, events: [{ kind: 'publication.harm-recorded', programmeId, entity, body }] });
    },
  });
}
