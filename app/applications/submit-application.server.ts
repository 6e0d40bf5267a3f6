import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { applicationReturnEnds } from '#db/schema/eligibility.ts';
import { callFacts, loadFrozenContent, type CallFacts } from '#app/calls/call-store.server.ts';
import { enterRound } from '#app/calls/rounds/enter-round.server.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Notice } from '#app/kernel/event.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import { money, toDecimal } from '#app/kernel/money.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { isHosted } from '#app/organisations/hosting/hosting-store.server.ts';
import { tieByCoApplicants } from '#app/organisations/interests/co-applicant-ties.server.ts';
import { organisationFacts } from '#app/organisations/organisation-store.server.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { draftFacts, moveApplication, type Draft } from './application-store.server.ts';
import type { Application } from './application.ts';
import { isCertified } from './certification/certification.ts';
import { lastCertification, saveCertification } from './certification/certification-store.server.ts';
import { certifiedSha256 } from './certification/certified-hash.ts';
import { coApplicantsOf } from './co-applicants.ts';
import { freezeVersion, type Frozen } from './freeze-version.server.ts';
import { unansweredInRounds } from './rolling/unanswered.server.ts';
import { openReturn } from './opening/return-store.server.ts';
import type { OpenReturn } from './opening/return.ts';
import { ownApplication } from './own-draft.server.ts';
import type { ApplicationRefusalCode } from './refusals.ts';
import type { CallWindow } from './submission-window.ts';
import { decideSubmission } from './submission.ts';

export type SubmitRefusal = Refusal<ApplicationRefusalCode | keyof typeof kernelRefusals>;
export type Submitted = { readonly reference: string; readonly sha256: string };

/**
 * Freezes the application as it stands and hands it to the office. Decided on the server's clock at the moment the
 * draft is locked (I6, I7, I8); the version's SHA-256 goes into the trail and onto the receipt.
 */
export async function submitApplication(
  world: World,
  actor: Actor,
  given: { applicationId: ApplicationId; declarations: readonly string[]; key: IdempotencyKey },
): Promise<Result<Submitted, SubmitRefusal>> {
  return perform<Submitted, SubmitRefusal>(world, actor, 'submit-application', given.key, async (tx) => {
    const locked = await ownApplication(tx, actor, { id: given.applicationId });
    if (!locked.ok) return locked;
    if (!can(actor, 'applications.submit').allowed) return refuse('role-may-not');
    const application = locked.value;
    const open = application.state === 'returned' ? await openReturn(tx, application.id) : null;
    const facts = await submissionFacts(tx, application, open);
    const at = world.clock.now();
    const behind = await standingBehind(tx, application, facts.draft);
    // Where the representative signs the declarations, they are what is declared.
    const said = behind.certification?.declarations ?? given.declarations;
    const declarations = facts.draft.content.declarations.map(({ code }) => code).filter((code) => said.includes(code));
    const decision = decideSubmission({ ...facts, declarations, certified: behind.certified }, at);
    if (!decision.ok) return decision;
    const { certification } = behind;
    const { id: applicationId, programmeId, organisationId } = application;
    const partners = coApplicantsOf(facts.draft.content, facts.draft.answers);
    const frozen = await freezeVersion(world, tx, {
      actor,
      application,
      draft: facts.draft,
      declarations,
      certification,
      at,
    });
    if (certification) await saveCertification(tx, certification.id, { state: 'used', endedAt: at });
    if (open) await endReturn(tx, open, at);
    // I7 is judged by the first submission; an answer to a clarification has a deadline of its own.
    const first = open ? {} : { submittedAt: at, submittedBy: actorReference(actor) };
    const entered = open ? null : await enterRound(world, tx, application.callId);
    const moved = await moveApplication(tx, application, 'submit', {
      ...first,
      ...(entered ? { callId: entered.roundId } : {}),
      submittedSha256: frozen.sha256,
      requestedMinor: BigInt(frozen.content.totals.requestedMinor),
    });
    if (!moved.ok) return moved;
    const ties = await tieByCoApplicants(world, tx, { applicationId, programmeId, organisationId, partners });
    return ok({
      value: { reference: application.reference, sha256: frozen.sha256 },
      events: [submittedEvent(application, frozen, decision.value.grace), ...(entered?.events ?? []), ...ties],
      notices: await noticesOf(tx, application, facts.call),
    });
  });
}

/** What a submission is decided on, but for what is declared and certified; certifications are decided on it too. */
export async function submissionFacts(tx: Tx, application: Application, open: OpenReturn | null) {
  const call = await callFacts(tx, application.callId);
  const organisation = await organisationFacts(tx, application.organisationId);
  if (!call || !organisation) throw new Error('an application without call or organisation');
  const content = await loadFrozenContent(tx, application.callVersionId);
  const merged = sql`(select merged_with(${application.organisationId}))`;
  const others = await tx.$count(
    applications,
    and(
      eq(applications.callId, application.callId),
      inArray(applications.organisationId, merged),
      ne(applications.id, application.id),
      ne(applications.state, 'withdrawn'),
    ),
  );
  const unanswered = open ? null : await unansweredInRounds(tx, call, merged);
  const draft = await draftFacts(tx, { application, call, content });
  const window = open ? returnWindow(open) : call;
  const applicant = { ...organisation, hosted: await isHosted(tx, organisation.id) };
  return { window, call, applicant, draft, otherAlive: others > 0 || unanswered !== null };
}

/** A file that was given back is taken until its own time, whatever became of the call's. */
function returnWindow(open: OpenReturn): CallWindow {
  return { state: 'open', opensAt: open.returnedAt, deadlineAt: open.dueAt, graceMinutes: 0 };
}

/** The certification in force, where the call asks for one; `certified`: whether it may be handed in as it stands. */
async function standingBehind(tx: Tx, application: Application, draft: Draft) {
  if (!draft.content.certification) return { certified: true, certification: null };
  const last = await lastCertification(tx, application.id);
  const certified = isCertified(last, certifiedSha256(application, draft));
  return { certified, certification: certified ? last : null };
}

async function endReturn(tx: Tx, open: OpenReturn, at: Date): Promise<void> {
  await tx.insert(applicationReturnEnds).values({ returnId: open.id, outcome: 'answered', endedAt: at });
}

function submittedEvent(application: Application, { content, sha256 }: Frozen, grace: boolean) {
  const requested = toDecimal(money(BigInt(content.totals.requestedMinor), content.currency));
  return {
    kind: 'application.submitted' as const,
    programmeId: application.programmeId,
    entity: { kind: 'application', id: application.id },
    body: {
      reference: application.reference,
      number: content.number,
      sha256,
      requested,
      currency: content.currency,
      grace,
    },
  };
}

async function noticesOf(tx: Tx, application: Application, call: CallFacts): Promise<readonly Notice[]> {
  const entity = { kind: 'application', id: application.id };
  const { programmeId, organisationId, reference } = application;
  const officers = await accountsHolding(tx, { programmeId, roles: ['grants-officer'] });
  const owners = await accountsHolding(tx, { organisationId, roles: ['applicant-owner'] });
  const values = { reference, call: call.reference };
  return [
    ...officers.map((accountId) => ({ accountId, kind: 'application-submitted', entity, values })),
    ...owners.map((accountId) => ({ accountId, kind: 'application-received', entity, values })),
  ];
}
