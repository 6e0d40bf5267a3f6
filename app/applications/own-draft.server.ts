import type { Tx } from '#db/client.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { refuse, ok, type Refusal, type Result } from '#app/kernel/result.ts';
import type { Application } from './application.ts';
import { isOwn, mayEdit, type EditReason } from './application-policy.ts';
import { lockApplication } from './application-store.server.ts';

export type DraftRefusal = Refusal<EditReason | 'not-found'>;

/** AZ-2: an application the actor may write in, locked; a foreign one answers like one that does not exist. */
export async function ownDraft(
  tx: Tx,
  actor: Actor,
  given: { id: string; strength?: 'update' | 'share' },
): Promise<Result<Application, DraftRefusal>> {
  const application = await lockApplication(tx, given.id, given.strength);
  if (!application || !isOwn(actor, application)) return refuse('not-found');
  const verdict = mayEdit(actor, application);
  return verdict.allowed ? ok(application) : refuse(verdict.reason, { values: { state: application.state } });
}
