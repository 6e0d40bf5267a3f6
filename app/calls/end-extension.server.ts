import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { callExtensions } from '#db/schema/call-extensions.ts';
import { calls } from '#db/schema/calls.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { mayExtend } from './call-extension.ts';
import { callExtensionLifecycle } from './call-extension-lifecycle.ts';
import { callLifecycle } from './call-lifecycle.ts';
import { mayApprove } from './call-policy.ts';
import { lockCall, type CallRow } from './call-store.server.ts';
import { proposedExtension, type CallExtension } from './extension-store.server.ts';
import type { CallRefusal } from './refusals.ts';

type Given = { callId: CallId; extensionId: string; move: 'grant' | 'withdraw'; key: IdempotencyKey };

/**
 * I7: grants a proposed extension, which moves the deadline and opens the call again where it had closed, or withdraws
 * it. Granted by somebody who did not ask for it; the people of open drafts are told (`reactions.server.ts`).
 */
export async function endExtension(world: World, actor: Actor, given: Given): Promise<Result<null, CallRefusal>> {
  return perform<null, CallRefusal>(world, actor, 'end-extension', given.key, async (tx) => {
    const call = await lockCall(tx, given.callId);
    const extension = call && (await proposedExtension(tx, call.id));
    if (!call || extension?.id !== given.extensionId) return refuse('not-found');
    return given.move === 'grant'
      ? grant(world, tx, { actor, call, extension })
      : withdraw(world, tx, { actor, call, extension });
  });
}

type About = { actor: Actor; call: CallRow; extension: CallExtension };

async function grant(world: World, tx: Tx, { actor, call, extension }: About) {
  const verdict = mayApprove(actor, { drafters: [extension.proposedBy] });
  if (!verdict.allowed) return refuse(verdict.reason);
  const extendable = mayExtend(call, world.clock.now());
  if (!extendable.allowed) return refuse(extendable.reason);
  // A corrigendum published meanwhile gave another deadline.
  if (extension.fromAt.getTime() !== call.deadlineAt.getTime()) return refuse('stale');
  const state = advance(callLifecycle, 'extend', call.state);
  if (!state.ok) return state;
  await end(world, tx, { actor, extension, move: 'grant' });
  await tx
    .update(calls)
    .set({ state: state.value, deadlineAt: extension.toAt, version: call.version + 1 })
    .where(eq(calls.id, call.id));
  const body = { extensionId: extension.id, toAt: extension.toAt.toISOString() };
  return ok({ value: null, events: [eventOf('call.extended', call, body)] });
}

async function withdraw(world: World, tx: Tx, { actor, call, extension }: About) {
  if (!can(actor, 'calls.draft').allowed) return refuse('role-may-not');
  await end(world, tx, { actor, extension, move: 'withdraw' });
  return ok({ value: null, events: [eventOf('call.extension-withdrawn', call, { extensionId: extension.id })] });
}

async function end(
  world: World,
  tx: Tx,
  { actor, extension, move }: { actor: Actor; extension: CallExtension; move: Given['move'] },
): Promise<void> {
  const next = advance(callExtensionLifecycle, move, extension.state);
  if (!next.ok) throw new Error('an extension that ended was found as proposed');
  await tx
    .update(callExtensions)
    .set({ state: next.value, endedBy: actorReference(actor), endedAt: world.clock.now() })
    .where(eq(callExtensions.id, extension.id));
}

function eventOf(kind: 'call.extended' | 'call.extension-withdrawn', call: CallRow, body: Record<string, string>) {
  const { id, programmeId, reference } = call;
  return { kind, programmeId, entity: { kind: 'call', id }, body: { reference, ...body } } as const;
}
