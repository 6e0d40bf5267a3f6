import { and, eq } from 'drizzle-orm';
import { callClarifications } from '#db/schema/clarifications.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { CallId } from '#app/kernel/ids.ts';
import type { Language } from '#app/kernel/languages.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { lockCall } from './call-store.server.ts';
import { mayAsk, QUESTIONS_WAITING } from './clarification.ts';
import { existsFor } from './invitations/invitation-store.server.ts';
import { clarificationLifecycle } from './clarification-lifecycle.ts';
import type { CallRefusal } from './refusals.ts';

/** Asks a question about a call. It is read by the call managers, who answer to all or decline; nobody reads who asked. */
export async function askClarification(
  world: World,
  actor: Actor,
  given: { callId: CallId; asked: string; language: Language; key: IdempotencyKey },
): Promise<Result<{ clarificationId: string }, CallRefusal>> {
  if (!can(actor, 'clarifications.ask').allowed) return refuse('role-may-not');
  return perform<{ clarificationId: string }, CallRefusal>(world, actor, 'ask-clarification', given.key, async (tx) => {
    const call = await lockCall(tx, given.callId);
    if (!call || !(await existsFor(tx, actor, call))) return refuse('not-found');
    const at = world.clock.now();
    const verdict = mayAsk(call, at);
    if (!verdict.allowed) return refuse(verdict.reason);
    const askedBy = actorReference(actor);
    const { callId, state } = callClarifications;
    const own = and(eq(callId, call.id), eq(state, 'asked'), eq(callClarifications.askedBy, askedBy));
    if ((await tx.$count(callClarifications, own)) >= QUESTIONS_WAITING) return refuse('too-many-questions');
    const clarificationId = world.ids.next();
    const { asked, language } = given;
    await tx.insert(callClarifications).values({
      id: clarificationId,
      callId: call.id,
      state: clarificationLifecycle.first,
      asked,
      language,
      askedBy,
      askedAt: at,
    });
    const { programmeId, reference } = call;
    const entity = { kind: 'call', id: call.id };
    const managers = await accountsHolding(tx, { programmeId, roles: ['call-manager'] });
    return ok({
      value: { clarificationId },
      events: [{ kind: 'call.question-asked', programmeId, entity, body: { reference, clarificationId } }],
      notices: managers.map((accountId) => ({ accountId, kind: 'question-asked', entity, values: { reference } })),
    });
  });
}
