import type { Tx } from '#db/client.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { callFacts, loadFrozenContent } from '#app/calls/call-store.server.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { isReadingOver, lockOwnAssignment } from './assignment-store.server.ts';
import type { Assignment, ReviewRefusal, Sheet } from './review.ts';
import { lockSheet } from './review-store.server.ts';
import type { Scheme } from './scoring.ts';

export type OpenSheet = { readonly assignment: Assignment; readonly sheet: Sheet; readonly scheme: Scheme };

/**
 * The reviewer's own sheet, locked for writing, with the grid it is filled by. Refused before a declaration of no
 * conflict (I9), after the sheet was locked (I11), after the ranking was fixed, and over somebody's newer version.
 */
export async function openSheet(
  tx: Tx,
  actor: Actor,
  given: { assignmentId: string; version?: number },
): Promise<Result<OpenSheet, ReviewRefusal>> {
  const assignment = await lockOwnAssignment(tx, actor, given.assignmentId);
  if (!assignment) return refuse('not-found');
  const sheet = await lockSheet(tx, assignment.id);
  if (!sheet) return refuse('conflict-not-declared');
  if (await isRecusedFrom(tx, actor, assignment.application.organisationId)) return refuse('reviewer-in-conflict');
  if (sheet.locked) return refuse('sheet-locked');
  if (given.version !== undefined && given.version !== sheet.version) return refuse('stale');
  if (await isReadingOver(tx, assignment)) return refuse('ranking-fixed');
  return ok({ assignment, sheet, scheme: await schemeOf(tx, assignment.application.callId) });
}

/** I6: the grid in force for every file of a call: that of the version last published. */
export async function schemeOf(tx: Parameters<typeof callFacts>[0], callId: string): Promise<Scheme> {
  const call = await callFacts(tx, callId);
  if (!call?.currentVersionId) throw new Error('a call in review was never published');
  return loadFrozenContent(tx, call.currentVersionId);
}
