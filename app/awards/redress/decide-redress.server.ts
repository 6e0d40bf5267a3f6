import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { redresses } from '#db/schema/redress.ts';
import type { Actor, Person } from '#app/kernel/actor.ts';
import type { DomainEvent, Notice } from '#app/kernel/event.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import type { Application } from '#app/applications/application.ts';
import { lockApplication, moveApplication } from '#app/applications/application-store.server.ts';
import { confirmedRefusal } from '#app/applications/opening/assessment-store.server.ts';
import { reinstateApplication } from '#app/applications/opening/reinstate-application.server.ts';
import { lockCall } from '#app/calls/call-store.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { isRankingFixed } from '#app/reviews/assignment-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardDecision, AwardRefusal } from '../award.ts';
import { awardLifecycle } from '../award-lifecycle.ts';
import { isRecused, lockDecision, saveDecision } from '../award-store.server.ts';
import { aboutOf, complainedIds, mayAnswer, remedyOf, type RedressVerdict, type Remedy } from './redress.ts';
import { redressLifecycle } from './redress-lifecycle.ts';
import { involvedIn, loadRedress, lockRedress, openRedresses, type Redress } from './redress-store.server.ts';

type Given = {
  redressId: string;
  version: number;
  verdict: RedressVerdict;
  answer: string;
  key: IdempotencyKey;
};

/**
 * Answers a complaint, by somebody who had no part in the decision and no conflict with the applicant. Where it is
 * upheld, a file that was turned down is held in reserve again, so that a list from the reserve decides on it anew, or is
 * read again by others; a concept note is shortlisted; one that was found ineligible is eligible and goes to reviewers.
 */
export async function decideRedress(world: World, actor: Actor, given: Given): Promise<Result<null, AwardRefusal>> {
  if (actor.kind !== 'person' || !can(actor, 'redress.decide').allowed) return refuse('role-may-not');
  return perform<null, AwardRefusal>(world, actor, 'decide-redress', given.key, async (tx) => {
    const locked = await lockAnswered(tx, actor, given);
    if (!locked.ok) return locked;
    const { redress, decision, application } = locked.value;
    const remedy = await remedyFor(tx, given.verdict, locked.value);
    if (!remedy.ok) return remedy;
    const next = advance(redressLifecycle, remedy.value === null ? 'dismiss' : 'uphold', redress.state);
    if (!next.ok) return next;
    const at = world.clock.now();
    await tx
      .update(redresses)
      .set({
        state: next.value,
        version: redress.version + 1,
        decidedBy: actor.accountId,
        decidedAt: at,
        answer: given.answer,
        remedy: remedy.value,
      })
      .where(eq(redresses.id, redress.id));
    const by = { by: actor.accountId, at, reason: given.answer };
    const followed = await follow(world, tx, remedy.value, { redress, application, ...by });
    if (!followed.ok) return followed;
    if (decision) await settleList(tx, decision);
    const { programmeId, reference } = application;
    const entity = { kind: 'redress', id: redress.id };
    const about = complainedIds(redress);
    const outcome = { state: next.value, remedy: remedy.value };
    const body = { applicationId: application.id, ...about, reference, ...outcome };
    return ok({
      value: null,
      events: [{ kind: 'redress.decided', programmeId, entity, body }, ...followed.value.events],
      notices: [...(await news(tx, { redress, decision, application })), ...followed.value.notices],
    });
  });
}

type Locked = {
  readonly redress: Redress;
  readonly decision: AwardDecision | null;
  readonly application: Application;
};

/** Call, list, file and complaint, locked in this order everywhere, for somebody who may answer it. */
async function lockAnswered(tx: Tx, actor: Person, given: Given): Promise<Result<Locked, AwardRefusal>> {
  const seen = await loadRedress(tx, given.redressId);
  if (!seen || !staffMay(actor, 'redress.decide', seen.programmeId)) return refuse('not-found');
  const call = await lockCall(tx, seen.callId);
  const decision = seen.decisionId === null ? null : await lockDecision(tx, seen.decisionId);
  const application = await lockApplication(tx, seen.applicationId);
  const redress = await lockRedress(tx, seen.id);
  if (!call || !application || !redress) return refuse('not-found');
  const involved = await involvedIn(tx, redress);
  const allowed = mayAnswer({ ...redress, involved }, actor.accountId);
  if (!allowed.allowed) return refuse(allowed.reason, { values: { state: redress.state } });
  if (await isRecused(tx, actor, [application.organisationId])) return refuse('person-recused');
  if (redress.version !== given.version) return refuse('stale');
  return ok({ redress, decision, application });
}

type Followed = { readonly events: readonly DomainEvent[]; readonly notices: readonly Notice[] };
const NOTHING: Followed = { events: [], notices: [] };

async function remedyFor(tx: Tx, verdict: RedressVerdict, { redress, application }: Locked) {
  const rankingFixed = await isRankingFixed(tx, application.callId);
  return remedyOf(verdict, { about: aboutOf(redress), state: application.state, rankingFixed });
}

/** What an upheld complaint does at once; for a second reading of a file of a list, readers are asked first. */
async function follow(
  world: World,
  tx: Tx,
  remedy: Remedy | null,
  given: { redress: Redress; application: Application; by: string; at: Date; reason: string },
): Promise<Result<Followed, AwardRefusal>> {
  const { redress, application, by, at, reason } = given;
  if (remedy === null) return ok(NOTHING);
  if (redress.assessmentId) return reinstateApplication(world, tx, { application, by, at, reason });
  if (remedy === 'shortlisted') {
    const readmitted = await moveApplication(tx, application, 'readmit', { decidedAt: at });
    return readmitted.ok ? ok(NOTHING) : readmitted;
  }
  if (remedy !== 'reserve' || application.state !== 'rejected') return ok(NOTHING);
  const moved = await moveApplication(tx, application, 'reopen', { decidedAt: at });
  return moved.ok ? ok(NOTHING) : moved;
}

/** The applicant, and who prepared the list or refused the file, learn that there is an answer; never what it says. */
async function news(tx: Tx, { redress, decision, application }: Locked): Promise<readonly Notice[]> {
  const { organisationId, reference } = application;
  const readers = await accountsHolding(tx, { organisationId, roles: APPLICANT_ROLES });
  const refusal = redress.assessmentId ? await confirmedRefusal(tx, application.id) : null;
  const deciders = [...new Set([...(decision ? [decision.preparedBy] : []), ...(refusal?.decidedBy ?? [])])];
  const about = { kind: 'redress-answered', values: { reference } };
  return [
    ...readers.map((accountId) => ({ accountId, entity: { kind: 'application', id: application.id }, ...about })),
    ...deciders.map((accountId) => ({ accountId, entity: { kind: 'redress', id: redress.id }, ...about })),
  ];
}

/** A list is contested as long as a complaint against it waits. */
async function settleList(tx: Tx, decision: AwardDecision): Promise<void> {
  const next = advance(awardLifecycle, 'settle', decision.state);
  if (!next.ok || (await openRedresses(tx, decision.id)) > 0) return;
  await saveDecision(tx, decision, { state: next.value });
}
