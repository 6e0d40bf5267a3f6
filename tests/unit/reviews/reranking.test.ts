import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutOf, remedyOf, mayOrder, verdictsOn } from '#app/awards/redress/redress.ts';
import { rankedContentOf, type RankedContent } from '#app/reviews/ranked-content.ts';
import { rank, type LockedSheet } from '#app/reviews/ranking.ts';
import { mayReread } from '#app/reviews/rereading/new-reader.ts';
import { movedPlaces, reranking } from '#app/reviews/rereading/reranking.ts';
import type { Scheme } from '#app/reviews/scoring.ts';

const scheme: Scheme = {
  criteria: [
    { code: 'a', title: { en: 'A' }, guidance: { en: '-' }, maximum: 20, weight: 100 },
    { code: 'b', title: { en: 'B' }, guidance: { en: '-' }, maximum: 20, weight: 100, minimum: 10 },
  ],
  passTotal: 24,
};
const sheet = (reviewId: string, a: number, b: number): LockedSheet => ({
  reviewId,
  totalHundredths: (a + b) * 100,
  points: { a, b },
});
const sheetsOf = (name: string, ...points: readonly (readonly [number, number])[]) =>
  points.map(([a, b], index) => sheet(`${name}-${index}`, a, b));

const call = {
  reference: 'C1',
  currentVersionId: 'v1',
  currency: 'EUR',
  lots: [{ code: null, envelopeMinor: 100_00n }],
};

/** A fixed first version of files that ask for 40 euro each, so that two of them lie above the line. */
function fixed(files: readonly { id: string; points: readonly [number, number] }[]) {
  const ranked = files.map(({ id, points }) => {
    return { applicationId: id, reference: `C1-${id}`, sheets: sheetsOf(id, points, points) };
  });
  const { entries } = rank(scheme, ranked);
  const money = new Map(files.map(({ id }) => [id, { requestedMinor: 40_00n, lot: null }]));
  const content = rankedContentOf(call, scheme, { entries, money });
  const ids = new Map(files.map(({ id }) => [`C1-${id}`, id]));
  return { content, sha256: 'a'.repeat(64), number: 1, ids };
}

const file = (id: string, sheets: readonly LockedSheet[]) => {
  return { applicationId: id, reference: `C1-${id}`, sheets, requestedMinor: 40_00n, lot: null };
};
const value = (result: ReturnType<typeof reranking>) => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const orderOf = ({ entries }: RankedContent) => entries.map(({ reference }) => reference);

describe('a version of the ranking after a second reading', () => {
  const before = fixed([
    { id: '1', points: [19, 19] },
    { id: '2', points: [15, 15] },
    { id: '3', points: [5, 5] },
  ]);

  it('I10, I12: the file stands where its new sheets put it; the version before is named by number and hash', () => {
    const { content } = value(reranking(scheme, before, file('3', sheetsOf('new', [17, 17], [16, 16]))));
    expect(orderOf(content)).toEqual(['C1-1', 'C1-3', 'C1-2']);
    expect(content.entries[1]).toMatchObject({ rank: 2, scoreHundredths: 3300, passes: true, aboveLine: true });
    expect(content.entries[1]?.used).toEqual(['new-0', 'new-1']);
    expect(content.revision).toEqual({
      number: 2,
      reason: 'complaint-upheld',
      reread: 'C1-3',
      previous: { number: 1, sha256: before.sha256 },
    });
    expect(movedPlaces(before.content, content)).toEqual([
      { reference: 'C1-3', before: { rank: 3, aboveLine: false }, after: { rank: 2, aboveLine: true } },
      { reference: 'C1-2', before: { rank: 2, aboveLine: true }, after: { rank: 3, aboveLine: false } },
    ]);
  });

  it('I12: takes in a file that was never ranked, and one that stays below a threshold', () => {
    const entered = value(reranking(scheme, before, file('4', sheetsOf('new', [20, 20], [20, 20])))).content;
    expect(orderOf(entered)).toEqual(['C1-4', 'C1-1', 'C1-2', 'C1-3']);
    expect(movedPlaces(before.content, entered)[0]).toMatchObject({ reference: 'C1-4', before: null });
    const below = value(reranking(scheme, before, file('3', sheetsOf('new', [20, 9], [20, 9])))).content;
    expect(below.entries.at(-1)).toMatchObject({ reference: 'C1-3', passes: false, aboveLine: false });
  });

  it('I10: waits for two sheets, and for a third where they diverge', () => {
    const one = reranking(scheme, before, file('3', sheetsOf('new', [17, 17])));
    expect(one).toMatchObject({ ok: false, refusal: { code: 'scores-missing' } });
    const apart = reranking(scheme, before, file('3', sheetsOf('new', [20, 20], [5, 5])));
    expect(apart).toMatchObject({ ok: false, refusal: { code: 'third-reader-missing' } });
    const third = reranking(scheme, before, file('3', sheetsOf('new', [20, 20], [5, 5], [19, 19])));
    expect(value(third).content.entries.find(({ reference }) => reference === 'C1-3')?.scoreHundredths).toBe(3900);
  });

  it('I11, I12: whatever the new sheets say, every other file keeps score and order, and the line keeps the envelope', () => {
    const points = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(fc.array(points, { minLength: 2, maxLength: 8 }), points, fc.nat(), (all, again, which) => {
        const files = all.map((each, index) => ({ id: String(index), points: each }));
        const first = fixed(files);
        const id = String(which % files.length);
        const { content, entries } = value(reranking(scheme, first, file(id, sheetsOf('new', again, again))));
        const others = (from: RankedContent) => from.entries.filter(({ reference }) => reference !== `C1-${id}`);
        expect(others(content).map(({ reference }) => reference)).toEqual(
          others(first.content).map(({ reference }) => reference),
        );
        for (const [index, entry] of others(content).entries()) {
          const { rank: _, aboveLine: _line, ...was } = others(first.content)[index] as typeof entry & object;
          expect(entry).toMatchObject(was);
        }
        expect(entries.map((entry) => entry.rank)).toEqual(entries.map((_, index) => index + 1));
        const above = content.entries.filter(({ aboveLine }) => aboveLine);
        expect(above.reduce((sum, { requestedMinor }) => sum + BigInt(requestedMinor), 0n) <= 100_00n).toBe(true);
        expect(value(reranking(scheme, first, file(id, sheetsOf('new', again, again)))).content).toEqual(content);
      }),
    );
  });
});

describe('who reads a second time', () => {
  const nobody = { assigned: [], declared: [], involved: ['handler', 'voter'] };

  it('I9, I10: nobody who read before, nor a colleague of theirs, nor who had a part or answers the complaint', () => {
    const candidate = (accountId: string, consortiumMemberId = 'P9') => ({ accountId, consortiumMemberId });
    expect(mayReread(candidate('new'), nobody)).toEqual({ allowed: true });
    for (const who of nobody.involved)
      expect(mayReread(candidate(who), nobody)).toMatchObject({ reason: 'reader-had-part' });
    const read = { ...nobody, assigned: [candidate('old', 'P1')] };
    expect(mayReread(candidate('old', 'P2'), read)).toMatchObject({ reason: 'reviewer-already-assigned' });
    expect(mayReread(candidate('new', 'P1'), read)).toMatchObject({ reason: 'member-already-assigned' });
  });

  it('I9: is asked by who upheld the complaint, or another without a part', () => {
    const redress = { remedy: 'reading', decidedBy: 'handler', involved: ['handler', 'voter'] };
    expect(mayOrder(redress, 'handler')).toEqual({ allowed: true });
    expect(mayOrder(redress, 'another')).toEqual({ allowed: true });
    expect(mayOrder(redress, 'voter')).toMatchObject({ reason: 'redress-by-another' });
    expect(mayOrder({ ...redress, remedy: 'reserve' }, 'handler')).toMatchObject({ reason: 'move-not-allowed' });
  });
});

describe('what an upheld complaint leads to', () => {
  const told = { about: 'award', state: 'rejected', rankingFixed: true } as const;
  const refused = { about: 'eligibility', state: 'ineligible', rankingFixed: false } as const;

  it('the reserve or a second reading; a refused file is eligible, and read apart once the ranking is fixed', () => {
    expect(remedyOf('dismiss', told)).toEqual({ ok: true, value: null });
    expect(remedyOf('uphold', told)).toEqual({ ok: true, value: 'reserve' });
    expect(remedyOf('reread', told)).toEqual({ ok: true, value: 'reading' });
    expect(remedyOf('reread', { ...told, state: 'awarded' })).toMatchObject({
      refusal: { code: 'reread-not-possible' },
    });
    expect(remedyOf('uphold', refused)).toEqual({ ok: true, value: 'eligible' });
    expect(remedyOf('uphold', { ...refused, rankingFixed: true })).toEqual({ ok: true, value: 'reading' });
    expect(verdictsOn('eligibility')).not.toContain('reread');
    const note = { about: 'shortlist', state: 'rejected', rankingFixed: true } as const;
    expect(remedyOf('uphold', note)).toEqual({ ok: true, value: 'shortlisted' });
    expect(remedyOf('reread', note)).toMatchObject({ refusal: { code: 'reread-not-possible' } });
    expect(verdictsOn('shortlist')).toEqual(['uphold', 'dismiss']);
    expect(aboutOf({ assessmentId: null, shortlistId: 's' })).toBe('shortlist');
  });
});
