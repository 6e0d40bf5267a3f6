import { and, eq, notInArray } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { awards } from '#db/schema/awards.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { toDecimal } from '#app/kernel/money.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { isOwn } from '#app/applications/application-policy.ts';
import { lockApplication, moveApplication } from '#app/applications/application-store.server.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardRefusal } from './award.ts';
import { loadDecision } from './award-store.server.ts';

/**
 * I3: an applicant gives an award up before signing; its money is free for the call again. Only after the letters:
 * before them there is nothing the applicant could know of.
 */
export async function declineAward(
  world: World,
  actor: Actor,
  given: { applicationId: string; key: IdempotencyKey },
): Promise<Result<null, AwardRefusal>> {
  if (!can(actor, 'applications.submit').allowed) return refuse('role-may-not');
  return perform<null, AwardRefusal>(world, actor, 'decline-award', given.key, async (tx) => {
    const application = await lockApplication(tx, given.applicationId);
    if (!application || !isOwn(actor, application)) return refuse('not-found');
    const award = await lockAward(tx, application.id);
    const decision = award ? await loadDecision(tx, award.decisionId) : null;
    if (!award || !decision?.notifiedAt) return refuse('not-found');
    if (award.state !== 'live') return refuse('move-not-allowed', { values: { state: award.state } });
    if (await isSigned(tx, award.id)) return refuse('agreement-signed');
    const moved = await moveApplication(tx, application, 'decline', { decidedAt: world.clock.now() });
    if (!moved.ok) return moved;
    await tx.update(awards).set({ state: 'declined' }).where(eq(awards.id, award.id));
    const { programmeId, reference } = application;
    const officers = await accountsHolding(tx, { programmeId, roles: ['grants-officer'] });
    const entity = { kind: 'award', id: award.id };
    const amount = toDecimal({ minor: award.amountMinor, currency: award.currency });
    return ok({
      value: null,
      events: [
        { kind: 'award.declined', programmeId, entity, body: { applicationId: application.id, reference, amount } },
      ],
      notices: officers.map((accountId) => ({ accountId, kind: 'award-declined', entity, values: { reference } })),
    });
  });
}

async function lockAward(tx: Tx, applicationId: string) {
  const [award] = await tx.select().from(awards).where(eq(awards.applicationId, applicationId)).for('update');
  return award ?? null;
}

/** An agreement past the applicant's signature is ended by its own rules, not by declining. */
export async function isSigned(reader: Reader, awardId: string): Promise<boolean> {
  const signed = and(eq(agreements.awardId, awardId), notInArray(agreements.state, ['drafted', 'sent']));
  return (await reader.$count(agreements, signed)) > 0;
}
