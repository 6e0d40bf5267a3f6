import { awardApprovals } from '#db/schema/awards.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { perform } from '#app/trail/perform.server.ts';
import { brokenConstraint } from '#app/trail/retry.server.ts';
import { mayApprove } from './award-approval.ts';
import type { AwardRefusal } from './award.ts';
import { approvalsOf, isRecused } from './award-store.server.ts';
import { frozenMinutes } from './committee-store.server.ts';
import { grantAwards } from './grant-awards.server.ts';
import { isSignedByChair } from './minutes.ts';
import { openDecision } from './open-decision.server.ts';
import type { DecisionGiven } from './recommend-award.server.ts';

type Answer = { readonly step: 1 | 2 };

/** What the database says no to when two lists meet, in our words. */
const WALLS: Readonly<Record<string, AwardRefusal['code']>> = {
  awards_within_envelope: 'award-over-envelope',
  awards_within_cap: 'award-over-cap',
  awards_within_lot: 'award-over-lot',
  award_reserve_expired: 'reserve-expired',
  award_minutes_signed: 'minutes-unsigned',
  award_approval_by_another: 'preparer-may-not-approve',
};

/**
 * One of the two approvals of a list. The call is locked first, so that approvers take turns; the second approval
 * makes the awards in the same transaction, after every limit and every check was looked at again.
 */
export async function approveAward(
  world: World,
  actor: Actor,
  given: DecisionGiven,
): Promise<Result<Answer, AwardRefusal>> {
  if (actor.kind !== 'person' || !can(actor, 'awards.approve').allowed) return refuse('role-may-not');
  try {
    return await perform<Answer, AwardRefusal>(world, actor, 'approve-award', given.key, async (tx) => {
      const at = world.clock.now();
      const opened = await openDecision(tx, actor, { ...given, move: 'approve', action: 'awards.approve', at });
      if (!opened.ok) return opened;
      const { decision, call, files } = opened.value;
      const approvals = await approvalsOf(tx, decision.id);
      const recused = await isRecused(
        tx,
        actor,
        files.map((file) => file.organisationId),
      );
      const approvedBy = approvals.map((approval) => approval.accountId);
      const signed = isSignedByChair(await frozenMinutes(tx, decision.id));
      const verdict = mayApprove({ ...decision, signed }, approvedBy, { accountId: actor.accountId, recused });
      if (!verdict.allowed) return refuse(verdict.reason);
      const step = approvals.length === 0 ? 1 : 2;
      const approval = { decisionId: decision.id, step, accountId: actor.accountId };
      await tx.insert(awardApprovals).values({ ...approval, approvedAt: world.clock.now() });
      if (step === 2) return grantAwards(world, tx, opened.value);
      return ok({
        value: { step },
        events: [
          {
            kind: 'award.approved-once',
            programmeId: call.programmeId,
            entity: { kind: 'award-decision', id: decision.id },
            body: { callId: call.id, step, version: decision.version },
          },
        ],
      });
    });
  } catch (error) {
    const code = WALLS[brokenConstraint(error) ?? ''];
    if (code) return refuse(code, { values: { reference: '–' } });
    throw error;
  }
}
