import { actorReference, type Person } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { agreementEvent, agreementNotices } from '../agreement-news.ts';
import { reachOf } from '../agreement-policy.ts';
import { lockAgreement } from '../agreement-store.server.ts';
import type { AgreementRefusal } from '../agreement.ts';
import { milestoneLifecycle } from './milestone-lifecycle.ts';
import { lockMilestone, saveMilestone } from './milestone-store.server.ts';
import { decideAnswer, mayDropIn } from './milestone.ts';

type Done = { readonly agreementId: AgreementId };

const MOVES = { confirmed: 'confirm', returned: 'sendBack', dropped: 'drop' } as const;

/** The office confirms a milestone by its proof, sends the proof back with what is lacking, or drops what is not wanted any more. */
export async function decideMilestone(
  world: World,
  actor: Person,
  given: {
    readonly agreementId: AgreementId;
    readonly milestone: string;
    readonly version: number;
    readonly outcome: keyof typeof MOVES;
    readonly answer: string;
    readonly key: IdempotencyKey;
  },
): Promise<Result<Done, AgreementRefusal>> {
  if (!can(actor, 'milestones.plan').allowed) return refuse('role-may-not');
  return perform<Done, AgreementRefusal>(world, actor, 'decide-milestone', given.key, async (tx) => {
    const agreement = await lockAgreement(tx, given.agreementId, reachOf(actor));
    if (!agreement || !staffMay(actor, 'milestones.plan', agreement.programmeId)) return refuse('not-found');
    const milestone = await lockMilestone(tx, { id: given.milestone, agreementId: agreement.id });
    if (!milestone) return refuse('not-found');
    const next = advance(milestoneLifecycle, MOVES[given.outcome], milestone.state);
    if (!next.ok) return next;
    if (milestone.version !== given.version) return refuse('stale');
    if (given.outcome === 'dropped' && !mayDropIn(agreement.state, milestone)) return refuse('milestone-awaited');
    const decided = decideAnswer(given.outcome, given.answer);
    if (!decided.ok) return decided;
    const by = { decidedBy: actorReference(actor), decidedAt: world.clock.now() };
    await saveMilestone(tx, milestone, { state: next.value, answer: given.answer, ...by });
    const { organisationId } = agreement;
    const readers = await accountsHolding(tx, { organisationId, roles: ['applicant-owner', 'applicant-editor'] });
    const body = { number: milestone.number, outcome: given.outcome };
    return ok({
      value: { agreementId: agreement.id },
      events: [agreementEvent('agreement.milestone-decided', agreement, body)],
      notices: agreementNotices('milestone-decided', agreement, readers),
    });
  });
}
