import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { Lot } from '../lots.ts';
import { linesOfLots } from '../lots.ts';
import type { RankedContent } from '../ranked-content.ts';
import { comparePlaced, rank, type Placed, type RankedEntry, type RankedFile } from '../ranking.ts';
import type { Scheme } from '../scoring.ts';

/** A file read a second time, with the sheets of that reading only, and what it asks for. */
export type RereadFile = RankedFile & { readonly requestedMinor: bigint; readonly lot: string | null };

export type NewVersion = { readonly entries: readonly RankedEntry[]; readonly content: RankedContent };

/** A file whose place is not what it was. `before` is null for one that was not ranked. */
export type MovedPlace = {
  readonly reference: string;
  readonly before: { readonly rank: number; readonly aboveLine: boolean } | null;
  readonly after: { readonly rank: number; readonly aboveLine: boolean };
};

export type RerankingRefusal = Refusal<'scores-missing' | 'third-reader-missing'>;

/**
 * I10, I12: the version of a fixed ranking after a second reading: the file in the place its new sheets give it, and every
 * other with the score, thresholds and request it was fixed with. `ids`: application ids of the version before, by
 * reference. The content names the version before by number and hash, and the file that was read again.
 */
export function reranking(
  scheme: Scheme,
  before: { content: RankedContent; sha256: string; number: number; ids: ReadonlyMap<string, string> },
  file: RereadFile,
): Result<NewVersion, RerankingRefusal> {
  const { entries: own, open } = rank(scheme, [file]);
  const [placed] = own;
  if (!placed) {
    const third = open[0]?.settlement.kind === 'third-reader-missing';
    return refuse(third ? 'third-reader-missing' : 'scores-missing', { values: { reference: file.reference } });
  }
  const kept = before.content.entries.filter((entry) => entry.reference !== file.reference);
  const others = kept.map((entry): Placed => ({ ...entry, applicationId: before.ids.get(entry.reference) ?? '' }));
  const entries = [...others, placed]
    .toSorted((a, b) => comparePlaced(scheme, a, b))
    .map((entry, index): RankedEntry => ({ ...pick(entry), rank: index + 1 }));
  return ok({ entries, content: contentOf(before, { entries, file, kept }) });
}

/** Files that stand elsewhere than before, or on the other side of a budget line, in the order of the new version. */
export function movedPlaces(before: RankedContent, after: RankedContent): readonly MovedPlace[] {
  const places = new Map(before.entries.map(({ reference, rank, aboveLine }) => [reference, { rank, aboveLine }]));
  return after.entries.flatMap(({ reference, rank, aboveLine }) => {
    const was = places.get(reference) ?? null;
    if (was?.rank === rank && was.aboveLine === aboveLine) return [];
    return [{ reference, before: was, after: { rank, aboveLine } }];
  });
}

function contentOf(
  before: { content: RankedContent; sha256: string; number: number },
  given: { entries: readonly RankedEntry[]; file: RereadFile; kept: RankedContent['entries'] },
): RankedContent {
  const { content } = before;
  const money = new Map(given.kept.map(({ reference, lot, requestedMinor }) => [reference, { lot, requestedMinor }]));
  const { reference, lot, requestedMinor } = given.file;
  money.set(reference, { lot, requestedMinor: requestedMinor.toString() });
  const files = given.entries.map((entry) => {
    const asked = money.get(entry.reference) ?? { lot: null, requestedMinor: '0' };
    return { ...entry, lot: asked.lot, requestedMinor: BigInt(asked.requestedMinor) };
  });
  const lots: readonly Lot[] = content.lots.map(({ code, envelopeMinor }) => ({
    code,
    envelopeMinor: BigInt(envelopeMinor),
  }));
  const above = new Set(linesOfLots(files, lots).flatMap((line) => line.above));
  return {
    ...content,
    revision: {
      number: before.number + 1,
      reason: 'complaint-upheld',
      reread: reference,
      previous: { number: before.number, sha256: before.sha256 },
    },
    entries: files.map(({ applicationId, byCriterion, used, ...entry }) => ({
      ...entry,
      byCriterion: { ...byCriterion },
      used: [...used],
      requestedMinor: entry.requestedMinor.toString(),
      aboveLine: above.has(applicationId),
    })),
  };
}

function pick({ applicationId, reference, scoreHundredths, passes, basis, byCriterion, used }: Placed): Placed {
  return { applicationId, reference, scoreHundredths, passes, basis, byCriterion, used };
}
