import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayRead } from '#app/reviews/assignment-policy.ts';
import { keepsOut, type DeclaredConflict } from '#app/reviews/conflict.ts';
import { diverges, settle } from '#app/reviews/divergence.ts';
import { aboveLine, decideRanking, rank, type LockedSheet, type RankedFile } from '#app/reviews/ranking.ts';
import { checkDraft, checkSheet, passes, totalHundredths } from '#app/reviews/scoring.ts';

const criterion = (code: string, about: { maximum?: number; weight?: number; minimum?: number } = {}) => ({
  code,
  title: { en: code },
  guidance: { en: '-' },
  maximum: 20,
  weight: 100,
  ...about,
});
const SCHEME = { criteria: [criterion('first'), criterion('second', { minimum: 10 })], passTotal: 24 };
const locked = (reviewId: string, totalHundredths: number) => ({ reviewId, totalHundredths });

const sheet = (reviewId: string, first: number, second: number): LockedSheet => ({
  reviewId,
  totalHundredths: (first + second) * 100,
  points: { first, second },
});
const ranked = (reference: string, ...sheets: LockedSheet[]): RankedFile => ({
  applicationId: `id-${reference}`,
  reference,
  sheets,
});
const orderOf = (files: readonly RankedFile[]) => rank(SCHEME, files).entries.map((entry) => entry.reference);

describe('I9 conflicts', () => {
  const conflict = (nature: DeclaredConflict['nature']): DeclaredConflict => ({
    accountId: 'me',
    consortiumMemberId: 'ours',
    nature,
  });

  it('I9: an own conflict keeps out oneself, a tie of the organisation also the colleagues', () => {
    const me = { accountId: 'me', consortiumMemberId: 'ours' };
    const colleague = { accountId: 'colleague', consortiumMemberId: 'ours' };
    const other = { accountId: 'other', consortiumMemberId: 'theirs' };
    expect(keepsOut([conflict('none')], me)).toBeNull();
    expect(keepsOut([conflict('family')], me)).toBe('own');
    expect(keepsOut([conflict('family')], colleague)).toBeNull();
    expect(keepsOut([conflict('organisational')], colleague)).toBe('member');
    expect(keepsOut([conflict('organisational')], other)).toBeNull();
    expect(keepsOut([conflict('organisational')], { accountId: 'x', consortiumMemberId: null })).toBeNull();
  });

  it('I10: a file has readers of different members, each once', () => {
    const assigned = [{ accountId: 'a', consortiumMemberId: 'P1' }];
    const verdict = (accountId: string, consortiumMemberId: string) =>
      mayRead({ accountId, consortiumMemberId }, { assigned, declared: [] });
    expect(verdict('a', 'P2')).toMatchObject({ reason: 'reviewer-already-assigned' });
    expect(verdict('b', 'P1')).toMatchObject({ reason: 'member-already-assigned' });
    expect(verdict('b', 'P2')).toEqual({ allowed: true });
  });
});

describe('I10 two readers, a third where they diverge', () => {
  it('I10: exactly 30 % of the higher score is not yet too far', () => {
    expect(diverges(10_000, 7_000)).toBe(false);
    expect(diverges(10_000, 6_999)).toBe(true);
    expect(diverges(0, 0)).toBe(false);
  });

  it('I10: waits for two, then takes their mean, half up', () => {
    expect(settle([])).toMatchObject({ kind: 'readers-missing', missing: 2 });
    expect(settle([locked('a', 100)])).toMatchObject({ kind: 'readers-missing', missing: 1 });
    expect(settle([locked('a', 8_001), locked('b', 8_000)])).toMatchObject({ scoreHundredths: 8_001 });
  });

  it('I10: of three the two closest count, and of two equal gaps the higher pair', () => {
    const two = [locked('a', 9_000), locked('b', 5_000)];
    expect(settle(two)).toEqual({ kind: 'third-reader-missing' });
    expect(settle([...two, locked('c', 6_000)])).toMatchObject({ scoreHundredths: 5_500, used: ['c', 'b'] });
    expect(settle([...two, locked('c', 7_000)])).toMatchObject({ scoreHundredths: 8_000, used: ['a', 'c'] });
  });
});

describe('I11 a sheet', () => {
  const line = (code: string, points: number | null, comment = 'why') => ({ criterion: code, points, comment });
  const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

  it.each([
    [0, 'ok'],
    [20, 'ok'],
    [21, 'score-out-of-bounds'],
    [-1, 'score-out-of-bounds'],
    [1.5, 'score-out-of-bounds'],
  ])('I11: %s points of 20: %s', (points, code) => {
    expect(codeOf(checkDraft(SCHEME, [line('first', points)]))).toBe(code);
  });

  it('I11: every section has points and a comment before it is submitted', () => {
    expect(codeOf(checkSheet(SCHEME, [line('first', 1)]))).toBe('score-missing');
    expect(codeOf(checkSheet(SCHEME, [line('first', 1), line('second', 1, ' ')]))).toBe('score-comment-missing');
    expect(codeOf(checkSheet(SCHEME, [line('first', 1), line('second', 0)]))).toBe('ok');
    expect(codeOf(checkDraft(SCHEME, [line('third', 1)]))).toBe('criterion-unknown');
  });

  const leftOut = (code: string) => ({ ...line(code, null), notApplicable: true });

  it('I11: what does not apply is left out, never zero, and says why', () => {
    const half = [line('first', 10), leftOut('second')];
    const open = { ...SCHEME, criteria: [criterion('first'), criterion('second')] };
    expect(codeOf(checkSheet(open, half))).toBe('ok');
    expect(totalHundredths(open, half)).toBe(2_000);
    expect(totalHundredths(open, [line('first', 10), line('second', 0)])).toBe(1_000);
    expect(codeOf(checkSheet(open, [leftOut('first'), leftOut('second')]))).toBe('nothing-applies');
    expect(codeOf(checkSheet(open, [line('first', 1), { ...leftOut('second'), comment: ' ' }]))).toBe(
      'score-comment-missing',
    );
  });

  it('I12: a criterion with a minimum applies to every file', () => {
    expect(codeOf(checkDraft(SCHEME, [leftOut('second')]))).toBe('criterion-applies');
    expect(codeOf(checkDraft(SCHEME, [leftOut('first')]))).toBe('ok');
  });

  it('I11: the mean of a criterion is of those who gave points', () => {
    const open = { ...SCHEME, criteria: [criterion('first'), criterion('second')] };
    const one = { reviewId: 'a', totalHundredths: 3_000, points: { first: 15, second: 15 } };
    const other = { reviewId: 'b', totalHundredths: 3_000, points: { first: 12 } };
    const file = { applicationId: 'x', reference: 'X', sheets: [one, other] };
    expect(rank(open, [file]).entries[0]?.byCriterion).toEqual({ first: 1_350, second: 1_500 });
  });

  it('I10: what the readers agreed on takes the place of the mean', () => {
    const sheets = [sheet('a', 14, 12), sheet('b', 16, 12)];
    const consensus = { totalHundredths: 3_300, points: { first: 18, second: 15 } };
    const [entry] = rank(SCHEME, [{ applicationId: 'x', reference: 'X', sheets, consensus }]).entries;
    expect(entry).toMatchObject({ scoreHundredths: 3_300, basis: 'consensus', used: ['a', 'b'] });
    expect(entry?.byCriterion).toEqual({ first: 1_800, second: 1_500 });
  });

  it('weights points exactly, in hundredths', () => {
    const criteria = [criterion('first', { weight: 150 }), criterion('second', { weight: 33 })];
    expect(totalHundredths({ criteria, passTotal: 0 }, [line('first', 7), line('second', 3)].map((each) => ({ ...each, points: each.points ?? 0 })))).toBe(1_149); // prettier-ignore
  });
});

describe('I12 the ranking', () => {
  it('I12: below the pass total or one minimum is not fundable, whatever the rest', () => {
    expect(passes(SCHEME, 2_400, { first: 1_400, second: 1_000 })).toBe(true);
    expect(passes(SCHEME, 2_399, { first: 1_399, second: 1_000 })).toBe(false);
    expect(passes(SCHEME, 2_999, { first: 2_000, second: 999 })).toBe(false);
  });

  it('I12: fundable ones first, then by score', () => {
    const strongButOut = ranked('A', sheet('1', 20, 9), sheet('2', 20, 9));
    const weakButIn = ranked('B', sheet('1', 14, 10), sheet('2', 14, 10));
    expect(orderOf([strongButOut, weakButIn])).toEqual(['B', 'A']);
  });

  it('I12: ties are broken by the criteria in their published order, then by reference', () => {
    const a = ranked('A', sheet('1', 14, 16), sheet('2', 14, 16));
    const b = ranked('B', sheet('1', 16, 14), sheet('2', 16, 14));
    const c = ranked('C', sheet('1', 14, 16), sheet('2', 14, 16));
    expect(orderOf([c, a, b])).toEqual(['B', 'A', 'C']);
  });

  const anyFile = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }));

  it('I12: the same scores give the same list, in whatever order they are read', () => {
    fc.assert(
      fc.property(fc.array(anyFile, { maxLength: 8 }), fc.integer(), (points, seed) => {
        const files = points.map(([first, second], index) =>
          ranked(`R${index}`, sheet(`${index}a`, first, second), sheet(`${index}b`, first, second)),
        );
        const turned = files.map((_, index) => files[(index + Math.abs(seed % 97)) % files.length] ?? files[0]);
        const again = turned.flatMap((each) => (each ? [each] : [])).toReversed();
        expect(orderOf(again)).toEqual(orderOf(files));
        expect(rank(SCHEME, files).entries.map((entry) => entry.rank)).toEqual(files.map((_, index) => index + 1));
      }),
    );
  });

  it('I10, I12: is fixed once, when nothing is waiting and every file has its scores', () => {
    const done = ranked('A', sheet('1', 14, 16), sheet('2', 14, 16));
    const codeOf = (files: readonly RankedFile[], facts = { waiting: 0, fixed: false }) => {
      const decided = decideRanking(SCHEME, files, facts);
      return decided.ok ? 'ok' : decided.refusal.code;
    };
    expect(codeOf([done])).toBe('ok');
    expect(codeOf([])).toBe('ranking-empty');
    expect(codeOf([done], { waiting: 1, fixed: false })).toBe('files-waiting');
    expect(codeOf([done], { waiting: 0, fixed: true })).toBe('ranking-fixed');
    expect(codeOf([done, ranked('B', sheet('1', 9, 9))])).toBe('scores-missing');
    expect(codeOf([done, ranked('B', sheet('1', 20, 20), sheet('2', 5, 5))])).toBe('third-reader-missing');
  });

  it('draws the budget line above the first file the envelope does not pay in full', () => {
    const asked = (minor: bigint, fundable = true) => ({ passes: fundable, requestedMinor: minor });
    expect(aboveLine([asked(60n), asked(50n), asked(10n)], 100n)).toBe(1);
    expect(aboveLine([asked(60n), asked(40n), asked(1n)], 100n)).toBe(2);
    expect(aboveLine([asked(60n), asked(10n, false)], 100n)).toBe(1);
  });
});
