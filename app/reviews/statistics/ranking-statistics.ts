import { comparePlaced, rank } from '../ranking.ts';
import type { Scheme } from '../scoring.ts';
import { krippendorffAlpha } from './agreement.ts';
import { lineOf, type MoneyOfFile } from './funded.ts';
import { leaveOneOut, orderOf, type ReadFile, type WithoutReader } from './leave-one-out.ts';
import { adjustedMeans, readerSeverity, type Given } from './severity.ts';

/** One reader among the others. `leanHundredths` is null for who shares no file with anybody. */
export type ReaderFigures = {
  readonly reviewerId: string;
  readonly sheets: number;
  readonly meanHundredths: number;
  readonly leanHundredths: number | null;
  readonly group: number;
  readonly without: WithoutReader;
};

/** A file with its raw score and the one that takes out how its readers lean. Ranks from 1. */
export type AdjustedFile = {
  readonly applicationId: string;
  readonly reference: string;
  readonly rank: number;
  readonly scoreHundredths: number;
  readonly adjustedHundredths: number;
  readonly adjustedRank: number;
};

export type RankingStatistics = {
  /** Of whole sheets, and of each criterion; null where there is nothing to compare. */
  readonly alpha: number | null;
  readonly alphaByCriterion: Readonly<Record<string, number | null>>;
  readonly readers: readonly ReaderFigures[];
  /** Readers who share no file with each other, even over others, cannot be compared: 1 where all can. */
  readonly groups: number;
  readonly files: readonly AdjustedFile[];
  readonly above: ReadonlySet<string>;
};

/** Everything the statistics of a ranking show, from the locked sheets of its files. Same sheets, same figures. */
export function rankingStatistics(scheme: Scheme, read: readonly ReadFile[], money: MoneyOfFile): RankingStatistics {
  // Sums of fractions depend on their order in the last digit: one order for the same sheets.
  const files = read
    .map((file) => ({ ...file, sheets: file.sheets.toSorted((a, b) => (a.reviewId < b.reviewId ? -1 : 1)) }))
    .toSorted((a, b) => (a.reference < b.reference ? -1 : 1));
  const reviewerIds = [...new Set(files.flatMap((file) => file.sheets.map((sheet) => sheet.reviewerId)))].toSorted();
  const number = new Map(reviewerIds.map((id, index) => [id, index]));
  const given = files.flatMap((file, index) =>
    file.sheets.map((sheet) => ({
      file: index,
      reader: number.get(sheet.reviewerId) ?? 0,
      value: sheet.totalHundredths,
    })),
  );
  const severity = readerSeverity(given, { files: files.length, readers: reviewerIds.length });
  const stable = new Map(leaveOneOut(scheme, files, money).map((each) => [each.reviewerId, each]));
  const totals = totalsOf(given, reviewerIds.length);
  const readers = reviewerIds.flatMap((reviewerId, index) => {
    const without = stable.get(reviewerId);
    const { sheets = 0, mean = 0 } = totals[index] ?? {};
    const leanHundredths = severity.lean[index] ?? null;
    return without
      ? [{ reviewerId, sheets, meanHundredths: mean, leanHundredths, group: severity.group[index] ?? 0, without }]
      : [];
  });
  return {
    alpha: krippendorffAlpha(files.map((file) => file.sheets.map((sheet) => sheet.totalHundredths))),
    alphaByCriterion: alphas(scheme, files),
    readers,
    groups: severity.groups,
    files: adjusted(scheme, files, adjustedMeans(given, severity, files.length)),
    above: lineOf(orderOf(scheme, files), money),
  };
}

function alphas(scheme: Scheme, files: readonly ReadFile[]): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    scheme.criteria.map(({ code }) => [
      code,
      krippendorffAlpha(files.map((file) => file.sheets.flatMap((sheet) => sheet.points[code] ?? []))),
    ]),
  );
}

function totalsOf(given: readonly Given[], readers: number) {
  const sums = Array.from({ length: readers }, () => ({ sum: 0, sheets: 0 }));
  for (const { reader, value } of given) {
    const own = sums[reader];
    if (!own) continue;
    own.sum += value;
    own.sheets += 1;
  }
  return sums.map(({ sum, sheets }) => ({ sheets, mean: sheets === 0 ? 0 : sum / sheets }));
}

/** Settled files by raw and by adjusted score; what was agreed in a meeting is adjusted no further. */
function adjusted(
  scheme: Scheme,
  files: readonly ReadFile[],
  means: readonly (number | null)[],
): readonly AdjustedFile[] {
  const mean = new Map(files.map((file, index) => [file.applicationId, means[index] ?? null]));
  const { entries } = rank(scheme, files);
  const rows = entries.map((entry) => {
    const own = entry.basis === 'consensus' ? null : (mean.get(entry.applicationId) ?? null);
    return { entry, adjustedHundredths: own === null ? entry.scoreHundredths : Math.round(own) };
  });
  const order = rows.toSorted(
    (a, b) => b.adjustedHundredths - a.adjustedHundredths || comparePlaced(scheme, a.entry, b.entry),
  );
  const place = new Map(order.map(({ entry }, index) => [entry.applicationId, index + 1]));
  return rows.map(({ entry: { applicationId, reference, rank: place_, scoreHundredths }, adjustedHundredths }) => ({
    applicationId,
    reference,
    rank: place_,
    scoreHundredths,
    adjustedHundredths,
    adjustedRank: place.get(applicationId) ?? 0,
  }));
}
