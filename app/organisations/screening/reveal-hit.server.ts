import { eq } from 'drizzle-orm';
import { organisations } from '#db/schema/organisations.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { staffMay } from '#app/people/access.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import { isRecusedFrom } from '../interests/recusal.server.ts';
import type { OrganisationRefusal } from '../refusals.ts';
import { findHit } from './hit-store.server.ts';

/** What is laid beside a listed entry: the one name that came closest, and the date of birth where it is known. */
export type OpenedParty = { readonly name: string; readonly born: LocalDate | null };

/** I37: opens the compared name for those who settle the match, and writes down that they looked. */
export async function revealHit(
  world: World,
  actor: Actor,
  hitId: string,
): Promise<Result<OpenedParty, OrganisationRefusal>> {
  return world.db.transaction(async (tx) => {
    const { id: programmeId } = await theProgramme(tx);
    const hit = await findHit(tx, hitId);
    if (!hit || !staffMay(actor, 'screening.decide', programmeId)) return refuse('not-found');
    if (await isRecusedFrom(tx, actor, hit.organisationId)) return refuse('not-found');
    const opened = await reveal(world, tx, {
      actor,
      programmeId,
      purpose: 'screening-hit',
      ids: [hit.identityId],
      fields: [hit.field, 'born'],
    });
    const sealed = opened.get(hit.identityId) ?? {};
    const [shown] = await tx
      .select({ workingName: organisations.workingName })
      .from(organisations)
      .where(eq(organisations.id, hit.organisationId));
    const name = hit.field === 'workingName' ? (shown?.workingName ?? '') : (sealed[hit.field] ?? '');
    return ok({ name, born: sealed['born'] || null });
  });
}
