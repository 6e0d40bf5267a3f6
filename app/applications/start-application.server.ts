import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { calls } from '#db/schema/calls.ts';
import { loadFrozenContent, lockCall, type CallFacts, type CallRow } from '#app/calls/call-store.server.ts';
import { isInvited } from '#app/calls/invitations/invitation-store.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { actorReference, organisationOf, organisationsOf, type Actor } from '#app/kernel/actor.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import type { ApplicationId, CallId, OrganisationId } from '#app/kernel/ids.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import type { Language } from '#app/kernel/languages.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { isHosted } from '#app/organisations/hosting/hosting-store.server.ts';
import { organisationFacts } from '#app/organisations/organisation-store.server.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { applicationReference, type Application } from './application.ts';
import { applicationFacts } from './application-store.server.ts';
import { shortlistedNote } from './concept-note.server.ts';
import { carryInto } from './earlier/carry-into.server.ts';
import type { ApplicationRefusalCode } from './refusals.ts';
import { unansweredInRounds } from './rolling/unanswered.server.ts';
import { decideApplicant } from './submission.ts';
import { decideWindow } from './submission-window.ts';

export type StartRefusal = Refusal<ApplicationRefusalCode | keyof typeof kernelRefusals>;
export type Started = { readonly applicationId: ApplicationId; readonly existing: boolean };

/**
 * Opens a draft for the actor's organisation, numbered under the call's row lock; where one is alive already, that one
 * is offered (I8). Answers `organisation-missing` to who has not described the organisation yet. A second stage takes
 * those shortlisted in the first, `not-shortlisted` all others, and starts with everything their concept note says.
 */
export async function startApplication(
  world: World,
  actor: Actor,
  given: { callId: CallId; language: Language; key: IdempotencyKey },
): Promise<Result<Started, StartRefusal>> {
  return perform<Started, StartRefusal>(world, actor, 'start-application', given.key, async (tx) => {
    if (!can(actor, 'applications.start').allowed) return refuse('role-may-not');
    const organisationId = organisationOf(actor);
    const organisation = organisationId ? await organisationFacts(tx, organisationId) : null;
    if (!organisation) return refuse('organisation-missing');
    const call = await lockCall(tx, given.callId);
    if (!call?.currentVersionId || call.intake === 'round') return refuse('not-found');
    const alive = await aliveApplication(tx, call, organisationsOf(actor));
    if (alive) return ok({ value: { applicationId: alive, existing: true }, events: [] });
    // Of a second stage the shortlist says who may enter.
    const guarded = call.audience === 'invited' && call.stageOf === null;
    if (guarded && !(await isInvited(tx, call, organisation.id))) return refuse('not-found');
    const window = decideWindow(call, world.clock.now());
    if (!window.ok) return window;
    const content = await loadFrozenContent(tx, call.currentVersionId);
    const applicant = decideApplicant(content, { ...organisation, hosted: await isHosted(tx, organisation.id) });
    if (!applicant.ok) return applicant;
    const { stageOf: firstStageId } = call;
    const note =
      firstStageId === null ? null : await shortlistedNote(tx, { firstStageId, organisationId: organisation.id });
    if (firstStageId !== null && !note) return refuse('not-shortlisted');
    const draft = await insertDraft(world, tx, {
      actor,
      call,
      callVersionId: call.currentVersionId,
      organisationId: organisation.id,
      language: languageFor(content, note?.language ?? given.language),
      ...(note ? { conceptNoteId: note.id, lotCode: note.lotCode } : {}),
    });
    const carried = note ? await carryNote(world, tx, { actor, note, draftId: draft.id }) : null;
    return ok({
      value: { applicationId: draft.id, existing: false },
      events: [
        {
          kind: 'application.started',
          programmeId: call.programmeId,
          entity: { kind: 'application', id: draft.id },
          body: { reference: draft.reference, callId: call.id, callVersionId: draft.callVersionId },
        },
        ...(carried ? [carried] : []),
      ],
    });
  });
}

/** Everything the note says, in the full proposal from the first moment. */
async function carryNote(
  world: World,
  tx: Tx,
  given: { actor: Actor; note: Application; draftId: ApplicationId },
): Promise<DomainEvent> {
  const draft = await applicationFacts(tx, given.draftId);
  if (!draft) throw new Error('a draft that was not kept');
  return (await carryInto(world, tx, { actor: given.actor, earlier: given.note, draft })).event;
}

/** I8: what keeps these organisations from another draft; of a rolling call also in its rounds. */
export async function aliveApplication(
  reader: Reader,
  call: Pick<CallFacts, 'id' | 'intake'>,
  own: readonly OrganisationId[],
): Promise<ApplicationId | null> {
  if (own.length === 0) return null;
  const { state, id } = applications;
  const [row] = await reader
    .select({ id })
    .from(applications)
    .where(
      and(eq(applications.callId, call.id), inArray(applications.organisationId, [...own]), ne(state, 'withdrawn')),
    );
  return row?.id ?? unansweredInRounds(reader, call, own);
}

async function insertDraft(
  world: World,
  tx: Tx,
  about: {
    actor: Actor;
    call: CallRow;
    callVersionId: string;
    organisationId: OrganisationId;
    language: Language;
    conceptNoteId?: ApplicationId;
    lotCode?: string | null;
  },
) {
  const { call, conceptNoteId = null, lotCode = null } = about;
  const number = call.applicationsCount + 1;
  await tx.update(calls).set({ applicationsCount: number }).where(eq(calls.id, call.id));
  const draft = {
    id: world.ids.next(),
    programmeId: call.programmeId,
    callId: call.id,
    callVersionId: about.callVersionId,
    organisationId: about.organisationId,
    reference: applicationReference(call.reference, number),
    state: 'draft',
    language: about.language,
    currency: call.currency,
    conceptNoteId,
    lotCode: (call.content.lots ?? []).some(({ code }) => code === lotCode) ? lotCode : null,
    createdBy: actorReference(about.actor),
    createdAt: world.clock.now(),
  };
  await tx.insert(applications).values(draft);
  return draft;
}

/** The reader's language where the call takes applications in it, else the first one it does. */
function languageFor(content: CallContent, wanted: Language): Language {
  return content.languages.includes(wanted) ? wanted : (content.languages[0] ?? wanted);
}
