import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { awardDecisions, awardLines } from '#db/schema/awards.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { utcDate, type Instant } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { lockCall, type CallRow } from '#app/calls/call-store.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import type { ListedFile } from '#app/reviews/ranking.ts';
import { fixedList, listedFiles } from '#app/reviews/ranking-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardDecision, AwardLine, AwardRefusal } from './award.ts';
import { decideList, proposeLines, sumOf } from './award-list.ts';
import { awardLifecycle } from './award-lifecycle.ts';
import { checkReserveLines, decideReserve } from './reserve.ts';
import type { Member } from './committee.ts';
import { candidatesOf, replaceMembers } from './committee-store.server.ts';
import { isRecused, openDecisionOf, reserveFiles, saveDecision, toldDecisionOf } from './award-store.server.ts';
import { limitsFor } from './limits-store.server.ts';

export type PreparationGiven = {
  callId: string;
  /** Of the draft being changed; null for a first one. */
  version: number | null;
  metOn: string | null;
  minutes: string;
  /** I13: account ids of those who vote, and of the one among them who leads the meeting; a draft may wait for both. */
  voters: readonly string[];
  chair: string | null;
  /** Whether the contracting authority looks at the list before the letters; not unless said. */
  authority?: boolean;
  /** In any order. Left out: the list by rank as `proposeLines` makes it. */
  lines?: readonly AwardLine[];
  key: IdempotencyKey;
};

type Answer = { readonly decisionId: string; readonly version: number };

/**
 * Writes the committee's list of a call from its fixed ranking, or changes the draft. Once the letters of a first list
 * are out, a further one draws on its reserve (I14). Only who prepared it changes it,
 * so that "neither approver is the preparer" stays true. I3, I4, I5, I12 hold for every draft that is kept.
 */
export async function prepareAward(
  world: World,
  actor: Actor,
  given: PreparationGiven,
): Promise<Result<Answer, AwardRefusal>> {
  if (!can(actor, 'awards.prepare').allowed) return refuse('role-may-not');
  return perform<Answer, AwardRefusal>(world, actor, 'prepare-award', given.key, async (tx) => {
    const call = await lockCall(tx, given.callId);
    if (!call || !staffMay(actor, 'awards.prepare', call.programmeId)) return refuse('not-found');
    if (call.stage === 'note') return refuse('call-takes-notes');
    const list = await fixedList(tx, call.id);
    if (!list) return refuse('ranking-not-fixed');
    const draft = await draftToChange(tx, actor, given);
    if (!draft.ok) return draft;
    const base = await toldDecisionOf(tx, call.id);
    const files = await filesToDecide(world, tx, { callId: call.id, listId: list.id, base });
    if (!files.ok) return files;
    const lines = await decideLines(tx, actor, {
      call,
      base,
      files: files.value,
      lines: given.lines,
      at: world.clock.now(),
    });
    if (!lines.ok) return lines;
    const members = await membersGiven(tx, {
      ...given,
      programmeId: call.programmeId,
      preparedBy: actorReference(actor),
    });
    if (!members.ok) return members;
    const about = { metOn: given.metOn, minutes: given.minutes, authorityAsked: given.authority ?? false };
    const saved = draft.value
      ? await change(tx, draft.value, { ...about, listId: list.id })
      : await create(world, tx, actor, { ...about, callId: call.id, listId: list.id, basedOn: base?.id ?? null });
    await writeLines(tx, { decisionId: saved.decisionId, files: files.value, lines: lines.value });
    await replaceMembers(tx, saved.decisionId, members.value);
    return ok({ value: saved, events: [prepared(call, saved, lines.value)] });
  });
}

async function draftToChange(
  tx: Tx,
  actor: Actor,
  given: PreparationGiven,
): Promise<Result<AwardDecision | null, AwardRefusal>> {
  const live = await openDecisionOf(tx, given.callId);
  if (!live) return given.version === null ? ok(null) : refuse('stale');
  if (live.state !== 'drafted') return refuse('list-exists');
  if (live.preparedBy !== actorReference(actor)) return refuse('not-the-preparer');
  return live.version === given.version ? ok(live) : refuse('stale');
}

/** Every place of the ranking for a first list; once its letters are out, what it holds in reserve (I14). */
async function filesToDecide(
  world: World,
  tx: Tx,
  given: { callId: string; listId: string; base: AwardDecision | null },
): Promise<Result<readonly ListedFile[], AwardRefusal>> {
  const { callId, listId, base } = given;
  if (!base) return ok(await listedFiles(tx, listId));
  const files = await reserveFiles(tx, listId);
  const allowed = decideReserve(base, { callId, today: utcDate(world.clock.now()), files });
  return allowed.ok ? ok(files) : allowed;
}

async function decideLines(
  tx: Tx,
  actor: Actor,
  given: {
    call: CallRow;
    base: AwardDecision | null;
    files: readonly ListedFile[];
    lines: readonly AwardLine[] | undefined;
    at: Instant;
  },
): Promise<Result<readonly AwardLine[], AwardRefusal>> {
  const organisationIds = given.files.map((file) => file.organisationId);
  if (await isRecused(tx, actor, organisationIds)) return refuse('person-recused');
  const limits = await limitsFor(tx, given.call, organisationIds, given.at);
  const lines = decideList(given.files, given.lines ?? proposeLines(given.files, limits), limits);
  if (!lines.ok || !given.base) return lines;
  const kept = checkReserveLines(given.files, lines.value);
  return kept.ok ? lines : kept;
}

/** I13: the accounts as members, with the consortium member each votes for. Nobody from outside the programme. */
async function membersGiven(
  tx: Tx,
  given: Pick<PreparationGiven, 'voters' | 'chair'> & { programmeId: string; preparedBy: string },
): Promise<Result<readonly Member[], AwardRefusal>> {
  const candidates = await candidatesOf(tx, given.programmeId);
  const members: Member[] = [];
  for (const accountId of new Set(given.voters)) {
    const candidate = candidates.find((each) => each.accountId === accountId);
    if (!candidate) return refuse('voter-unknown', { field: 'voters[]' });
    if (accountId === given.preparedBy) return refuse('preparer-may-not-vote', { field: 'voters[]' });
    members.push({ ...candidate, chair: accountId === given.chair });
  }
  if (given.chair !== null && !members.some((member) => member.chair))
    return refuse('chair-missing', { field: 'chair' });
  return ok(members);
}

type About = { metOn: string | null; minutes: string; authorityAsked: boolean };

async function create(
  world: World,
  tx: Tx,
  actor: Actor,
  about: About & { callId: string; listId: string; basedOn: string | null },
): Promise<Answer> {
  const decisionId = world.ids.next();
  const by = { preparedBy: actorReference(actor), preparedAt: world.clock.now() };
  await tx.insert(awardDecisions).values({ id: decisionId, state: awardLifecycle.first, ...about, ...by });
  return { decisionId, version: 1 };
}

async function change(tx: Tx, draft: AwardDecision, about: About & { listId: string }): Promise<Answer> {
  await saveDecision(tx, draft, about);
  await tx.delete(awardLines).where(eq(awardLines.decisionId, draft.id));
  return { decisionId: draft.id, version: draft.version + 1 };
}

async function writeLines(
  tx: Tx,
  given: { decisionId: string; files: readonly ListedFile[]; lines: readonly AwardLine[] },
): Promise<void> {
  const ranks = new Map(given.files.map((file) => [file.applicationId, file.rank]));
  await tx.insert(awardLines).values(
    given.lines.map(({ reason, ...line }) => ({
      ...line,
      decisionId: given.decisionId,
      rank: ranks.get(line.applicationId) ?? 0,
      reason: reason.trim() === '' ? null : reason,
    })),
  );
}

function prepared(call: CallRow, saved: Answer, lines: readonly AwardLine[]) {
  return {
    kind: 'award.prepared' as const,
    programmeId: call.programmeId,
    entity: { kind: 'award-decision', id: saved.decisionId },
    body: {
      callId: call.id,
      version: saved.version,
      amountMinor: sumOf(lines).toString(),
      awards: lines.filter((line) => line.outcome === 'award').length,
    },
  };
}
