import { createHash } from 'node:crypto';
import type { Tx } from '#db/client.server.ts';
import { consensusProposals, consensusScores } from '#db/schema/consensus.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { canonicalJson, toJson } from '#app/kernel/json.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { Application } from '#app/applications/application.ts';
import { applicationFacts, lockApplication } from '#app/applications/application-store.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { declaredOn, isRankingFixed } from './assignment-store.server.ts';
import { keepsOut } from './conflict.ts';
import { mayPropose, type MeetingFacts } from './consensus.ts';
import { meetingFacts, newestProposals } from './consensus-store.server.ts';
import { schemeOf } from './open-sheet.server.ts';
import type { ReviewRefusal } from './review.ts';
import { checkSheet, totalHundredths, type FullScore, type Scheme, type Score } from './scoring.ts';

type Given = { applicationId: string; discussion: string; scores: readonly Score[]; key: IdempotencyKey };
type Answer = { readonly proposalId: string };

/**
 * I10, I11: writes down what a meeting of a file's readers came to: the discussion, and points and reason for every
 * criterion. It counts once every reader has agreed to it; a newer one takes its place. The readers are told.
 */
export async function proposeConsensus(
  world: World,
  actor: Actor,
  given: Given,
): Promise<Result<Answer, ReviewRefusal>> {
  if (!can(actor, 'consensus.chair').allowed || actor.kind !== 'person') return refuse('role-may-not');
  const chair = { accountId: actor.accountId };
  return perform<Answer, ReviewRefusal>(world, actor, 'propose-consensus', given.key, async (tx) => {
    const seen = await applicationFacts(tx, given.applicationId);
    if (!seen || !staffMay(actor, 'consensus.chair', seen.programmeId)) return refuse('not-found');
    if (await isRecusedFrom(tx, actor, seen.organisationId)) return refuse('not-found');
    // The call first, then the file, as everywhere.
    await isRankingFixed(tx, seen.callId);
    const file = await lockApplication(tx, seen.id);
    if (!file) return refuse('not-found');
    const scheme = await schemeOf(tx, file.callId);
    const facts = await meetingFacts(tx, { ...file, scheme });
    const may = mayPropose(chair, facts);
    if (!may.allowed) return refuse(may.reason, { values: { reference: file.reference } });
    const declared = await declaredOn(tx, [file.organisationId]);
    if (keepsOut(declared, { ...chair, consortiumMemberId: null })) return refuse('chair-in-conflict');
    const scores = checkSheet(scheme, given.scores);
    if (!scores.ok) return scores;
    const at = world.clock.now();
    const proposalId = world.ids.next();
    const sheet = { scores: scores.value, discussion: given.discussion };
    await write(tx, { ...sheet, proposalId, scheme, file, chairId: actor.accountId, at });
    const sha256 = createHash('sha256')
      .update(canonicalJson(toJson(sheet)))
      .digest('hex');
    return ok({
      value: { proposalId },
      events: [
        {
          kind: 'consensus.proposed',
          programmeId: file.programmeId,
          entity: { kind: 'application', id: file.id },
          body: { reference: file.reference, proposalId, sha256 },
        },
      ],
      notices: meetingNotices(facts, file),
    });
  });
}

type Written = {
  readonly proposalId: string;
  readonly file: Application;
  readonly scheme: Scheme;
  readonly chairId: string;
  readonly discussion: string;
  readonly scores: readonly FullScore[];
  readonly at: Date;
};

async function write(tx: Tx, given: Written): Promise<void> {
  const { proposalId, file, scheme, chairId, discussion, scores, at } = given;
  const before = (await newestProposals(tx, [file.id])).get(file.id);
  await tx.insert(consensusProposals).values({
    id: proposalId,
    applicationId: file.id,
    number: (before?.number ?? 0) + 1,
    chairId,
    discussion,
    totalHundredths: totalHundredths(scheme, scores),
    proposedAt: at,
  });
  const maxima = new Map(scheme.criteria.map((criterion) => [criterion.code, criterion.maximum]));
  await tx.insert(consensusScores).values(
    scores.map(({ criterion, points, comment }) => ({
      proposalId,
      criterion,
      points,
      maximum: maxima.get(criterion) ?? 0,
      reason: comment,
    })),
  );
}

function meetingNotices({ readers }: MeetingFacts, file: Application) {
  return readers
    .filter((reader) => reader.lockedAt !== null)
    .map((reader) => ({
      accountId: reader.accountId,
      kind: 'consensus-proposed',
      entity: { kind: 'assignment', id: reader.assignmentId },
      values: { reference: file.reference },
    }));
}
