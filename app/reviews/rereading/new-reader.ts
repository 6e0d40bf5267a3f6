import { denied, type Verdict } from '#app/kernel/verdict.ts';
import { mayRead, type Candidate, type CandidateReason, type FileReaders } from '../assignment-policy.ts';
import { READERS } from '../divergence.ts';

/** I10: a second reading has as many readers as the first at least. */
export const READERS_OF_REREADING = READERS;

export type NewReaderReason = CandidateReason | 'reader-had-part';

/**
 * I9, I10: whether somebody may read a file a second time round: who may read it at all, and had no part in it or in what
 * was decided on it. `involved`: accounts that had; who answered the complaint is one of them.
 */
export function mayReread(
  candidate: Candidate,
  file: FileReaders & { readonly involved: readonly string[] },
): Verdict<NewReaderReason> {
  const verdict = mayRead(candidate, file);
  if (!verdict.allowed) return verdict;
  return file.involved.includes(candidate.accountId) ? denied('reader-had-part') : verdict;
}
