import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { calls } from '#db/schema/calls.ts';
import { loadFrozenContent, lockCall, type CallRow } from '#app/calls/call-store.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { actorReference, organisationOf, organisationsOf, type Actor } from '#app/kernel/actor.ts';
import type { ApplicationId, CallId, OrganisationId } from '#app/kernel/ids.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import type { Language } from '#app/kernel/languages.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { organisationFacts } from '#app/organisations/organisation-store.server.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { applicationReference } from './application.ts';
import type { ApplicationRefusalCode } from './refusals.ts';
import { decideApplicant } from './submission.ts';
import { decideWindow } from './submission-window.ts';

export type StartRefusal = Refusal<ApplicationRefusalCode | keyof typeof kernelRefusals>;
export type Started = { readonly applicationId: ApplicationId; readonly existing: boolean };

/**
 * Opens a draft for the actor's organisation, numbered under the call's row lock; where one is alive already, that one
 * is offered (I8). Answers `organisation-missing` to who has not described the organisation yet.
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
    if (!call?.currentVersionId) return refuse('not-found');
    const alive = await aliveApplication(tx, call.id, organisationsOf(actor));
    if (alive) return ok({ value: { applicationId: alive, existing: true }, events: [] });
    const window = decideWindow(call, world.clock.now());
    if (!window.ok) return window;
    const content = await loadFrozenContent(tx, call.currentVersionId);
    const applicant = decideApplicant(content, organisation);
    if (!applicant.ok) return applicant;
    const draft = await insertDraft(world, tx, {
      actor,
      call,
      callVersionId: call.currentVersionId,
      organisationId: organisation.id,
      language: languageFor(content, given.language),
    });
    return ok({
      value: { applicationId: draft.id, existing: false },
      events: [
        {
          kind: 'application.started',
          programmeId: call.programmeId,
          entity: { kind: 'application', id: draft.id },
          body: { reference: draft.reference, callId: call.id, callVersionId: draft.callVersionId },
        },
      ],
    });
  });
}

async function aliveApplication(tx: Tx, callId: CallId, own: readonly OrganisationId[]): Promise<string | null> {
  const { state, id } = applications;
  const [row] = await tx
    .select({ id })
    .from(applications)
    .where(
      and(eq(applications.callId, callId), inArray(applications.organisationId, [...own]), ne(state, 'withdrawn')),
    );
  return row?.id ?? null;
}

async function insertDraft(
  world: World,
  tx: Tx,
  about: { actor: Actor; call: CallRow; callVersionId: string; organisationId: OrganisationId; language: Language },
) {
  const { call } = about;
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
