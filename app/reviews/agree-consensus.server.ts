import type { Tx } from '#db/client.server.ts';
import { consensusAgreements } from '#db/schema/consensus.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { Notice } from '#app/kernel/event.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { lockApplication } from '#app/applications/application-store.server.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { isRankingFixed, lockOwnAssignment } from './assignment-store.server.ts';
import { inForce, mayAgree } from './consensus.ts';
import { meetingFacts, newestProposals } from './consensus-store.server.ts';
import { schemeOf } from './open-sheet.server.ts';
import type { Assignment, ReviewRefusal } from './review.ts';

type Given = { assignmentId: string; proposalId: string; key: IdempotencyKey };
type Answer = { readonly inForce: boolean };

/** I10: a reader agrees to what the chair wrote down. With the last agreement it takes the place of the mean. */
export async function agreeConsensus(world: World, actor: Actor, given: Given): Promise<Result<Answer, ReviewRefusal>> {
  if (!can(actor, 'reviews.own').allowed) return refuse('role-may-not');
  return perform<Answer, ReviewRefusal>(world, actor, 'agree-consensus', given.key, async (tx) => {
    const assignment = await lockOwnAssignment(tx, actor, given.assignmentId);
    if (!assignment) return refuse('not-found');
    const { application } = assignment;
    if (await isRecusedFrom(tx, actor, application.organisationId)) return refuse('reviewer-in-conflict');
    await isRankingFixed(tx, application.callId);
    await lockApplication(tx, application.id);
    const asked = { ...application, scheme: await schemeOf(tx, application.callId) };
    const facts = await meetingFacts(tx, asked);
    const may = mayAgree(assignment.id, facts);
    if (!may.allowed) return refuse(may.reason);
    if (facts.proposal?.id !== given.proposalId) return refuse('consensus-outdated');
    await tx
      .insert(consensusAgreements)
      .values({ proposalId: given.proposalId, assignmentId: assignment.id, agreedAt: world.clock.now() });
    const done = inForce(await meetingFacts(tx, asked));
    return ok({
      value: { inForce: done },
      events: [
        {
          kind: 'consensus.agreed',
          programmeId: application.programmeId,
          entity: { kind: 'application', id: application.id },
          body: {
            reference: application.reference,
            proposalId: given.proposalId,
            assignmentId: assignment.id,
            inForce: done,
          },
        },
      ],
      notices: done ? await doneNotices(tx, assignment) : [],
    });
  });
}

/** Tells the chair that everybody agreed. */
async function doneNotices(tx: Tx, { application }: Assignment): Promise<readonly Notice[]> {
  const chairId = (await newestProposals(tx, [application.id])).get(application.id)?.chairId;
  if (!chairId) throw new Error('agreed to no proposal');
  const entity = { kind: 'application', id: application.id };
  return [{ accountId: chairId, kind: 'consensus-agreed', entity, values: { reference: application.reference } }];
}
