import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { roundCarries } from '#db/schema/eligibility.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { DomainEvent, Notice, Outcome } from '#app/kernel/event.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { lockCall, type CallRow } from '../call-store.server.ts';
import type { CallRefusal } from '../refusals.ts';
import { lockReturnedFiles, rankedAmong, type ReturnedFile } from './carry-store.server.ts';
import { mayCarry, mayChooseToCarry } from './carry.ts';
import { nextRound } from './enter-round.server.ts';
import { filesOfRound } from './round-store.server.ts';

/**
 * Takes files that are with their applicants out of a closed round that is not ranked, into the next: the round need not
 * wait for them. Each keeps its reference, the day it was submitted and the time it has for its answer.
 */
export async function carryFiles(
  world: World,
  actor: Actor,
  given: { callId: CallId; roundId: CallId; files: readonly string[]; key: IdempotencyKey },
): Promise<Result<null, CallRefusal>> {
  return perform<null, CallRefusal>(world, actor, 'carry-files', given.key, async (tx) => {
    const call = await lockCall(tx, given.callId);
    if (!call || !staffMay(actor, 'calls.close', call.programmeId)) return refuse('not-found');
    const round = await lockCall(tx, given.roundId);
    if (round?.roundOf !== call.id || round.state === 'open') return refuse('not-found');
    const chosen = await chosenFiles(tx, actor, { call, round, files: given.files });
    if (!chosen.ok) return chosen;
    return ok({ value: null, ...(await carryInto(world, tx, actor, { call, round, files: chosen.value })) });
  });
}

/** The files chosen to go on, locked, if they may. Lock the call and the round first. */
export async function chosenFiles(
  tx: Tx,
  actor: Actor,
  given: { call: CallRow; round: CallRow; files: readonly string[] },
): Promise<Result<readonly ReturnedFile[], CallRefusal>> {
  const { call, round, files: chosen } = given;
  if (chosen.length === 0) return refuse('carry-none-chosen', { field: 'carry[]' });
  const ranked = (await rankedAmong(tx, [round.id])).has(round.id);
  const allowed = mayCarry(call, { currentVersionId: round.currentVersionId, ranked });
  if (!allowed.allowed) return refuse(allowed.reason);
  const returned = await lockReturnedFiles(tx, actor, round.id);
  const { files } = await filesOfRound(tx, round.id);
  const choice = mayChooseToCarry({ chosen, returned: returned.map(({ id }) => id), files });
  if (!choice.allowed) return refuse(choice.reason, { field: 'carry[]' });
  return ok(returned.filter(({ id }) => chosen.includes(id)));
}

/** Moves them from a round that was closed into the one that collects, which is begun where there is none. */
export async function carryInto(
  world: World,
  tx: Tx,
  actor: Actor,
  given: { call: CallRow; round: CallRow; files: readonly ReturnedFile[] },
): Promise<Omit<Outcome<null>, 'value'>> {
  const { call, round, files } = given;
  const next = await nextRound(world, tx, call);
  const carriedAt = world.clock.now();
  const ids = { fromRoundId: round.id, toRoundId: next.roundId };
  const events: DomainEvent[] = [...next.events];
  const notices: Notice[] = [];
  for (const { id, returnId, reference, organisationId } of files) {
    const carry = { id: world.ids.next(), applicationId: id, returnId, ...ids };
    await tx.insert(roundCarries).values({ ...carry, carriedBy: actorReference(actor), carriedAt });
    // Its version is not counted: what its applicant is typing is as new as before.
    await tx.update(applications).set({ callId: next.roundId }).where(eq(applications.id, id));
    const entity = { kind: 'application', id };
    const body = { reference, ...ids, returnId };
    events.push({ kind: 'application.carried-over', programmeId: call.programmeId, entity, body });
    const told = await accountsHolding(tx, { organisationId, roles: APPLICANT_ROLES });
    const about = { kind: 'application-carried-over', entity, values: { reference } };
    notices.push(...told.map((accountId) => ({ accountId, ...about })));
  }
  return { events, notices };
}
