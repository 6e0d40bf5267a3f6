import { redresses } from '#db/schema/redress.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { isOwn } from '#app/applications/application-policy.ts';
import { lockApplication } from '#app/applications/application-store.server.ts';
import { lockCall } from '#app/calls/call-store.server.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardRefusal } from '../award.ts';
import { awardLifecycle } from '../award-lifecycle.ts';
import { lockDecision, saveDecision } from '../award-store.server.ts';
import { mayComplain } from './redress.ts';
import { redressLifecycle } from './redress-lifecycle.ts';
import { involvedIn, toldListOf } from './redress-store.server.ts';

/** Who may answer complaints is told of a new one, unless they had a part in what it is about. */
export const HANDLING_ROLES = ['call-manager', 'grants-officer', 'partner-coordinator', 'overall-lead'] as const;

/** The applicant complains of the list it was told of, once and within its period. The list is contested until then. */
export async function fileRedress(
  world: World,
  actor: Actor,
  given: { applicationId: string; grounds: string; key: IdempotencyKey },
): Promise<Result<{ readonly redressId: string }, AwardRefusal>> {
  if (actor.kind !== 'person' || !can(actor, 'applications.submit').allowed) return refuse('role-may-not');
  return perform<{ redressId: string }, AwardRefusal>(world, actor, 'file-redress', given.key, async (tx) => {
    const seen = await toldListOf(tx, given.applicationId);
    const call = seen ? await lockCall(tx, seen.callId) : null;
    const decision = seen ? await lockDecision(tx, seen.id) : null;
    const application = await lockApplication(tx, given.applicationId);
    if (!call || !decision || !application || !isOwn(actor, application)) return refuse('not-found');
    const list = await toldListOf(tx, application.id);
    const at = world.clock.now();
    const allowed = mayComplain({ ...decision, filed: Boolean(list?.redress) }, at);
    if (!allowed.allowed) return refuse(allowed.reason);
    const next = advance(awardLifecycle, 'contest', decision.state);
    if (!next.ok) return next;
    const id = world.ids.next();
    const { programmeId, reference } = application;
    const filed = { filedBy: actor.accountId, filedAt: at, grounds: given.grounds };
    const about = { applicationId: application.id, decisionId: decision.id };
    await tx
      .insert(redresses)
      .values({ id, programmeId, callId: call.id, state: redressLifecycle.first, ...about, ...filed });
    await saveDecision(tx, decision, { state: next.value });
    const involved = await involvedIn(tx, { ...about, filedBy: actor.accountId });
    const handlers = await accountsHolding(tx, { programmeId, roles: HANDLING_ROLES });
    const entity = { kind: 'redress', id };
    return ok({
      value: { redressId: id },
      events: [{ kind: 'redress.filed', programmeId, entity, body: { ...about, reference } }],
      notices: handlers
        .filter((accountId) => !involved.includes(accountId))
        .map((accountId) => ({ accountId, kind: 'redress-filed', entity, values: { reference } })),
    });
  });
}
