import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import type { AssignmentState } from './assignment-lifecycle.ts';
import { keepsOut, type DeclaredConflict } from './conflict.ts';

export type Candidate = { readonly accountId: string; readonly consortiumMemberId: string };

export type FileReaders = {
  /** Everybody ever asked to read the file, recused ones included. */
  readonly assigned: readonly Candidate[];
  /** Conflicts declared on any file of the same applicant. */
  readonly declared: readonly DeclaredConflict[];
};

export type CandidateReason =
  | 'reviewer-already-assigned'
  | 'member-already-assigned'
  | 'reviewer-in-conflict'
  | 'member-in-conflict';

/**
 * I9, I10: whether a reviewer may be asked to read a file: not twice, not beside a colleague of the same consortium
 * member, and never where they or their organisation declared a conflict with this applicant before.
 */
export function mayRead(candidate: Candidate, file: FileReaders): Verdict<CandidateReason> {
  if (file.assigned.some((each) => each.accountId === candidate.accountId)) return denied('reviewer-already-assigned');
  if (file.assigned.some((each) => each.consortiumMemberId === candidate.consortiumMemberId)) {
    return denied('member-already-assigned');
  }
  const conflict = keepsOut(file.declared, candidate);
  if (conflict === 'own') return denied('reviewer-in-conflict');
  if (conflict === 'member') return denied('member-in-conflict');
  return ALLOWED;
}

/**
 * I9: whether somebody who was asked is a reader of the file still. Whom a tie barred after that reads no more; a sheet
 * they had locked by then stays.
 */
export function stillReads({ state, barred }: { state: AssignmentState; barred: boolean }): boolean {
  if (state === 'recused' || state === 'declined') return false;
  return state === 'submitted' || !barred;
}
