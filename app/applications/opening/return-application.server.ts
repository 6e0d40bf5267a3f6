import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { applicationReturns } from '#db/schema/eligibility.ts';
import { callFacts, loadFrozenContent } from '#app/calls/call-store.server.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { loadSubmittedContent, lockApplication, moveApplication } from '../application-store.server.ts';
import type { Application } from '../application.ts';
import type { ApplicationRefusalCode } from '../refusals.ts';
import { latestAssessment } from './assessment-store.server.ts';
import { decideReturn } from './return.ts';
import { isPending } from './second-look.ts';

export type ReturnApplicationRefusal = Refusal<ApplicationRefusalCode | keyof typeof kernelRefusals>;
type Returned = { readonly returnId: string };

/**
 * Gives a submitted file back for clarification of named parts until a day. The version in force stays in force until
 * another is submitted. The notice says neither what is asked nor of whom.
 */
export async function returnApplication(
  world: World,
  actor: Actor,
  given: {
    applicationId: ApplicationId;
    version: number;
    parts: readonly string[];
    message: string;
    dueOn: string;
    key: IdempotencyKey;
  },
): Promise<Result<Returned, ReturnApplicationRefusal>> {
  return perform<Returned, ReturnApplicationRefusal>(world, actor, 'return-application', given.key, async (tx) => {
    if (!can(actor, 'eligibility.decide').allowed) return refuse('role-may-not');
    const application = await lockApplication(tx, given.applicationId);
    if (!application || !staffMay(actor, 'eligibility.decide', application.programmeId)) return refuse('not-found');
    if (await isRecusedFrom(tx, actor, application.organisationId)) return refuse('not-found');
    if (application.state !== 'submitted') {
      return refuse('move-not-allowed', { values: { state: application.state } });
    }
    if (application.version !== given.version) return refuse('stale');
    if (isPending(await latestAssessment(tx, application.id))) return refuse('second-look-pending');
    const about = { ...(await termsOf(tx, application)), at: world.clock.now() };
    const decision = decideReturn(given, about);
    if (!decision.ok) return decision;
    const { parts, dueAt } = decision.value;
    const returnId = world.ids.next();
    await tx.insert(applicationReturns).values({
      id: returnId,
      applicationId: application.id,
      number: (await tx.$count(applicationReturns, eqApplication(application.id))) + 1,
      versionNumber: about.versionNumber,
      parts: [...parts],
      message: given.message,
      dueAt,
      returnedBy: actorReference(actor),
      returnedAt: about.at,
    });
    const moved = await moveApplication(tx, application, 'return');
    if (!moved.ok) return moved;
    return ok(await returnedOutcome(tx, application, { returnId, parts, dueAt }));
  });
}

/** The notice says neither what is asked nor until when: it is read in the portal. */
async function returnedOutcome(
  tx: Tx,
  application: Application,
  given: { returnId: string; parts: readonly string[]; dueAt: Date },
): Promise<Outcome<Returned>> {
  const { returnId, parts, dueAt } = given;
  const { programmeId, organisationId, reference } = application;
  const entity = { kind: 'application', id: application.id };
  const told = await accountsHolding(tx, { organisationId, roles: APPLICANT_ROLES });
  const body = { reference, returnId, parts: [...parts], dueAt: dueAt.toISOString() };
  return {
    value: { returnId },
    events: [{ kind: 'application.returned', programmeId, entity, body }],
    notices: told.map((accountId) => ({ accountId, kind: 'application-returned', entity, values: { reference } })),
  };
}

function eqApplication(id: string) {
  return eq(applicationReturns.applicationId, id);
}

async function termsOf(tx: Tx, application: Application) {
  const call = await callFacts(tx, application.callId);
  const version = await loadSubmittedContent(tx, application.id);
  if (!call || !version) throw new Error('a submitted application without call or version');
  const content = await loadFrozenContent(tx, application.callVersionId);
  return { content, zone: call.deadlineZone, versionNumber: version.number };
}
