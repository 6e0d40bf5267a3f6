import type { Meeting, Rule } from './name-comparison.ts';
import { COMPARISON } from './list-search.ts';
import { partsOf } from './name-parts.ts';

/** One line of an explanation: the words of either name that met, and by which rule. */
export type ExplainedMeeting = {
  readonly ours: string;
  readonly theirs: string;
  readonly rule: Rule;
  readonly likeness: number;
};

export type Explanation = {
  readonly meetings: readonly ExplainedMeeting[];
  /** Words of either name that met nothing. */
  readonly oursAlone: readonly string[];
  readonly theirsAlone: readonly string[];
};

/** Positions back to words. Null when an earlier version of the comparison wrote them: its positions mean others. */
export function explain(
  hit: { readonly meetings: readonly Meeting[]; readonly comparison: number },
  names: { readonly ours: string; readonly theirs: string },
): Explanation | null {
  if (hit.comparison !== COMPARISON) return null;
  const ours = partsOf(names.ours).map(({ shown }) => shown);
  const theirs = partsOf(names.theirs).map(({ shown }) => shown);
  const meetings = hit.meetings.map((meeting) => ({
    ours: ours.slice(meeting.ours, meeting.ours + meeting.oursLength).join(' '),
    theirs: theirs.slice(meeting.theirs, meeting.theirs + meeting.theirsLength).join(' '),
    rule: meeting.rule,
    likeness: meeting.likeness,
  }));
  const met = (start: (meeting: Meeting) => number, length: (meeting: Meeting) => number) =>
    new Set(hit.meetings.flatMap((meeting) => Array.from({ length: length(meeting) }, (_, at) => start(meeting) + at)));
  const oursMet = met(
    ({ ours: at }) => at,
    ({ oursLength }) => oursLength,
  );
  const theirsMet = met(
    ({ theirs: at }) => at,
    ({ theirsLength }) => theirsLength,
  );
  return {
    meetings,
    oursAlone: ours.filter((_, at) => !oursMet.has(at)),
    theirsAlone: theirs.filter((_, at) => !theirsMet.has(at)),
  };
}
