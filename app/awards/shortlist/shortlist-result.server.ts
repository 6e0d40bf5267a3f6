import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { shortlistLines, shortlists } from '#db/schema/shortlists.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import { isOwn } from '#app/applications/application-policy.ts';
import { applicationFacts } from '#app/applications/application-store.server.ts';
import { secondStageOf } from '#app/applications/concept-note.server.ts';
import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import { organisationFacts } from '#app/organisations/organisation-store.server.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import { mayComplain } from '../redress/redress.ts';
import { toldShortlistOf } from '../redress/redress-store.server.ts';
import { assessmentTold, feedbackOf, placeOf } from '../result-pages.server.ts';

/**
 * The letter of one concept note as its organisation reads it: whether it was shortlisted, its points, feedback without
 * names, and where it leads. Null for every other organisation, and before the decision (AZ-2).
 */
export async function shortlistResult(
  reader: Reader,
  actor: Person,
  { applicationId, at }: { applicationId: ApplicationId; at: Instant },
) {
  const note = await applicationFacts(reader, applicationId);
  if (!note || !isOwn(actor, note)) return null;
  const [told] = await reader
    .select({
      listId: shortlists.listId,
      at: shortlists.endedAt,
      shortlisted: shortlistLines.shortlisted,
      redressUntil: shortlists.redressUntil,
    })
    .from(shortlists)
    .innerJoin(
      shortlistLines,
      and(eq(shortlistLines.shortlistId, shortlists.id), eq(shortlistLines.applicationId, note.id)),
    )
    .where(and(eq(shortlists.callId, note.callId), eq(shortlists.state, 'decided')));
  if (!told?.at) return null;
  const content = await loadFrozenContent(reader, note.callVersionId);
  const organisation = await organisationFacts(reader, note.organisationId);
  const programme = await programmeFacts(reader, note.programmeId);
  if (!organisation || !programme) throw new Error('an application without organisation or programme');
  return {
    application: { id: note.id, reference: note.reference, state: note.state, language: note.language },
    callTitle: content.title,
    letters: content.letters,
    programmeTitle: programme.title,
    organisationAlias: organisation.alias,
    /** By the shortlist, or by a complaint that was upheld. */
    shortlisted: told.shortlisted || note.state === 'shortlisted',
    toldAt: told.at,
    ...assessmentTold(content, await placeOf(reader, told.listId, note.reference)),
    rereadAt: null,
    feedback: await feedbackOf(reader, note.id, null),
    secondStage: await secondStageOf(reader, note),
    redressUntil: told.shortlisted ? null : told.redressUntil,
    redress: await complaintOf(reader, note.id, at),
  };
}

/** Until when a complaint may be filed, and what became of one. Null once the period passed without one. */
async function complaintOf(reader: Reader, applicationId: string, at: Instant) {
  const told = await toldShortlistOf(reader, applicationId);
  if (!told?.redressUntil) return null;
  const open = mayComplain({ ...told, filed: told.redress !== null }, at).allowed;
  return open || told.redress ? { until: told.redressUntil, state: told.redress?.state ?? null } : null;
}

export type ShortlistResult = NonNullable<Awaited<ReturnType<typeof shortlistResult>>>;
