import type { Actor } from '#app/kernel/actor.ts';
import { ok } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { changePublication, tellWithheld, type ChangeRequest } from './change-publication.server.ts';
import type { Reason } from './publication.ts';
import { savePublication } from './publication-store.server.ts';
import { WITHHELD } from './tier-choice.ts';

/** One action: nothing of the grant is public from this moment. Whoever saw it before finds no way back to it. */
export async function takeDown(
  world: World,
  actor: Actor,
  given: Omit<ChangeRequest, 'version'> & { readonly reasonClass: Reason },
) {
  return changePublication(world, actor, {
    ...given,
    command: 'take-down-publication',
    action: 'publication.manage',
    work: async (tx, publication) => {
      const about = { reasonClass: given.reasonClass };
      const next = { ...WITHHELD, held: true };
      const event = await savePublication(world, tx, { publication, actor, next, kind: 'publication.withheld', about });
      return ok({ value: null, events: [event], notices: await tellWithheld(tx, publication) });
    },
  });
}
