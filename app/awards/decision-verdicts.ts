import { actorReference, type Person } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import type { Refusal } from '#app/kernel/result.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { checksClear, type ChecksReason, type LatestChecks } from '#app/organisations/due-diligence.ts';
import { can } from '#app/people/access.ts';
import type { ListedFile } from '#app/reviews/ranking.ts';
import { mayApprove } from './award-approval.ts';
import { awardLifecycle, type AwardMove } from './award-lifecycle.ts';
import { decideList, fundable, type AwardLimits } from './award-list.ts';
import type { AwardDecision, AwardLine, AwardRefusal } from './award.ts';
import { decideCommittee, type Member } from './committee.ts';
import { decideVotes, type FileVote } from './votes.ts';

/** A verdict with the values its words need. */
export type Said = { readonly verdict: Verdict; readonly values: Readonly<Record<string, string | number>> };

export type DecisionFacts = {
  readonly decision: AwardDecision;
  readonly files: readonly ListedFile[];
  readonly lines: readonly AwardLine[];
  readonly limits: AwardLimits;
  readonly approvedBy: readonly string[];
  readonly recused: boolean;
  readonly members: readonly Member[];
  readonly votes: readonly FileVote[];
  /** I9: members kept out, by organisation id. */
  readonly keptOut: ReadonlyMap<string, ReadonlySet<string>>;
  /** I13: whether who chaired signed the minutes. */
  readonly signed: boolean;
  /** Latest checks by organisation id. */
  readonly checks: ReadonlyMap<string, LatestChecks>;
};

/** What a person may do with a list, each "no" with its reason: the commands decide the same again. */
export function decisionVerdicts(actor: Person, facts: DecisionFacts, at: Instant) {
  return {
    revise: revise(actor, facts),
    vote: vote(actor, facts),
    recommend: recommend(actor, facts),
    approve: approve(actor, facts, at),
    sendBack: may(actor, facts, 'send-back', 'awards.approve'),
    validate: may(actor, facts, 'validate', 'awards.notify'),
    notify: notify(actor, facts),
  };
}

function revise(actor: Person, facts: DecisionFacts): Said {
  const first = may(actor, facts, 'revise', 'awards.prepare');
  if (!first.verdict.allowed) return first;
  return facts.decision.preparedBy === actorReference(actor) ? YES : no('not-the-preparer');
}

/** I13: votes are recorded for a committee that can decide at all. */
function vote(actor: Person, facts: DecisionFacts): Said {
  const first = revise(actor, facts);
  if (!first.verdict.allowed) return first;
  const committee = decideCommittee({ ...facts.decision, members: facts.members });
  return committee.ok ? YES : refused(committee.refusal);
}

/** I12, I13: the preparer recommends a list that keeps every limit and was decided by a quorate committee. */
function recommend(actor: Person, facts: DecisionFacts): Said {
  const first = may(actor, facts, 'recommend', 'awards.prepare');
  if (!first.verdict.allowed) return first;
  if (facts.decision.preparedBy !== actorReference(actor)) return no('not-the-preparer');
  const committee = decideCommittee({ ...facts.decision, members: facts.members });
  if (!committee.ok) return refused(committee.refusal);
  const votes = decideVotes({ ...facts, files: facts.files.filter(fundable) });
  if (!votes.ok) return refused(votes.refusal);
  const list = decideList(facts.files, facts.lines, facts.limits);
  return list.ok ? YES : refused(list.refusal);
}

/** The second approval makes the awards, so due diligence (I15, I16) is asked for before it. */
function approve(actor: Person, facts: DecisionFacts, at: Instant): Said {
  const role = can(actor, 'awards.approve');
  if (!role.allowed) return no(role.reason);
  const { signed } = facts;
  const own = mayApprove({ ...facts.decision, signed }, facts.approvedBy, {
    accountId: actor.accountId,
    recused: facts.recused,
  });
  if (!own.allowed) return no(own.reason);
  if (facts.approvedBy.length === 0) return YES;
  const list = decideList(facts.files, facts.lines, facts.limits);
  if (!list.ok) return refused(list.refusal);
  return uncheckedAward(facts, at) ?? YES;
}

/** The contracting authority's answer comes before the letters, where it was asked. */
function notify(actor: Person, facts: DecisionFacts): Said {
  const first = may(actor, facts, 'notify', 'awards.notify');
  if (!first.verdict.allowed) return first;
  const { authorityAsked, authorityReference } = facts.decision;
  return authorityAsked && authorityReference === null ? no('authority-missing') : YES;
}

/** I15, I16: the first awarded file whose third party is not cleared; null where all are. */
function uncheckedAward({ files, lines, checks }: DecisionFacts, at: Instant): Said | null {
  for (const line of lines.filter((each) => each.outcome === 'award')) {
    const file = files.find((each) => each.applicationId === line.applicationId);
    const latest = file ? checks.get(file.organisationId) : undefined;
    const verdict = checksClear(latest ?? { exclusion: null, sanctions: null }, at);
    if (!verdict.allowed) return no(AWARD_REASONS[verdict.reason], { reference: file?.reference ?? '' });
  }
  return null;
}

/** I15, I16: a check that keeps an award back, in the words of this room. */
export const AWARD_REASONS = {
  'exclusion-missing': 'award-exclusion-missing',
  'exclusion-expired': 'award-exclusion-expired',
  'sanctions-missing': 'award-sanctions-missing',
  'sanctions-expired': 'award-sanctions-expired',
  'check-hit': 'award-check-hit',
} as const satisfies Record<ChecksReason, AwardRefusal['code']>;

function may(
  actor: Person,
  { decision }: DecisionFacts,
  move: AwardMove,
  action: 'awards.prepare' | 'awards.approve' | 'awards.notify',
): Said {
  const role = can(actor, action);
  if (!role.allowed) return no(role.reason);
  return canMove(awardLifecycle, move, decision.state) ? YES : no('move-not-allowed');
}

const YES: Said = { verdict: ALLOWED, values: {} };

function no(reason: string, values: Said['values'] = {}): Said {
  return { verdict: denied(reason), values };
}

function refused(refusal: Refusal): Said {
  return no(refusal.code, refusal.values);
}
