import type { Reader } from '#db/client.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { draftersOf } from '../call-checks.server.ts';
import { deskCall } from '../desk-pages.server.ts';
import { otherStageOf } from '../stage-store.server.ts';
import { mayCancel } from './cancellation.ts';

/** The call somebody wants to cancel, and whether they may; null where the actor sees no such call. */
export async function cancellationPage(reader: Reader, actor: Person, callId: string) {
  const call = await deskCall(reader, actor, callId);
  if (!call) return null;
  const drafters = [call.createdBy, ...(await draftersOf(reader, call.id))];
  const other = await otherStageOf(reader, call);
  const { id, reference, state, version, content } = call;
  return {
    call: { id, reference, state, version, title: content.title },
    verdict: mayCancel(actor, { ...call, otherState: other?.state ?? null, drafters }),
  };
}
