import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { divideHalfUp } from '#app/kernel/money.ts';
import { settle, type Locked, type Settlement } from './divergence.ts';
import { passes, type Scheme } from './scoring.ts';

/** A locked sheet: its weighted total and the points per criterion code; what does not apply is absent. */
export type LockedSheet = Locked & { readonly points: Readonly<Record<string, number>> };

/** What the readers of a file agreed on in a meeting; takes the place of the mean. */
export type ConsensusResult = {
  readonly totalHundredths: number;
  readonly points: Readonly<Record<string, number>>;
};

export type RankedFile = {
  readonly applicationId: string;
  readonly reference: string;
  readonly sheets: readonly LockedSheet[];
  readonly consensus?: ConsensusResult | null;
};

/** Whether the mean of two sheets counted or what the readers agreed on. Words: `reviews.basis.<basis>`. */
export type Basis = 'mean' | 'consensus';

/**
 * A file in its place. `byCriterion`: points per criterion in hundredths, of the two sheets that counted the mean of
 * those that gave some; a criterion that applies to neither is absent.
 */
export type RankedEntry = {
  readonly applicationId: string;
  readonly reference: string;
  readonly rank: number;
  readonly scoreHundredths: number;
  readonly passes: boolean;
  readonly basis: Basis;
  readonly byCriterion: Readonly<Record<string, number>>;
  readonly used: readonly string[];
};

export type Placed = Omit<RankedEntry, 'rank'>;

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
  const placed: Placed[] = [];
  for (const file of files) {
    const settlement = settle(file.sheets, scheme.divergencePercent);
    if (settlement.kind === 'settled') placed.push(place(scheme, file, settlement));
    else open.push({ reference: file.reference, settlement });
  }
  const entries = placed
    .toSorted((a, b) => comparePlaced(scheme, a, b))
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

/** The result of a settled file: what was agreed on, else the mean of the two sheets that count. */
function place(scheme: Scheme, file: RankedFile, settled: Extract<Settlement, { kind: 'settled' }>): Placed {
  const used = file.sheets.filter((sheet) => settled.used.includes(sheet.reviewId));
  const { consensus } = file;
  const byCriterion = meanByCriterion(scheme, consensus ? [consensus] : used);
  const scoreHundredths = consensus?.totalHundredths ?? settled.scoreHundredths;
  return {
    applicationId: file.applicationId,
    reference: file.reference,
    scoreHundredths,
    passes: passes(scheme, scoreHundredths, byCriterion),
    basis: consensus ? 'consensus' : 'mean',
    byCriterion,
    used: (consensus ? file.sheets : used).map((sheet) => sheet.reviewId).toSorted(),
  };
}

/** Mean points per criterion in hundredths over the sheets that gave some, half up. */
export function meanByCriterion(
  scheme: Scheme,
  sheets: readonly Pick<LockedSheet, 'points'>[],
): Readonly<Record<string, number>> {
  const means: Record<string, number> = {};
  for (const { code } of scheme.criteria) {
    let [sum, given] = [0, 0];
    for (const { points } of sheets) {
      const value = points[code];
      if (value === undefined) continue;
      sum += value;
      given += 1;
    }
    if (given > 0)
      means[code] = given <= 2 ? (sum * 100) / given : Number(divideHalfUp(BigInt(sum * 100), BigInt(given)));
  }
  return means;
}

/** I12: the order of a ranking; no two files of one call are equal in it, for no two references are. */
export function comparePlaced(scheme: Scheme, a: Placed, b: Placed): number {
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
