import { reviewerProfiles } from '#db/schema/reviewer-profiles.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { activitiesOf, theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { ReviewRefusal } from '../review.ts';
import type { ReviewerProfile } from './reviewer-profile.ts';

/** A reviewer's own words on what they read. Themes that are no activity of the programme are left out. */
export async function saveProfile(
  world: World,
  actor: Person,
  given: ReviewerProfile & { key: IdempotencyKey },
): Promise<Result<null, ReviewRefusal>> {
  if (!can(actor, 'reviews.own').allowed) return refuse('role-may-not');
  return perform<null, ReviewRefusal>(world, actor, 'save-profile', given.key, async (tx) => {
    const { id: programmeId } = await theProgramme(tx);
    const known = (await activitiesOf(tx, programmeId)).map(({ code }) => code);
    const said = {
      languages: [...new Set(given.languages)],
      themes: known.filter((code) => given.themes.includes(code)),
      countries: [...new Set(given.countries)],
      capacity: given.capacity,
    };
    const row = { ...said, savedAt: world.clock.now() };
    await tx
      .insert(reviewerProfiles)
      .values({ accountId: actor.accountId, ...row })
      .onConflictDoUpdate({ target: reviewerProfiles.accountId, set: row });
    const entity = { kind: 'account', id: actor.accountId };
    return ok({ value: null, events: [{ kind: 'reviewer.profile-saved', programmeId, entity, body: said }] });
  });
}
