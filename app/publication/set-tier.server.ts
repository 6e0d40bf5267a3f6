import type { Actor } from '#app/kernel/actor.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { ok } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { changePublication, type ChangeRequest } from './change-publication.server.ts';
import { savePublication } from './publication-store.server.ts';
import { decideOfficeTier } from './tier-choice.ts';
import type { OfficeTier } from './tier.ts';

/** I38: the office shows less than, or as much as, the grantee agreed to. */
export async function setTier(
  world: World,
  actor: Actor,
  given: ChangeRequest & { readonly tier: OfficeTier; readonly publishFrom: LocalDate | null },
) {
  return changePublication(world, actor, {
    ...given,
    command: 'set-publication',
    action: 'publication.manage',
    work: async (tx, publication) => {
      const next = decideOfficeTier(publication, given, world.clock.now());
      if (!next.ok) return next;
      const kind = 'publication.set';
      return ok({
        value: null,
        events: [await savePublication(world, tx, { publication, actor, next: next.value, kind })],
      });
    },
  });
}
