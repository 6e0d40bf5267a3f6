import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import type { AssignmentState } from './assignment-lifecycle.ts';
import type { Settlement } from './divergence.ts';
import type { Instant } from '#app/kernel/instant.ts';

/** Somebody asked to read a file, and when they locked their sheet last; null while it is open. */
export type FileReader = {
  readonly assignmentId: string;
  readonly accountId: string;
  readonly state: AssignmentState;
  readonly lockedAt: Instant | null;
  /** I9: whether a tie keeps them from the file now. */
  readonly barred: boolean;
};

/** What a chair wrote down as the outcome of a meeting, and the assignments whose readers agreed to it. */
export type Proposal = {
  readonly id: string;
  readonly proposedAt: Instant;
  readonly agreedBy: readonly string[];
};

export type MeetingFacts = {
  readonly readers: readonly FileReader[];
  readonly settlement: Settlement;
  /** The newest one: an older one counts no more. */
  readonly proposal: Proposal | null;
  readonly fixed: boolean;
};

const OPEN: readonly AssignmentState[] = ['invited', 'accepted', 'in_progress', 'reopened'];

export type MeetingReason =
  | 'ranking-fixed'
  | 'readers-open'
  | 'scores-missing'
  | 'third-reader-missing'
  | 'consensus-agreed'
  | 'chair-reads-file';

/**
 * I10: whether the readers of a file may meet under a chair: everybody asked has locked their sheet or is recused, two
 * sheets at least, a third where two diverge; the chair is none of those ever asked to read the file.
 */
export function mayPropose(chair: { accountId: string }, facts: MeetingFacts): Verdict<MeetingReason> {
  if (facts.fixed) return denied('ranking-fixed');
  if (facts.readers.some((reader) => reader.accountId === chair.accountId)) return denied('chair-reads-file');
  if (facts.readers.some(stillOpen)) return denied('readers-open');
  if (facts.settlement.kind === 'readers-missing') return denied('scores-missing');
  if (facts.settlement.kind === 'third-reader-missing') return denied('third-reader-missing');
  return inForce(facts) ? denied('consensus-agreed') : ALLOWED;
}

export type AgreementReason = 'ranking-fixed' | 'consensus-outdated' | 'sheet-open' | 'consensus-already-agreed';

/** I10: a reader agrees to the newest proposal once, with their own sheet locked before it was written. */
export function mayAgree(assignmentId: string, facts: MeetingFacts): Verdict<AgreementReason> {
  if (facts.fixed) return denied('ranking-fixed');
  const own = facts.readers.find((reader) => reader.assignmentId === assignmentId);
  if (!own || own.lockedAt === null) return denied('sheet-open');
  if (!facts.proposal || outdated(facts.proposal, facts.readers)) return denied('consensus-outdated');
  return facts.proposal.agreedBy.includes(assignmentId) ? denied('consensus-already-agreed') : ALLOWED;
}

function stillOpen({ state, barred }: FileReader): boolean {
  return OPEN.includes(state) && !barred;
}

/**
 * I10: whether the newest proposal is what counts: every reader with a locked sheet agreed, none of the sheets is newer
 * than it, and nobody is still reading. I9: whom a tie bars can agree no more and is not waited for; that they had agreed
 * before stands.
 */
export function inForce({ readers, proposal }: Pick<MeetingFacts, 'readers' | 'proposal'>): boolean {
  if (!proposal || readers.some(stillOpen)) return false;
  const hasAgreed = ({ assignmentId }: FileReader) => proposal.agreedBy.includes(assignmentId);
  const locked = readers.filter((reader) => reader.lockedAt !== null && (!reader.barred || hasAgreed(reader)));
  if (locked.length < 2 || outdated(proposal, readers)) return false;
  return locked.every(hasAgreed);
}

function outdated(proposal: Proposal, readers: readonly FileReader[]): boolean {
  return readers.some((reader) => reader.lockedAt !== null && reader.lockedAt > proposal.proposedAt);
}
