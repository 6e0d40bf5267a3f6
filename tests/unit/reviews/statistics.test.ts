import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank, type LockedSheet } from '#app/reviews/ranking.ts';
import { krippendorffAlpha } from '#app/reviews/statistics/agreement.ts';
import { lineOf } from '#app/reviews/statistics/funded.ts';
import { leaveOneOut, orderOf, without, type ReadFile } from '#app/reviews/statistics/leave-one-out.ts';
import { rankingStatistics } from '#app/reviews/statistics/ranking-statistics.ts';
import { adjustedMeans, readerSeverity, type Given } from '#app/reviews/statistics/severity.ts';
import { tryOut, type Asking } from '#app/reviews/statistics/what-if.ts';

const criterion = (code: string, minimum?: number) => ({
  code,
  title: { en: code },
  guidance: { en: '-' },
  maximum: 20,
  weight: 100,
  ...(minimum === undefined ? {} : { minimum }),
});
const SCHEME = { criteria: [criterion('first'), criterion('second', 10)], passTotal: 24 };

/** Rows of readers over columns of files, `.` for what they did not read, as units of values. */
function unitsOf(rows: readonly string[]): readonly (readonly number[])[] {
  const cells = rows.map((row) => row.split(' '));
  return (cells[0] ?? []).map((_, file) => cells.flatMap((row) => (row[file] === '.' ? [] : [Number(row[file])])));
}

describe('agreement between readers', () => {
  it('is Krippendorff’s alpha as published: four observers, twelve units, interval data', () => {
    // Krippendorff, Computing Krippendorff's alpha-reliability (2011), section D: 0.849 for the interval metric.
    const units = unitsOf([
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    ]);
    expect(krippendorffAlpha(units)).toBeCloseTo(0.849, 3);
  });

  it('the same for three coders and fifteen units, most of them with gaps', () => {
    // The worked example of the encyclopaedia article on Krippendorff's alpha: 0.811 for the interval metric.
    const units = unitsOf([
      '. . . . . 3 4 1 2 1 1 3 3 . 3',
      '1 . 2 1 3 3 4 3 . . . . . . .',
      '. . 2 1 3 4 4 . 2 1 1 3 3 . 4',
    ]);
    expect(krippendorffAlpha(units)).toBeCloseTo(0.811, 3);
  });

  it('is 1 where all agree, below zero where they disagree by system, and nothing without a comparison', () => {
    expect(krippendorffAlpha([[1, 1], [2, 2]])).toBe(1); // prettier-ignore
    expect(krippendorffAlpha([[1, 2], [2, 1]])).toBeLessThan(0); // prettier-ignore
    expect(krippendorffAlpha([[1], [2]])).toBeNull(); // prettier-ignore
    expect(krippendorffAlpha([[2, 2], [2, 2]])).toBeNull(); // prettier-ignore
    expect(krippendorffAlpha([])).toBeNull();
  });

  it('does not change when all values move', () => {
    const units = [[1, 2], [3, 3, 5], [4, 1]] as const; // prettier-ignore
    const moved = units.map((unit) => unit.map((value) => value + 1_000_000));
    expect(krippendorffAlpha(moved)).toBeCloseTo(krippendorffAlpha(units) ?? 0, 10);
  });
});

describe('severity of readers', () => {
  it('finds what each reader adds, whoever read which file', () => {
    const [quality, lean] = [[50, 60, 70, 80], [4, -6, 2]]; // prettier-ignore
    const pairs = [[0, 0], [0, 1], [1, 1], [1, 2], [2, 0], [2, 2], [3, 0], [3, 1], [3, 2]] as const; // prettier-ignore
    const given = pairs.map(([file, reader]) => ({
      file,
      reader,
      value: (quality[file] ?? 0) + (lean[reader] ?? 0),
    }));
    const found = readerSeverity(given, { files: 4, readers: 3 });
    found.lean.forEach((value, reader) => expect(value).toBeCloseTo(lean[reader] ?? 0, 9));
    adjustedMeans(given, found, 4).forEach((value, file) => expect(value).toBeCloseTo(quality[file] ?? 0, 9));
    expect(found.groups).toBe(1);
  });

  it('says nothing of a reader who shares no file, and keeps groups that never meet apart', () => {
    const given = [
      { file: 0, reader: 0, value: 10 },
      { file: 0, reader: 1, value: 20 },
      { file: 1, reader: 2, value: 90 },
      { file: 2, reader: 3, value: 50 },
      { file: 2, reader: 4, value: 52 },
    ];
    const found = readerSeverity(given, { files: 3, readers: 5 });
    expect(found.lean.map((value) => value && Math.round(value * 1e6) / 1e6)).toEqual([-5, 5, null, -1, 1]);
    expect(found.groups).toBe(3);
    expect(adjustedMeans(given, found, 3)[1]).toBe(90);
  });

  const anySheets = fc.uniqueArray(
    fc.record({ file: fc.nat(7), reader: fc.nat(4), value: fc.integer({ min: 0, max: 4000 }) }),
    { selector: ({ file, reader }) => `${file} ${reader}`, maxLength: 30 },
  );

  it('is the least squares fit: the residuals of every reader and of every file add up to zero', () => {
    fc.assert(
      fc.property(anySheets, (given: readonly Given[]) => {
        const { lean } = readerSeverity(given, { files: 8, readers: 5 });
        const means = adjustedMeans(given, { lean }, 8);
        const left = new Map<string, number>();
        for (const { file, reader, value } of given) {
          const residual = value - (means[file] ?? 0) - (lean[reader] ?? 0);
          for (const name of [`file ${file}`, `reader ${reader}`]) left.set(name, (left.get(name) ?? 0) + residual);
        }
        for (const sum of left.values()) expect(Math.abs(sum)).toBeLessThan(1e-6);
      }),
    );
  });
});

const anyPoints = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }));
const anyFile = fc.uniqueArray(fc.tuple(fc.constantFrom('ann', 'bea', 'cyr', 'dan', 'eve'), anyPoints), {
  selector: ([reader]) => reader,
  minLength: 1,
  maxLength: 3,
});
const anyFiles = fc.array(fc.tuple(anyFile, fc.integer({ min: 1, max: 50 }), fc.boolean()), { maxLength: 10 });

type Drawn = typeof anyFiles extends fc.Arbitrary<infer Value> ? Value : never;

function filesOf(drawn: Drawn): readonly ReadFile[] {
  return drawn.map(([sheets, , agreed], index) => ({
    applicationId: `id-${index}`,
    reference: `R${String(index).padStart(2, '0')}`,
    sheets: sheets.map(([reviewerId, [first, second]]) => ({
      reviewId: `${index}-${reviewerId}`,
      reviewerId,
      totalHundredths: (first + second) * 100,
      points: { first, second },
    })),
    consensus: agreed && sheets.length > 1 ? { totalHundredths: 2600, points: { first: 13, second: 13 } } : null,
  }));
}

function moneyOf(drawn: Drawn) {
  const asked = new Map(drawn.map(([, amount], index) => [`id-${index}`, BigInt(amount)]));
  const of = (id: string) => ({ requestedMinor: asked.get(id) ?? 0n, lot: null });
  return { lots: [{ code: null, envelopeMinor: 100n }], of };
}

describe('stability of a ranking', () => {
  it('leaving one reader out says what ranking anew without them says', () => {
    fc.assert(
      fc.property(anyFiles, (drawn) => {
        const [files, money] = [filesOf(drawn), moneyOf(drawn)];
        const before = orderOf(SCHEME, files).map((each) => each.reference);
        const fundedBefore = lineOf(orderOf(SCHEME, files), money);
        for (const found of leaveOneOut(SCHEME, files, money)) {
          const left = files.map((file) => without(file, found.reviewerId));
          const anew = orderOf(SCHEME, left);
          const after = anew.map((each) => each.reference);
          const funded = lineOf(anew, money);
          const shifts = after.map((reference, index) => Math.abs(index - before.indexOf(reference)));
          expect(found.moved).toBe(shifts.filter((shift) => shift > 0).length);
          expect(found.largestShift).toBe(Math.max(0, ...shifts));
          expect(found.unread).toEqual(before.filter((reference) => !after.includes(reference)));
          const inOnly = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
            files.filter(({ applicationId: id }) => one.has(id) && !other.has(id)).map((file) => file.reference);
          expect(found.entering.toSorted()).toEqual(inOnly(funded, fundedBefore));
          expect(found.leaving.toSorted()).toEqual(inOnly(fundedBefore, funded));
        }
      }),
    );
  });

  it('places settled files as the ranking does', () => {
    fc.assert(
      fc.property(anyFiles, (drawn) => {
        const files = filesOf(drawn);
        const settled = rank(SCHEME, files).entries.map((entry) => entry.reference);
        const all = orderOf(SCHEME, files).map((each) => each.reference);
        expect(all.filter((reference) => settled.includes(reference))).toEqual(settled);
      }),
    );
  });

  it('I12: the same sheets give the same ranking and figures, in whatever order they are read', () => {
    fc.assert(
      fc.property(anyFiles, (drawn) => {
        const files = filesOf(drawn);
        const turned = files.toReversed().map((file) => ({ ...file, sheets: file.sheets.toReversed() }));
        const references = (list: readonly ReadFile[]) => rank(SCHEME, list).entries.map((each) => each.reference);
        expect(references(turned)).toEqual(references(files));
        const money = moneyOf(drawn);
        const [one, other] = [rankingStatistics(SCHEME, files, money), rankingStatistics(SCHEME, turned, money)];
        expect(other.files).toEqual(one.files);
        expect(other.readers.map((each) => each.without)).toEqual(one.readers.map((each) => each.without));
        if (one.alpha !== null) expect(other.alpha).toBeCloseTo(one.alpha, 9);
      }),
    );
  });

  it('shows adjusted scores beside raw ones, never in their place', () => {
    const sheet = (
      file: string,
      reviewerId: string,
      first: number,
      second: number,
    ): LockedSheet & { reviewerId: string } => ({
      reviewId: `${file}-${reviewerId}`,
      reviewerId,
      totalHundredths: (first + second) * 100,
      points: { first, second },
    });
    const file = (reference: string, ...sheets: ReturnType<typeof sheet>[]): ReadFile => ({
      applicationId: `id-${reference}`,
      reference,
      sheets,
    });
    // Bea is six points more severe than Ann and Cyr: B was read by her and is better than its mean says.
    const files = [
      file('A', sheet('A', 'ann', 15, 15), sheet('A', 'cyr', 15, 15)),
      file('B', sheet('B', 'ann', 16, 15), sheet('B', 'bea', 13, 12)),
      file('C', sheet('C', 'cyr', 13, 12), sheet('C', 'bea', 10, 9)),
    ];
    const money = { lots: [{ code: null, envelopeMinor: 100n }], of: () => ({ requestedMinor: 40n, lot: null }) };
    const { files: rows, readers, alpha } = rankingStatistics(SCHEME, files, money);
    expect(rows.map((row) => [row.reference, row.rank, row.adjustedRank])).toEqual([
      ['A', 1, 2],
      ['B', 2, 1],
      ['C', 3, 3],
    ]);
    expect(readers.find((each) => each.reviewerId === 'bea')?.leanHundredths).toBeCloseTo(-400, 6);
    expect(alpha).toBeLessThan(1);
  });
});

describe('I12 what if', () => {
  const asking = (reference: string, amount: bigint, place: string, ...themes: string[]): Asking => ({
    applicationId: reference,
    reference,
    requestedMinor: amount,
    place,
    activities: themes.filter((theme) => !theme.includes(':')),
    taxonomy: themes.filter((theme) => theme.includes(':')),
  });
  const FIRST = [
    { country: 'UG', priority: 1, note: {} },
    { country: 'TN', priority: 2, note: {} },
    { country: 'YE', priority: 1, note: {} },
  ] as const;
  const RANKED = [
    asking('A', 60n, 'TN', 'R1.1'),
    asking('B', 50n, 'TN', 'R1.1', 'R2.1'),
    asking('C', 40n, 'CO', 'R2.1'),
    asking('D', 10n, 'UG', 'R1.2'),
  ];
  const PLAIN = { envelopeMinor: 120n, percent: 100, highestMinor: 100n, lowestMinor: 1n, countryPercent: 100 };
  const funded = (trial: Partial<typeof PLAIN>) =>
    tryOut(RANKED, { ...PLAIN, ...trial }, FIRST).granted.map((each) => each.reference).join(''); // prettier-ignore

  it('runs down the ranking and stops at the first file that is not paid in full', () => {
    expect(funded({})).toBe('AB');
    expect(tryOut(RANKED, PLAIN, FIRST)).toMatchObject({ spentMinor: 110n, leftMinor: 10n, skipped: [] });
  });

  it('cuts and caps amounts, half a cent up, and grants nothing below the least', () => {
    expect(funded({ percent: 80 })).toBe('ABC');
    expect(funded({ highestMinor: 40n })).toBe('ABC');
    expect(tryOut(RANKED, { ...PLAIN, percent: 75, lowestMinor: 40n }, FIRST).granted).toEqual([
      { reference: 'A', amountMinor: 45n },
    ]);
  });

  it('names who is passed over for a country that has had its part, and counts every theme', () => {
    const outcome = tryOut(RANKED, { ...PLAIN, countryPercent: 50 }, FIRST);
    expect(outcome.granted.map((each) => each.reference)).toEqual(['A', 'C', 'D']);
    expect(outcome.skipped).toEqual([{ reference: 'B', reason: 'country-full' }]);
    const { country, activity } = outcome.balance;
    // A country that is put first stands there without a file.
    expect(country.map((share) => [share.key, share.fundable, share.files, share.amountMinor])).toEqual([
      ['TN', 2, 1, 60n],
      ['CO', 1, 1, 40n],
      ['UG', 1, 1, 10n],
      ['YE', 0, 0, 0n],
    ]);
    expect(activity.find(({ key }) => key === 'R2.1')).toMatchObject({ fundable: 2, files: 1, amountMinor: 40n });
  });

  it('says where the line falls, and how priorities and lists of the programme fare at it', () => {
    const files = [
      asking('A', 60n, 'TN', 'violation:torture', 'violation:rape', 'gender:2'),
      asking('B', 50n, '015', 'violation:torture'),
      asking('C', 40n, 'UG', 'violation:torture', 'temporal:past'),
      asking('D', 10n, 'CO'),
    ];
    const { stoppedAt, balance } = tryOut(files, PLAIN, FIRST);
    expect(stoppedAt).toBe('C');
    const told = (dimension: keyof typeof balance) =>
      balance[dimension].map((share) => `${share.key} ${share.files}/${share.fundable} ${share.amountMinor}`);
    // Where an applicant shows its region only, its priority would tell the country.
    expect(told('priority')).toEqual(['1 0/1 0', '2 1/1 60', 'none 0/1 0', 'untold 1/1 50']);
    expect(told('violation')).toEqual(['torture 2/3 110', 'rape 1/1 60']);
    expect(told('temporal')).toEqual(['past 0/1 0']);
    expect(told('gender')).toEqual(['2 1/1 60']);
    expect(tryOut(files, PLAIN, []).balance.priority).toEqual([]);
    expect(tryOut(files, { ...PLAIN, envelopeMinor: 160n }, FIRST).stoppedAt).toBeNull();
  });
});
