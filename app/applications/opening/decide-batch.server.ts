import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { applicationFacts, loadSubmittedContent } from '../application-store.server.ts';
import { decideEligibility, type DecideRefusal } from '../decide-eligibility.server.ts';
import type { BatchFile } from './batch.ts';
import { checklistOf, documentOf } from './checklist.ts';
import { giveSecondLook } from './give-second-look.server.ts';

export type BatchWork = 'eligible' | 'confirm';

/** A file that was not decided, and why. `reference` is empty for one that does not exist for the actor. */
export type Undecided = { readonly reference: string; readonly refusal: DecideRefusal };

/**
 * Several files in one go, each by the command for one file, in a transaction and with an event of its own. What is
 * refused stays as it was and is named; the others are done. Sent twice, the same is answered.
 */
export async function decideBatch(
  world: World,
  actor: Actor,
  given: { work: BatchWork; files: readonly BatchFile[]; key: IdempotencyKey },
): Promise<{ decided: number; undecided: readonly Undecided[] }> {
  const undecided: Undecided[] = [];
  for (const file of given.files) {
    const key = { ...given.key, value: `${given.key.value}:${file.applicationId}` };
    const result = await decideOne(world, actor, { work: given.work, file, key });
    if (result.ok) continue;
    const application = await applicationFacts(world.db, file.applicationId);
    const known = application && result.refusal.code !== 'not-found';
    undecided.push({ reference: known ? application.reference : '', refusal: result.refusal });
  }
  return { decided: given.files.length - undecided.length, undecided };
}

async function decideOne(
  world: World,
  actor: Actor,
  given: { work: BatchWork; file: BatchFile; key: IdempotencyKey },
): Promise<Result<unknown, Refusal<DecideRefusal['code']>>> {
  const { file, key } = given;
  if (given.work === 'confirm') {
    return giveSecondLook(world, actor, { ...file, verdict: 'confirmed', reason: '', key });
  }
  const application = await applicationFacts(world.db, file.applicationId);
  const version = application && (await loadSubmittedContent(world.db, application.id));
  if (!application || !version) return refuse('not-found');
  const checklist = checklistOf(await loadFrozenContent(world.db, application.callVersionId));
  const answers = checklist.map((line) => ({
    code: line.code,
    result: 'met' as const,
    reason: '',
    evidence: documentOf(line, version.content.documents) ?? '',
  }));
  return decideEligibility(world, actor, { ...file, answers, key });
}
