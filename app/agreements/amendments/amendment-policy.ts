import type { Actor, Person } from '#app/kernel/actor.ts';
import { advance, canMove } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { ACCESS, can, staffMay, type Action } from '#app/people/access.ts';
import type { AgreementState } from '../agreement-lifecycle.ts';
import { actsFor } from '../agreement-policy.ts';
import type { AgreementRefusal } from '../agreement.ts';
import { amendmentLifecycle, type AmendmentState } from './amendment-lifecycle.ts';
import type { AmendmentForm, Side } from './amendment.ts';

/** An amendment as decisions about people see it. People are account ids. */
export type AmendmentFacts = {
  readonly state: AmendmentState;
  readonly form: AmendmentForm | null;
  readonly side: Side;
  readonly programmeId: string;
  readonly organisationId: string;
  readonly agreementState: AgreementState;
  readonly requestedBy: string;
  readonly submittedBy: string | null;
  readonly checkedBy: string | null;
  readonly approvedBy: readonly string[];
  readonly signedBy: readonly string[];
};

type Decided = Result<AmendmentState, AgreementRefusal>;

/** Whether an agreement can be amended at all: it is in force, or its force rests. */
export function isAmendable(state: AgreementState): boolean {
  return state === 'active' || state === 'suspended';
}

/** AZ-2: whether somebody may do this on a side of that agreement: of its organisation, or of the programme's staff. */
export function actsOnSide(
  actor: Actor,
  action: Action,
  about: { readonly side: Side; readonly programmeId: string; readonly organisationId: string },
): boolean {
  return about.side === 'grantee'
    ? actsFor(actor, about.organisationId, ACCESS[action])
    : staffMay(actor, action, about.programmeId);
}

/** Whether somebody may make a move at all: what belongs to the side that asks, to it alone; the rest to the other. */
export function mayMove(actor: Actor, move: AmendmentMoveName, facts: Omit<AmendmentFacts, 'state'>): boolean {
  const side = OWN_MOVES.includes(move) ? facts.side : move === 'sign' ? 'grantee' : 'lead';
  return can(actor, ACTION_OF[move]).allowed && actsOnSide(actor, ACTION_OF[move], { ...facts, side });
}

/** The check: by somebody else than who wrote or sent the request. */
export function decideCheck(facts: AmendmentFacts, accountId: string): Decided {
  const next = advance(amendmentLifecycle, 'check', facts.state);
  if (!next.ok) return next;
  return askedBy(facts).includes(accountId) ? refuse('amendment-own-request') : next;
}

/** One of two approvals: neither by who asked or checked, nor twice by the same person. The second decides. */
export function decideApproval(
  facts: AmendmentFacts,
  accountId: string,
): Result<{ readonly state: AmendmentState; readonly step: 1 | 2 }, AgreementRefusal> {
  const second = facts.state === 'approved_once';
  const move = !second ? 'approve' : facts.form === 'notice' ? 'apply' : 'print';
  const next = advance(amendmentLifecycle, move, facts.state);
  if (!next.ok) return next;
  if (!isAmendable(facts.agreementState)) return refuse('agreement-not-in-force');
  if (askedBy(facts).includes(accountId)) return refuse('amendment-own-request');
  if (facts.checkedBy === accountId) return refuse('amendment-checked-by-you');
  if (facts.approvedBy.includes(accountId)) return refuse('amendment-approved-before');
  return ok({ state: next.value, step: second ? 2 : 1 });
}

/** A signature under the addendum; for the lead by nobody who asked, checked or signed for the other side. */
export function decideSignature(facts: AmendmentFacts, side: Side, accountId: string): Decided {
  const next = advance(amendmentLifecycle, side === 'grantee' ? 'sign' : 'countersign', facts.state);
  if (!next.ok) return next;
  if (!isAmendable(facts.agreementState)) return refuse('agreement-not-in-force');
  const others = [...askedBy(facts), facts.checkedBy, ...facts.signedBy];
  return side === 'lead' && others.includes(accountId) ? refuse('amendment-signed-by-you') : next;
}

const MOVES = ['write', 'submit', 'check', 'query', 'reject', 'approve', 'sign', 'countersign', 'withdraw'] as const;
export type AmendmentMoveName = (typeof MOVES)[number];

/** Moves of the side that asks. */
const OWN_MOVES: readonly AmendmentMoveName[] = ['write', 'submit', 'withdraw'];

export type AmendmentVerdicts = Readonly<Record<AmendmentMoveName, Verdict>>;

/** Which line of the access table each move asks. */
const ACTION_OF: Readonly<Record<AmendmentMoveName, Action>> = {
  write: 'amendments.write',
  submit: 'amendments.request',
  check: 'amendments.check',
  query: 'amendments.check',
  reject: 'amendments.refuse',
  approve: 'amendments.approve',
  sign: 'agreements.sign',
  countersign: 'agreements.countersign',
  withdraw: 'amendments.request',
};

/** What a reader may do with one amendment now, and why not: the same decisions the commands take. */
export function amendmentVerdicts(actor: Person, facts: AmendmentFacts): AmendmentVerdicts {
  return Object.fromEntries(MOVES.map((move) => [move, verdictOf(actor, move, facts)])) as AmendmentVerdicts;
}

function verdictOf(actor: Person, move: AmendmentMoveName, facts: AmendmentFacts): Verdict {
  if (!mayMove(actor, move, facts)) return denied('role-may-not');
  const decided = decide(actor.accountId, move, facts);
  return decided.ok ? ALLOWED : denied(decided.refusal.code);
}

function decide(accountId: string, move: AmendmentMoveName, facts: AmendmentFacts): Result<unknown, Refusal> {
  if (move === 'check') return decideCheck(facts, accountId);
  if (move === 'approve') return decideApproval(facts, accountId);
  if (move === 'sign') return decideSignature(facts, 'grantee', accountId);
  if (move === 'countersign') return decideSignature(facts, 'lead', accountId);
  return canMove(amendmentLifecycle, move, facts.state) ? ok(null) : refuse('move-not-allowed');
}

function askedBy(facts: AmendmentFacts): readonly (string | null)[] {
  return [facts.requestedBy, facts.submittedBy];
}
