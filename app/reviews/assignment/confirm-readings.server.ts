import type { Person } from '#app/kernel/actor.ts';
import type { World } from '#app/kernel/world.ts';
import { applicationFacts } from '#app/applications/application-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { assignReviewers } from '../assign-reviewers.server.ts';
import type { ReviewRefusal } from '../review.ts';
import type { Confirmation } from './proposal-form.ts';

/** A file whose readers were not asked, and why; without a reference where the file is not the actor's to see. */
export type Unassigned = { readonly reference: string; readonly refusal: ReviewRefusal };

/**
 * Asks the chosen readers, file by file, by the command for one file: what it refuses (I9, I10) stays as it was and is
 * named, the others are asked. Sent twice, nobody is asked twice.
 */
export async function confirmReadings(
  world: World,
  actor: Person,
  given: { chosen: Confirmation; key: IdempotencyKey },
): Promise<readonly Unassigned[]> {
  const unassigned: Unassigned[] = [];
  for (const { applicationId, reviewerIds } of given.chosen) {
    const key = { ...given.key, value: `${given.key.value}:${applicationId}` };
    const result = await assignReviewers(world, actor, { applicationId, reviewerIds, key });
    if (result.ok) continue;
    const application = await applicationFacts(world.db, applicationId);
    const known = application && result.refusal.code !== 'not-found';
    unassigned.push({ reference: known ? application.reference : '', refusal: result.refusal });
  }
  return unassigned;
}
