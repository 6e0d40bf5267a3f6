import { and, eq, max } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { callClarifications } from '#db/schema/clarifications.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Notice } from '#app/kernel/event.ts';
import { isId, type CallId } from '#app/kernel/ids.ts';
import { toJson } from '#app/kernel/json.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { lockCall } from './call-store.server.ts';
import type { DeclineReason } from './clarification.ts';
import { clarificationLifecycle } from './clarification-lifecycle.ts';
import type { CallRefusal } from './refusals.ts';

type About = { callId: CallId; clarificationId: string; key: IdempotencyKey };

/** Answers a question to all, under the next number of its call; who asked is told that it was. */
export async function publishClarification(
  world: World,
  actor: Actor,
  given: About & { question: Translated; answer: Translated },
): Promise<Result<null, CallRefusal>> {
  return end(world, actor, { ...given, move: 'publish', kind: 'question-answered' }, async (tx) => {
    const [last] = await tx
      .select({ number: max(callClarifications.number) })
      .from(callClarifications)
      .where(eq(callClarifications.callId, given.callId));
    const number = (last?.number ?? 0) + 1;
    return { number, question: toJson(given.question), answer: toJson(given.answer) };
  });
}

/** Does not answer a question in public, for one of three reasons; who asked is told. */
export async function declineClarification(
  world: World,
  actor: Actor,
  given: About & { reason: DeclineReason },
): Promise<Result<null, CallRefusal>> {
  return end(world, actor, { ...given, move: 'decline', kind: 'question-declined' }, async () => ({
    declineReason: given.reason,
  }));
}

async function end(
  world: World,
  actor: Actor,
  given: About & { move: 'publish' | 'decline'; kind: 'question-answered' | 'question-declined' },
  columns: (tx: Tx) => Promise<Partial<typeof callClarifications.$inferInsert>>,
): Promise<Result<null, CallRefusal>> {
  if (!can(actor, 'clarifications.answer').allowed) return refuse('role-may-not');
  return perform<null, CallRefusal>(world, actor, `${given.move}-clarification`, given.key, async (tx) => {
    const call = await lockCall(tx, given.callId);
    const asked = and(eq(callClarifications.id, given.clarificationId), eq(callClarifications.callId, given.callId));
    const [row] = await tx.select().from(callClarifications).where(asked).for('update');
    if (!call || !row) return refuse('not-found');
    const state = advance(clarificationLifecycle, given.move, row.state as 'asked' | 'published' | 'declined');
    if (!state.ok) return state;
    await tx
      .update(callClarifications)
      .set({
        ...(await columns(tx)),
        state: state.value,
        endedBy: actorReference(actor),
        endedAt: world.clock.now(),
      })
      .where(asked);
    const { programmeId, reference } = call;
    const entity = { kind: 'call', id: call.id };
    const body = { reference, clarificationId: row.id };
    const notices: readonly Notice[] = isId(row.askedBy)
      ? [{ accountId: row.askedBy, kind: given.kind, entity, values: { reference } }]
      : [];
    return ok({ value: null, events: [{ kind: `call.${given.kind}`, programmeId, entity, body }], notices });
  });
}
