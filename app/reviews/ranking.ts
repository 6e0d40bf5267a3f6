import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { settle, type Settlement } from './divergence.ts';
import { passes, type Scheme } from './scoring.ts';

/** A locked sheet: its weighted total and the points per criterion code. */
export type LockedSheet = {
  readonly reviewId: string;
  readonly totalHundredths: number;
  readonly points: Readonly<Record<string, number>>;
};

export type RankedFile = {
  readonly applicationId: string;
  readonly reference: string;
  readonly sheets: readonly LockedSheet[];
};

/** A file in its place. `byCriterion`: mean points per criterion of the two sheets that counted, in hundredths. */
export type RankedEntry = {
  readonly applicationId: string;
  readonly reference: string;
  readonly rank: number;
  readonly scoreHundredths: number;
  readonly passes: boolean;
  readonly byCriterion: Readonly<Record<string, number>>;
  readonly used: readonly string[];
};

/** A file that cannot be ranked yet, and why. */
export type OpenFile = { readonly reference: string; readonly settlement: Exclude<Settlement, { kind: 'settled' }> };

/**
 * I10, I12: every file in its place. Fundable ones come first, then by score; ties are broken by the criteria in the
 * order they were published, then by reference, so that the same scores always give the same list.
 */
export function rank(
  scheme: Scheme,
  files: readonly RankedFile[],
): { entries: readonly RankedEntry[]; open: readonly OpenFile[] } {
  const open: OpenFile[] = [];
  const placed: Omit<RankedEntry, 'rank'>[] = [];
  for (const file of files) {
    const settlement = settle(file.sheets);
    if (settlement.kind === 'settled') placed.push(place(scheme, file, settlement));
    else open.push({ reference: file.reference, settlement });
  }
  const entries = placed
    .toSorted((a, b) => compare(scheme, a, b))
    .map((entry, index) => ({ ...entry, rank: index + 1 }));
  return { entries, open: open.toSorted((a, b) => (a.reference < b.reference ? -1 : 1)) };
}

export type RankingRefusal = Refusal<
  'ranking-empty' | 'files-waiting' | 'scores-missing' | 'third-reader-missing' | 'ranking-fixed'
>;

/** Whether the ranking of a call may be fixed. `waiting`: files still to be checked or to be given to reviewers. */
export function decideRanking(
  scheme: Scheme,
  files: readonly RankedFile[],
  facts: { waiting: number; fixed: boolean },
): Result<readonly RankedEntry[], RankingRefusal> {
  if (facts.fixed) return refuse('ranking-fixed');
  if (facts.waiting > 0) return refuse('files-waiting', { values: { count: facts.waiting } });
  const { entries, open } = rank(scheme, files);
  const [first] = open;
  if (first) {
    const code = first.settlement.kind === 'third-reader-missing' ? 'third-reader-missing' : 'scores-missing';
    return refuse(code, { values: { reference: first.reference } });
  }
  return entries.length === 0 ? refuse('ranking-empty') : ok(entries);
}

function place(
  scheme: Scheme,
  file: RankedFile,
  settled: Extract<Settlement, { kind: 'settled' }>,
): Omit<RankedEntry, 'rank'> {
  const used = file.sheets.filter((sheet) => settled.used.includes(sheet.reviewId));
  const byCriterion = Object.fromEntries(
    scheme.criteria.map(({ code }) => [
      code,
      // Two sheets count, so the mean in hundredths is the sum times fifty: no rounding.
      used.reduce((total, sheet) => total + (sheet.points[code] ?? 0), 0) * 50,
    ]),
  );
  return {
    applicationId: file.applicationId,
    reference: file.reference,
    scoreHundredths: settled.scoreHundredths,
    passes: passes(scheme, settled.scoreHundredths, byCriterion),
    byCriterion,
    used: settled.used.toSorted(),
  };
}

type Placed = Omit<RankedEntry, 'rank'>;

function compare(scheme: Scheme, a: Placed, b: Placed): number {
  if (a.passes !== b.passes) return a.passes ? -1 : 1;
  if (a.scoreHundredths !== b.scoreHundredths) return b.scoreHundredths - a.scoreHundredths;
  for (const { code } of scheme.criteria) {
    const difference = (b.byCriterion[code] ?? 0) - (a.byCriterion[code] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.reference < b.reference ? -1 : a.reference > b.reference ? 1 : 0;
}

/**
 * How many fundable files, from the first rank on, the envelope pays in full: below them runs the budget line.
 * `asked` is in rank order.
 */
export function aboveLine(
  asked: readonly { passes: boolean; requestedMinor: bigint }[],
  envelopeMinor: bigint,
): number {
  let left = envelopeMinor;
  let count = 0;
  for (const file of asked) {
    if (!file.passes || file.requestedMinor > left) break;
    left -= file.requestedMinor;
    count += 1;
  }
  return count;
}

/** A place of the fixed list with the facts of its file that decisions need. */
export type ListedFile = {
  readonly applicationId: string;
  readonly reference: string;
  readonly organisationId: string;
  readonly state: string;
  readonly requestedMinor: bigint;
  readonly rank: number;
  readonly scoreHundredths: number;
  readonly passes: boolean;
};
