import { and, eq } from 'drizzle-orm';
import { applicationAnswers } from '#db/schema/applications.ts';
import { answerMark } from '#app/applications/application-hash.ts';
import { saveSection } from '#app/applications/save-section.server.ts';
import { startApplication } from '#app/applications/start-application.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { createOrganisation } from '#app/organisations/create-organisation.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { PROFILE } from './applicant.ts';
import { openCall } from './open-call.ts';
import { person } from './people.ts';

export type OpenDraft = { readonly id: string; readonly organisationId: string };

/** Drafts of as many organisations to one call, made through the commands. */
export async function openDrafts(world: World, given: { programmeId: string; drafts: number }): Promise<OpenDraft[]> {
  const { id: callId } = await openCall(world, given);
  const made: OpenDraft[] = [];
  for (let number = 0; number < given.drafts; number += 1) {
    const key = () => namedKey(`autosavers-${callId}-${number}`);
    const owner = await person(world, 'applicant-owner');
    const { organisationId } = expectOk(await createOrganisation(world, owner, { ...PROFILE, key: key() }));
    const self = memberOf(owner, organisationId);
    const { applicationId } = expectOk(await startApplication(world, self, { callId, language: 'en', key: key() }));
    made.push({ id: applicationId, organisationId });
  }
  return made;
}

export type Saving = { readonly acknowledged: number; readonly conflicts: number; readonly lost: readonly string[] };

/**
 * T26: savers on all drafts at once, each writing over the text it last saw, some over one that is no longer there.
 * `lost`: what was acknowledged and neither stood at its revision nor was shown as a conflict; it must stay empty.
 */
export async function saveAtOnce(
  world: World,
  given: { drafts: readonly OpenDraft[]; savers: number; savesEach: number },
): Promise<Saving> {
  const stood = new Map<string, Map<number, string>>(given.drafts.map(({ id }) => [id, new Map()]));
  const lost: string[] = [];
  let [acknowledged, conflicts] = [0, 0];
  const writers = Array.from({ length: given.savers }, (_, number) =>
    person(world, 'applicant-editor').then((who) => ({ who, number })),
  );
  await Promise.all(
    (await Promise.all(writers)).map(async ({ who, number }) => {
      for (let save = 0; save < given.savesEach; save += 1) {
        // Every saver walks through all drafts from another place, so that many meet on each.
        const draft = given.drafts[(number * 7 + save) % given.drafts.length];
        if (!draft) throw new Error('no drafts');
        const typed = `Text ${save} of ${number}`;
        const seen = await stored(world, draft.id);
        const before = answerMark(seen.revision, seen.value);
        const key = namedKey(`autosave-${draft.id}-${number}-${save}`);
        const answers = new Map([['problem', { typed, mark: before }]]);
        const about = { applicationId: draft.id, section: 'context', answers, key };
        const kept = expectOk(await saveSection(world, memberOf(who, draft.organisationId), about));
        acknowledged += 1;
        const revision = Number(kept.marks['problem']?.split('-')[0]);
        if (kept.conflicts.includes('problem')) conflicts += 1;
        else if (stood.get(draft.id)?.has(revision) ?? true) lost.push(`${typed}: two at revision ${revision}`);
        else stood.get(draft.id)?.set(revision, typed);
      }
    }),
  );
  for (const { id } of given.drafts) lost.push(...(await gaps(world, id, stood.get(id) ?? new Map())));
  return { acknowledged, conflicts, lost };
}

/** Revisions follow one another, and the last acknowledged text is the one that stands. */
async function gaps(world: World, id: string, texts: ReadonlyMap<number, string>): Promise<readonly string[]> {
  const { revision, value } = await stored(world, id);
  const missing = Array.from({ length: revision }, (_, index) => index + 1).filter((each) => !texts.has(each));
  return [
    ...missing.map((each) => `${id}: nobody was told of revision ${each}`),
    ...(texts.size === revision && (revision === 0 || texts.get(revision) === value)
      ? []
      : [`${id}: another text stands`]),
  ];
}

async function stored(world: World, applicationId: string): Promise<{ revision: number; value: string }> {
  const { revision, value, question } = applicationAnswers;
  const [row] = await world.db
    .select({ revision, value })
    .from(applicationAnswers)
    .where(and(eq(applicationAnswers.applicationId, applicationId), eq(question, 'problem')));
  return row ?? { revision: 0, value: '' };
}

/** The same person as a member of that organisation. */
function memberOf(who: Person, organisationId: string): Person {
  const memberships = who.memberships.map((membership) => ({ ...membership, organisationId }));
  return { ...who, memberships };
}
