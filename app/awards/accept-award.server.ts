import { and, eq } from 'drizzle-orm';
import { awards } from '#db/schema/awards.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { isOwn } from '#app/applications/application-policy.ts';
import { lockApplication } from '#app/applications/application-store.server.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardRefusal } from './award.ts';
import { loadDecision } from './award-store.server.ts';

/** The applicant takes the award, until the last day its letter gave. Only who may submit may accept. */
export async function acceptAward(
  world: World,
  actor: Actor,
  given: { applicationId: string; key: IdempotencyKey },
): Promise<Result<null, AwardRefusal>> {
  if (!can(actor, 'applications.submit').allowed) return refuse('role-may-not');
  return perform<null, AwardRefusal>(world, actor, 'accept-award', given.key, async (tx) => {
    const application = await lockApplication(tx, given.applicationId);
    if (!application || !isOwn(actor, application)) return refuse('not-found');
    const [award] = await tx.select().from(awards).where(eq(awards.applicationId, application.id)).for('update');
    const decision = award ? await loadDecision(tx, award.decisionId) : null;
    if (!award || !decision?.notifiedAt) return refuse('not-found');
    if (award.state !== 'live' || award.acceptedAt)
      return refuse('move-not-allowed', { values: { state: award.state } });
    const at = world.clock.now();
    if (decision.acceptUntil !== null && utcDate(at) > decision.acceptUntil) return refuse('acceptance-over');
    await tx
      .update(awards)
      .set({ acceptedAt: at, acceptedBy: actorReference(actor) })
      .where(and(eq(awards.id, award.id), eq(awards.state, 'live')));
    const { programmeId, reference } = application;
    const officers = await accountsHolding(tx, { programmeId, roles: ['grants-officer'] });
    const entity = { kind: 'award', id: award.id };
    return ok({
      value: null,
      events: [{ kind: 'award.accepted', programmeId, entity, body: { applicationId: application.id, reference } }],
      notices: officers.map((accountId) => ({ accountId, kind: 'award-accepted', entity, values: { reference } })),
    });
  });
}
