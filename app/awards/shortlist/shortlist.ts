import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import type { ListedFile } from '#app/reviews/ranking.ts';
import { reasonField } from '../award-list.ts';

/** What a shortlist says of one concept note; `reason` is empty where none is needed. */
export type ShortlistLine = {
  readonly applicationId: string;
  readonly shortlisted: boolean;
  readonly reason: string;
};

export type ShortlistRefusal = Refusal<
  'line-missing' | 'shortlist-withdrawn' | 'shortlist-below-threshold' | 'shortlist-reason-missing'
>;

type Ranked = Pick<ListedFile, 'applicationId' | 'reference' | 'state' | 'rank' | 'passes'>;

/** Whether a note may be shortlisted at all: still there, and above every threshold (I12). */
export function mayBeShortlisted(file: Pick<Ranked, 'state' | 'passes'>): boolean {
  return file.passes && file.state !== 'withdrawn';
}

/**
 * I12: one line for every note of the ranking; none below a threshold, none that was withdrawn; and where one is passed
 * over for a note with a lower rank, its reason.
 */
export function decideShortlist(
  files: readonly Ranked[],
  lines: readonly ShortlistLine[],
): Result<readonly ShortlistLine[], ShortlistRefusal> {
  const byFile = new Map(lines.map((line) => [line.applicationId, line]));
  const ordered = files.toSorted((one, other) => one.rank - other.rank);
  const kept: ShortlistLine[] = [];
  const no = (code: ShortlistRefusal['code'], { reference }: Ranked, field?: string) =>
    refuse(code, { values: { reference }, ...(field === undefined ? {} : { field }) });
  const lowest = ordered.findLast((file) => byFile.get(file.applicationId)?.shortlisted)?.rank ?? 0;
  for (const file of ordered) {
    const line = byFile.get(file.applicationId);
    if (!line) return no('line-missing', file);
    if (line.shortlisted && file.state === 'withdrawn') return no('shortlist-withdrawn', file);
    if (line.shortlisted && !file.passes) return no('shortlist-below-threshold', file);
    const passedOver = !line.shortlisted && mayBeShortlisted(file) && file.rank < lowest;
    if (passedOver && line.reason.trim() === '')
      return no('shortlist-reason-missing', file, reasonField(file.applicationId));
    kept.push({ ...line, reason: line.reason.trim() });
  }
  const foreign = lines.length === kept.length ? null : (files[0] ?? null);
  return foreign ? no('line-missing', foreign) : ok(kept);
}

/** I9, I41: a shortlist is decided by somebody who did not propose it and has no conflict with an applicant on it. */
export function mayDecideShortlist(
  shortlist: { readonly proposedBy: string },
  person: { readonly accountId: string; readonly recused: boolean },
): Verdict<'preparer-may-not-approve' | 'person-recused'> {
  if (shortlist.proposedBy === person.accountId) return denied('preparer-may-not-approve');
  return person.recused ? denied('person-recused') : ALLOWED;
}
