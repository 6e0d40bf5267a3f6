import { closestPair } from '../divergence.ts';
import { comparePlaced, meanByCriterion, type LockedSheet, type Placed, type RankedFile } from '../ranking.ts';
import { passes, type Scheme } from '../scoring.ts';
import { lineWalker, type MoneyOfFile, type Standing } from './funded.ts';

export type ReadFile = Omit<RankedFile, 'sheets'> & {
  readonly sheets: readonly (LockedSheet & { readonly reviewerId: string })[];
};

/** What the ranking would be without one reader. References of files in the order of the ranking as it is. */
export type WithoutReader = {
  readonly reviewerId: string;
  /** Files they read. */
  readonly files: number;
  /** Files that would have another place. */
  readonly moved: number;
  /** The most places a file would go up or down. */
  readonly largestShift: number;
  /** Files that would come within the money, and that would fall out of it. */
  readonly entering: readonly string[];
  readonly leaving: readonly string[];
  /** Files nobody else read: they have no place without this reader. */
  readonly unread: readonly string[];
};

/**
 * How stable a ranking is: for every reader, what it would be without their sheets. A file is then placed by the mean of
 * the two closest sheets that are left, or by the one; what its readers agreed on in a meeting stands. The same as
 * ranking anew each time, but only the files of that reader are placed again.
 */
export function leaveOneOut(scheme: Scheme, files: readonly ReadFile[], money: MoneyOfFile): readonly WithoutReader[] {
  const order = orderOf(scheme, files);
  const place = new Map(order.map((placed, index) => [placed.applicationId, index]));
  const line = lineWalker(order, money);
  const funded = line(order.map((placed, index) => ({ index, passes: placed.passes })));
  return readersOf(files).map(([reviewerId, own]) => {
    const again: Moved[] = [];
    const touched = new Set<number>();
    for (const file of own) {
      const index = place.get(file.applicationId) ?? -1;
      touched.add(index);
      const placed = placeLeft(scheme, without(file, reviewerId));
      if (placed) again.push({ index, placed });
    }
    again.sort((one, other) => comparePlaced(scheme, one.placed, other.placed));
    const after = merge(scheme, { order, touched, again });
    return {
      reviewerId,
      files: own.length,
      ...changes(order, { touched, again, after, before: funded, now: line(after) }),
    };
  });
}

/** A file placed again; `index` is its place in the whole order. */
type Moved = { readonly index: number; readonly placed: Placed };

/** Every file with at least one sheet in its place, however many sheets it lacks. */
export function orderOf(scheme: Scheme, files: readonly RankedFile[]): readonly Placed[] {
  return files.flatMap((file) => placeLeft(scheme, file) ?? []).toSorted((a, b) => comparePlaced(scheme, a, b));
}

/** A file by what is left of its sheets; null without any. */
function placeLeft(scheme: Scheme, file: RankedFile): Placed | null {
  const { applicationId, reference, sheets, consensus } = file;
  const used = sheets.length > 2 ? closestPair(sheets) : sheets;
  if (used.length === 0 && !consensus) return null;
  const byCriterion = meanByCriterion(scheme, consensus ? [consensus] : used);
  const scoreHundredths = consensus?.totalHundredths ?? meanTotal(used);
  return {
    applicationId,
    reference,
    scoreHundredths,
    passes: passes(scheme, scoreHundredths, byCriterion),
    basis: consensus ? 'consensus' : 'mean',
    byCriterion,
    used: used.map((sheet) => sheet.reviewId),
  };
}

function meanTotal(sheets: readonly LockedSheet[]): number {
  const sum = sheets.reduce((total, sheet) => total + sheet.totalHundredths, 0);
  // One or two sheets: exact, or half a hundredth, which is rounded up.
  return Math.floor((2 * sum + sheets.length) / (2 * sheets.length));
}

export function without<File extends ReadFile>(file: File, reviewerId: string): File {
  return { ...file, sheets: file.sheets.filter((sheet) => sheet.reviewerId !== reviewerId) };
}

function readersOf(files: readonly ReadFile[]): readonly (readonly [string, readonly ReadFile[]])[] {
  const found = new Map<string, ReadFile[]>();
  for (const file of files) {
    for (const { reviewerId } of file.sheets) {
      const own = found.get(reviewerId);
      if (own) own.push(file);
      else found.set(reviewerId, [file]);
    }
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** The order with the touched files taken out and, where they still have one, put into their new place. */
function merge(
  scheme: Scheme,
  given: { order: readonly Placed[]; touched: ReadonlySet<number>; again: readonly Moved[] },
): readonly Standing[] {
  const { order, touched, again } = given;
  const merged: Standing[] = [];
  let next = 0;
  const push = ({ index, placed }: Moved) => merged.push({ index, passes: placed.passes });
  for (const [index, placed] of order.entries()) {
    if (touched.has(index)) continue;
    for (let rival = again[next]; rival && comparePlaced(scheme, rival.placed, placed) < 0; rival = again[next]) {
      push(rival);
      next += 1;
    }
    push({ index, placed });
  }
  for (const rival of again.slice(next)) push(rival);
  return merged;
}

function changes(
  order: readonly Placed[],
  given: {
    touched: ReadonlySet<number>;
    again: readonly Moved[];
    after: readonly Standing[];
    before: ReadonlySet<number>;
    now: ReadonlySet<number>;
  },
) {
  let [moved, largestShift] = [0, 0];
  given.after.forEach(({ index }, place) => {
    const shift = Math.abs(place - index);
    if (shift > 0) moved += 1;
    if (shift > largestShift) largestShift = shift;
  });
  const placed = new Set(given.again.map(({ index }) => index));
  const referencesOf = (indices: Iterable<number>) =>
    [...indices].toSorted((a, b) => a - b).flatMap((index) => order[index]?.reference ?? []);
  return {
    moved,
    largestShift,
    entering: referencesOf([...given.now].filter((index) => !given.before.has(index))),
    leaving: referencesOf([...given.before].filter((index) => !given.now.has(index))),
    unread: referencesOf([...given.touched].filter((index) => !placed.has(index))),
  };
}
