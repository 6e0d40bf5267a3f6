import type { Tx } from '#db/client.server.ts';
import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import type { Language } from '#app/kernel/languages.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { activitiesOf } from '#app/programme/programme-store.server.ts';
import { decideTaxonomy, offered } from '#app/programme/taxonomy.ts';
import { taxonomyOf } from '#app/programme/taxonomy-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { Application } from './application.ts';
import { saveApplication } from './application-store.server.ts';
import { ownDraft } from './own-draft.server.ts';

export type BasicsRefusal = Refusal<
  | 'activities-not-in-call'
  | 'activity-retired'
  | 'taxonomy-not-offered'
  | 'lot-not-in-call'
  | 'part-not-returned'
  | keyof typeof kernelRefusals
>;

/**
 * Keeps activities and lot (of the call's lists, I6, I2), entries of the programme's closed lists, duration in months and the language of the answers. What is
 * unfinished or too long is kept too; the task list says what is wrong.
 */
export async function saveBasics(
  world: World,
  actor: Actor,
  given: {
    applicationId: ApplicationId;
    version: number;
    activities: readonly string[];
    /** Entries of the programme's closed lists, `violation:torture`; left out, they stay as they are. */
    taxonomy?: readonly string[];
    durationMonths: number | null;
    lot?: string | undefined;
    language: Language;
    key: IdempotencyKey;
  },
): Promise<Result<null, BasicsRefusal>> {
  return perform<null, BasicsRefusal>(world, actor, 'save-basics', given.key, async (tx) => {
    const draft = await ownDraft(tx, actor, { id: given.applicationId, part: ':basics', at: world.clock.now() });
    if (!draft.ok) return draft;
    const application = draft.value;
    if (application.version !== given.version) return refuse('stale');
    const content = await loadFrozenContent(tx, application.callVersionId);
    const activities = [...new Set(given.activities)];
    if (activities.some((code) => !content.activities.includes(code))) {
      return refuse('activities-not-in-call', { field: 'activities[]' });
    }
    const { durationMonths, language } = given;
    const chosen = { activities, taxonomy: given.taxonomy ?? application.taxonomy };
    const decided = await decideChoices(tx, application, chosen);
    if (!decided.ok) return decided;
    const taxonomy = [...decided.value];
    const lotCode = given.lot || null;
    if (lotCode !== null && !content.lots?.some(({ code }) => code === lotCode)) {
      return refuse('lot-not-in-call', { field: 'lot' });
    }
    await saveApplication(tx, application.id, { activities, taxonomy, durationMonths, lotCode, language });
    return ok({
      value: null,
      events: [
        {
          kind: 'application.basics-saved',
          programmeId: application.programmeId,
          entity: { kind: 'application', id: application.id },
          body: { activities, taxonomy, durationMonths, language, ...(lotCode !== null && { lot: lotCode }) },
        },
      ],
    });
  });
}

/** I6: nothing newly chosen that the programme has retired. Answers with the entries of the closed lists, as keys. */
async function decideChoices(
  tx: Tx,
  { programmeId, activities, taxonomy }: Application,
  chosen: { readonly activities: readonly string[]; readonly taxonomy: readonly string[] },
): Promise<Result<readonly string[], BasicsRefusal>> {
  const known = offered(await activitiesOf(tx, programmeId), ({ code }) => activities.includes(code));
  if (chosen.activities.some((code) => !known.some((each) => each.code === code))) {
    return refuse('activity-retired', { field: 'activities[]' });
  }
  return decideTaxonomy(await taxonomyOf(tx, programmeId), { chosen: chosen.taxonomy, before: taxonomy });
}
