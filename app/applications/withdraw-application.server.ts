import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { isOwn, mayWithdraw } from './application-policy.ts';
import { lockApplication, moveApplication } from './application-store.server.ts';
import { lettersPending } from './told-state.server.ts';

export type WithdrawRefusal = Refusal<keyof typeof kernelRefusals>;

/** Takes an application back, at any time before a decision. The organisation may start a new one while the call is open. */
export async function withdrawApplication(
  world: World,
  actor: Actor,
  given: { applicationId: ApplicationId; version: number; key: IdempotencyKey },
): Promise<Result<null, WithdrawRefusal>> {
  return perform<null, WithdrawRefusal>(world, actor, 'withdraw-application', given.key, async (tx) => {
    const application = await lockApplication(tx, given.applicationId);
    if (!application || !isOwn(actor, application)) return refuse('not-found');
    // The same answer for everybody on an approved list, so that nobody learns its outcome by trying.
    if (await decisionWaits(tx, application.id)) return refuse('move-not-allowed', { values: { state: 'in_review' } });
    const verdict = mayWithdraw(actor, application);
    if (!verdict.allowed) return refuse(verdict.reason, { values: { state: application.state } });
    if (application.version !== given.version) return refuse('stale');
    const moved = await moveApplication(tx, application, 'withdraw');
    if (!moved.ok) return moved;
    const entity = { kind: 'application', id: application.id };
    const { programmeId, reference } = application;
    // A draft nobody received is nobody's news.
    const told =
      application.submittedAt === null ? [] : await accountsHolding(tx, { programmeId, roles: ['grants-officer'] });
    return ok({
      value: null,
      events: [{ kind: 'application.withdrawn', programmeId, entity, body: { reference, from: application.state } }],
      notices: told.map((accountId) => ({ accountId, kind: 'application-withdrawn', entity, values: { reference } })),
    });
  });
}

async function decisionWaits(tx: Tx, applicationId: string): Promise<boolean> {
  const [row] = await tx
    .select({ pending: lettersPending() })
    .from(applications)
    .where(eq(applications.id, applicationId));
  return row?.pending ?? false;
}
