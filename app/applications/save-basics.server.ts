import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { Language } from '#app/kernel/languages.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { saveApplication } from './application-store.server.ts';
import { basicsSaved, decideBasics, type BasicsRefusal } from './decide-basics.server.ts';
import { ownDraft } from './own-draft.server.ts';

/**
 * Keeps activities and lot (of the call's lists, I6, I2), entries of the programme's closed lists, duration in months and the language of the answers. What is
 * unfinished or too long is kept too; the task list says what is wrong. Answers the version it stands at now.
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
): Promise<Result<{ version: number }, BasicsRefusal>> {
  return perform<{ version: number }, BasicsRefusal>(world, actor, 'save-basics', given.key, async (tx) => {
    const draft = await ownDraft(tx, actor, { id: given.applicationId, part: ':basics', at: world.clock.now() });
    if (!draft.ok) return draft;
    const application = draft.value;
    if (application.version !== given.version) return refuse('stale');
    const content = await loadFrozenContent(tx, application.callVersionId);
    const { durationMonths, language } = given;
    const decided = await decideBasics(tx, application, content, {
      activities: [...new Set(given.activities)],
      taxonomy: given.taxonomy ?? application.taxonomy,
      durationMonths,
      lotCode: given.lot || null,
    });
    if (!decided.ok) return decided;
    const chosen = decided.value;
    await saveApplication(tx, application.id, { ...chosen, language });
    const version = application.version + 1;
    return ok({ value: { version }, events: [basicsSaved(application, { ...chosen, language })] });
  });
}
