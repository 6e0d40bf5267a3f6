import type { Reader } from '#db/client.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { denied, type Verdict } from '#app/kernel/verdict.ts';
import { can } from '#app/people/access.ts';
import { mayExtend } from './call-extension.ts';
import { mayApprove } from './call-policy.ts';
import { deskCall } from './desk-pages.server.ts';
import { extensionsOf } from './extension-store.server.ts';

/** The extensions of a call for outages, the one that waits, and what the actor may do. */
export async function extensionPage(reader: Reader, actor: Person, callId: string, at: Instant) {
  const call = await deskCall(reader, actor, callId);
  if (!call || call.state === 'draft') return null;
  const extensions = await extensionsOf(reader, callId);
  const proposed = extensions.find(({ state }) => state === 'proposed') ?? null;
  const propose: Verdict = can(actor, 'calls.draft').allowed ? mayExtend(call, at) : denied('role-may-not');
  const grant: Verdict = mayApprove(actor, { drafters: proposed ? [proposed.proposedBy] : [] });
  return {
    call,
    extensions: extensions.map(({ id, state, fromAt, toAt, reason, proposedAt }) => ({
      id,
      state,
      fromAt,
      toAt,
      reason,
      proposedAt,
    })),
    proposed: proposed?.id ?? null,
    verdicts: { propose, grant, withdraw: can(actor, 'calls.draft').allowed },
  };
}
