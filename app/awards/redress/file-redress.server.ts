import type { Tx } from '#db/client.server.ts';
import { redresses } from '#db/schema/redress.ts';
import type { Actor, Person } from '#app/kernel/actor.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { Application } from '#app/applications/application.ts';
import { isOwn } from '#app/applications/application-policy.ts';
import { applicationFacts, lockApplication } from '#app/applications/application-store.server.ts';
import { lockCall } from '#app/calls/call-store.server.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardDecision, AwardRefusal } from '../award.ts';
import { awardLifecycle } from '../award-lifecycle.ts';
import { lockDecision, saveDecision } from '../award-store.server.ts';
import { complainedIds, mayComplain } from './redress.ts';
import { redressLifecycle } from './redress-lifecycle.ts';
import { complainedOf, involvedIn, type Complained } from './redress-store.server.ts';

/** Who may answer complaints is told of a new one, unless they had a part in what it is about. */
export const HANDLING_ROLES = ['call-manager', 'grants-officer', 'partner-coordinator', 'overall-lead'] as const;

/**
 * The applicant complains of what it was told: of a list, which is contested until the answer, of a shortlist its
 * concept note is not on, or of being found ineligible. Once for each, and within its period.
 */
export async function fileRedress(
  world: World,
  actor: Actor,
  given: { applicationId: string; grounds: string; key: IdempotencyKey },
): Promise<Result<{ readonly redressId: string }, AwardRefusal>> {
  if (actor.kind !== 'person' || !can(actor, 'applications.submit').allowed) return refuse('role-may-not');
  return perform<{ redressId: string }, AwardRefusal>(world, actor, 'file-redress', given.key, async (tx) => {
    const locked = await lockComplained(tx, actor, given.applicationId);
    if (!locked) return refuse('not-found');
    const { complained, decision, application } = locked;
    const at = world.clock.now();
    const allowed = mayComplain({ ...complained, filed: Boolean(complained.redress) }, at);
    if (!allowed.allowed) return refuse(allowed.reason);
    const contested = await contest(tx, decision);
    if (!contested.ok) return contested;
    const { id: applicationId, programmeId, callId, reference } = application;
    const { decisionId, assessmentId, shortlistId } = complained;
    const id = world.ids.next();
    const filed = { filedBy: actor.accountId, filedAt: at, grounds: given.grounds };
    const about = { programmeId, callId, applicationId, decisionId, assessmentId, shortlistId };
    await tx.insert(redresses).values({ id, state: redressLifecycle.first, ...about, ...filed });
    const involved = await involvedIn(tx, { applicationId, decisionId, shortlistId, filedBy: actor.accountId });
    const handlers = await accountsHolding(tx, { programmeId, roles: HANDLING_ROLES });
    const entity = { kind: 'redress', id };
    const body = { applicationId, reference, ...complainedIds(complained) };
    return ok({
      value: { redressId: id },
      events: [{ kind: 'redress.filed', programmeId, entity, body }],
      notices: handlers
        .filter((accountId) => !involved.includes(accountId))
        .map((accountId) => ({ accountId, kind: 'redress-filed', entity, values: { reference } })),
    });
  });
}

type Locked = {
  readonly complained: Complained;
  readonly decision: AwardDecision | null;
  readonly application: Application;
};

/** Call, list and file, locked in this order everywhere; null where there is nothing of one's own to complain of. */
async function lockComplained(tx: Tx, actor: Person, applicationId: string): Promise<Locked | null> {
  const facts = await applicationFacts(tx, applicationId);
  const seen = facts ? await complainedOf(tx, facts.id) : null;
  if (!facts || !seen || !(await lockCall(tx, facts.callId))) return null;
  const decision = seen.decisionId === null ? null : await lockDecision(tx, seen.decisionId);
  const application = await lockApplication(tx, facts.id);
  if (!application || !isOwn(actor, application)) return null;
  const complained = await complainedOf(tx, application.id);
  return complained?.decisionId === seen.decisionId ? { complained, decision, application } : null;
}

/** A list is contested as long as a complaint against it waits; a shortlist and a refusal stand meanwhile. */
async function contest(tx: Tx, decision: AwardDecision | null): Promise<Result<null, AwardRefusal>> {
  if (!decision) return ok(null);
  const next = advance(awardLifecycle, 'contest', decision.state);
  if (!next.ok) return next;
  await saveDecision(tx, decision, { state: next.value });
  return ok(null);
}
