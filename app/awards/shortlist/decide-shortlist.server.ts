import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { shortlists } from '#db/schema/shortlists.ts';
import type { Person, Actor } from '#app/kernel/actor.ts';
import type { Notice } from '#app/kernel/event.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { applicationFacts, moveApplication } from '#app/applications/application-store.server.ts';
import { lastDayToComplain } from '#app/applications/opening/second-look.ts';
import { lockCall, type CallRow } from '#app/calls/call-store.server.ts';
import { moveCall } from '#app/calls/move-call.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { ListedFile } from '#app/reviews/ranking.ts';
import { listedFiles } from '#app/reviews/ranking-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardRefusal } from '../award.ts';
import { isRecused } from '../award-store.server.ts';
import { countsOf } from './propose-shortlist.server.ts';
import { mayDecideShortlist, type ShortlistLine } from './shortlist.ts';
import { shortlistLifecycle } from './shortlist-lifecycle.ts';
import { lockShortlist, shortlistLinesOf, type Shortlist } from './shortlist-store.server.ts';

type Given = { callId: CallId; shortlistId: string; key: IdempotencyKey };

/**
 * A second person decides a shortlist. Every note gets its outcome and every applicant the letter in the same
 * transaction; the call of concept notes is decided. A note withdrawn meanwhile stays as it is.
 */
export async function decideShortlistOf(world: World, actor: Actor, given: Given): Promise<Result<null, AwardRefusal>> {
  if (actor.kind !== 'person' || !can(actor, 'awards.approve').allowed) return refuse('role-may-not');
  return perform<null, AwardRefusal>(world, actor, 'decide-shortlist', given.key, async (tx) => {
    const opened = await openShortlist(tx, actor, given);
    if (!opened.ok) return opened;
    const { call, shortlist, files } = opened.value;
    const next = advance(shortlistLifecycle, 'decide', shortlist.state);
    if (!next.ok) return next;
    const at = world.clock.now();
    const redressUntil = lastDayToComplain(at);
    await end(tx, shortlist, { state: next.value, endedBy: actor.accountId, endedAt: at, redressUntil });
    const lines = await shortlistLinesOf(tx, shortlist.id);
    const notices: Notice[] = [];
    for (const line of lines) {
      const told = await decideNote(tx, { line, files, at });
      if (!told.ok) return told;
      notices.push(...told.value);
    }
    const decided = await moveCall(world, tx, { callId: call.id, move: 'decide' });
    if (!decided.ok) return decided;
    const { programmeId, reference } = call;
    const entity = { kind: 'call', id: call.id };
    const body = { reference, shortlistId: shortlist.id, ...countsOf(lines) };
    return ok({
      value: null,
      events: [{ kind: 'shortlist.decided', programmeId, entity, body }, decided.value],
      notices: [
        ...notices,
        { accountId: shortlist.proposedBy, kind: 'shortlist-decided', entity, values: { reference } },
      ],
    });
  });
}

/** A second person gives a proposed shortlist back with what has to change; another one follows. */
export async function sendBackShortlist(
  world: World,
  actor: Actor,
  given: Given & { reason: string },
): Promise<Result<null, AwardRefusal>> {
  if (actor.kind !== 'person' || !can(actor, 'awards.approve').allowed) return refuse('role-may-not');
  return perform<null, AwardRefusal>(world, actor, 'send-back-shortlist', given.key, async (tx) => {
    const opened = await openShortlist(tx, actor, given);
    if (!opened.ok) return opened;
    const { call, shortlist } = opened.value;
    const next = advance(shortlistLifecycle, 'send-back', shortlist.state);
    if (!next.ok) return next;
    const by = { endedBy: actor.accountId, endedAt: world.clock.now() };
    await end(tx, shortlist, { state: next.value, reason: given.reason, ...by });
    const { programmeId, reference } = call;
    const entity = { kind: 'call', id: call.id };
    const body = { reference, shortlistId: shortlist.id };
    return ok({
      value: null,
      events: [{ kind: 'shortlist.sent-back', programmeId, entity, body }],
      notices: [{ accountId: shortlist.proposedBy, kind: 'shortlist-sent-back', entity, values: { reference } }],
    });
  });
}

type Opened = { readonly call: CallRow; readonly shortlist: Shortlist; readonly files: readonly ListedFile[] };

/** What both answers share: call and shortlist locked in this order, the actor's programme, and two people (I9, I41). */
async function openShortlist(tx: Tx, actor: Person, given: Given): Promise<Result<Opened, AwardRefusal>> {
  const call = await lockCall(tx, given.callId);
  if (!call || !staffMay(actor, 'awards.approve', call.programmeId)) return refuse('not-found');
  const shortlist = await lockShortlist(tx, { id: given.shortlistId, callId: call.id });
  if (!shortlist) return refuse('not-found');
  const files = await listedFiles(tx, shortlist.listId);
  const organisationIds = files.map((file) => file.organisationId);
  const recused = await isRecused(tx, actor, organisationIds);
  const verdict = mayDecideShortlist(shortlist, { accountId: actor.accountId, recused });
  return verdict.allowed ? ok({ call, shortlist, files }) : refuse(verdict.reason);
}

async function end(tx: Tx, shortlist: Shortlist, changes: Partial<Shortlist>): Promise<void> {
  await tx.update(shortlists).set(changes).where(eq(shortlists.id, shortlist.id));
}

/** Moves one note and gives its letters: one to every account of its organisation. */
async function decideNote(
  tx: Tx,
  given: { line: ShortlistLine; files: readonly ListedFile[]; at: Date },
): Promise<Result<readonly Notice[], AwardRefusal>> {
  const { line, files, at } = given;
  const note = await applicationFacts(tx, line.applicationId);
  const file = files.find((each) => each.applicationId === line.applicationId);
  if (!note || !file) throw new Error('a line without a place in the ranking');
  if (note.state === 'withdrawn') return ok([]);
  const moved = await moveApplication(tx, note, line.shortlisted ? 'shortlist' : 'reject', { decidedAt: at });
  if (!moved.ok) return moved;
  const readers = await accountsHolding(tx, { organisationId: note.organisationId, roles: APPLICANT_ROLES });
  const entity = { kind: 'application', id: note.id };
  const values = { reference: note.reference };
  const kind = line.shortlisted ? 'shortlisted-letter' : 'not-shortlisted-letter';
  return ok(readers.map((accountId) => ({ accountId, kind, entity, values })));
}
