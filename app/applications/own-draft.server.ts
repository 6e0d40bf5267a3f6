import type { Tx } from '#db/client.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { refuse, ok, type Refusal, type Result } from '#app/kernel/result.ts';
import type { Application } from './application.ts';
import { isOwn, mayEdit, type EditReason } from './application-policy.ts';
import { lockApplication } from './application-store.server.ts';
import { openReturn } from './opening/return-store.server.ts';
import { mayWriteIn } from './opening/return.ts';

export type DraftRefusal = Refusal<EditReason | 'not-found' | 'part-not-returned'>;

/**
 * AZ-2: an application the actor may write in, locked; a foreign one answers like one that does not exist. `part`: the
 * section, or `:basics`, `:budget`, `:documents`, `:whole`; of a file that was given back only the named parts open, and only in
 * time.
 */
export async function ownDraft(
  tx: Tx,
  actor: Actor,
  given: { id: string; part: string; at: Instant; strength?: 'update' | 'share' },
): Promise<Result<Application, DraftRefusal>> {
  const draft = await ownApplication(tx, actor, given);
  if (!draft.ok || draft.value.state !== 'returned') return draft;
  const open = await openReturn(tx, given.id);
  return mayWriteIn(draft.value, given.part, { open, at: given.at }) ? draft : refuse('part-not-returned');
}

/** The same as a whole, for submitting: whether it is in time is decided there. */
export async function ownApplication(
  tx: Tx,
  actor: Actor,
  given: { id: string; strength?: 'update' | 'share' },
): Promise<Result<Application, Refusal<EditReason | 'not-found'>>> {
  const application = await lockApplication(tx, given.id, given.strength);
  if (!application || !isOwn(actor, application)) return refuse('not-found');
  const verdict = mayEdit(actor, application);
  return verdict.allowed ? ok(application) : refuse(verdict.reason, { values: { state: application.state } });
}
