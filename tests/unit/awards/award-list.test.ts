import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideList, proposeLines, sumOf, type AwardLimits } from '#app/awards/award-list.ts';
import type { AwardLine } from '#app/awards/award.ts';
import type { ListedFile } from '#app/reviews/ranking.ts';

const LIMITS: AwardLimits = {
  envelopeMinor: 100_000n,
  committedMinor: 0n,
  minimumMinor: 5_000n,
  maximumMinor: 60_000n,
  capMinor: 60_000n,
  lots: new Map(),
  lotOf: new Map(),
  oneOf: new Map(),
  heldMinor: new Map(),
};

const file = (rank: number, requestedMinor: bigint, about: Partial<ListedFile> = {}): ListedFile => ({
  applicationId: `application-${rank}`,
  reference: `REF-${rank}`,
  organisationId: `organisation-${rank}`,
  state: 'in_review',
  requestedMinor,
  rank,
  scoreHundredths: 9_000 - rank,
  passes: true,
  ...about,
});

const line = (rank: number, outcome: AwardLine['outcome'], amountMinor = 0n, reason = ''): AwardLine => ({
  applicationId: `application-${rank}`,
  outcome,
  amountMinor,
  reason,
});

const codeOf = (files: readonly ListedFile[], lines: readonly AwardLine[], limits: Partial<AwardLimits> = {}) => {
  const decided = decideList(files, lines, { ...LIMITS, ...limits });
  return decided.ok ? 'ok' : decided.refusal.code;
};

describe('I3 the envelope', () => {
  const files = [file(1, 60_000n), file(2, 40_000n)];
  const lines = [line(1, 'award', 60_000n), line(2, 'award', 40_000n)];

  it('I3: may be spent to the last cent, and not one more', () => {
    expect(codeOf(files, lines)).toBe('ok');
    expect(codeOf(files, lines, { envelopeMinor: 99_999n })).toBe('award-over-envelope');
  });

  it('I3: counts what other lists of the call promised', () => {
    expect(codeOf(files, lines, { committedMinor: 1n })).toBe('award-over-envelope');
    expect(codeOf(files, lines, { envelopeMinor: 100_001n, committedMinor: 1n })).toBe('ok');
  });
});

describe('I5 third parties that are one', () => {
  it('I5: count together, whatever they are called', () => {
    const files = [file(1, 40_000n), file(2, 40_000n)];
    const oneOf = new Map([
      ['organisation-1', 'one'],
      ['organisation-2', 'one'],
    ]);
    const lines = [line(1, 'award', 40_000n), line(2, 'award', 40_000n)];
    expect(codeOf(files, lines)).toBe('ok');
    expect(codeOf(files, lines, { oneOf })).toBe('award-over-cap');
    const proposed = proposeLines(files, { ...LIMITS, oneOf }).map((each) => each.amountMinor);
    expect(proposed).toEqual([40_000n, 20_000n]);
    expect(codeOf(files, lines.slice(0, 1).concat(line(2, 'reserve')), { oneOf, heldMinor: new Map([['one', 20_001n]]) })).toBe('award-over-cap'); // prettier-ignore
  });
});

describe('I3 lots', () => {
  const lots = new Map([['north', { envelopeMinor: 30_000n, committedMinor: 10_000n }]]);
  const lotOf = new Map([['application-1', 'north']]);
  const files = [file(1, 30_000n), file(2, 30_000n)];

  it('I3: a lot may be spent to the last cent, whatever the call still holds', () => {
    const list = (amount: bigint) => [line(1, 'award', amount, 'why'), line(2, 'award', 30_000n)];
    expect(codeOf(files, list(20_000n), { lots, lotOf })).toBe('ok');
    expect(codeOf(files, list(20_001n), { lots, lotOf })).toBe('award-over-lot');
  });

  it('proposes within the lot, and goes on with the files of others', () => {
    const outcomes = proposeLines(files, { ...LIMITS, lots, lotOf }).map((each) => each.outcome);
    expect(outcomes).toEqual(['reserve', 'award']);
  });
});

describe('I4 one award', () => {
  const one = (amountMinor: bigint, reason = 'why') => [line(1, 'award', amountMinor, reason)];

  it.each([
    [5_000n, 'ok'],
    [4_999n, 'award-below-minimum'],
    [0n, 'award-below-minimum'],
    [20_000n, 'ok'],
    [20_001n, 'award-above-requested'],
  ])('I4: %s of 20 000 asked for: %s', (amountMinor, code) => {
    expect(codeOf([file(1, 20_000n)], one(amountMinor))).toBe(code);
  });

  it('I4: never more than the maximum of the call', () => {
    expect(codeOf([file(1, 60_001n)], one(60_001n), { capMinor: 90_000n })).toBe('award-above-maximum');
  });

  it('I4: less than was asked for needs a reason; blanks are none', () => {
    expect(codeOf([file(1, 20_000n)], one(19_999n, ' \n'))).toBe('award-reason-missing');
    expect(codeOf([file(1, 20_000n)], one(20_000n, ''))).toBe('ok');
  });
});

describe('I5 the cap of a third party', () => {
  it('I5: counts what it holds already, to the cent', () => {
    const held = (minor: bigint) => ({ heldMinor: new Map([['organisation-1', minor]]) });
    expect(codeOf([file(1, 20_000n)], [line(1, 'award', 20_000n)], held(40_000n))).toBe('ok');
    expect(codeOf([file(1, 20_000n)], [line(1, 'award', 20_000n)], held(40_001n))).toBe('award-over-cap');
  });

  it('I5: counts two files of one third party on the same list', () => {
    const files = [file(1, 40_000n), file(2, 20_001n, { organisationId: 'organisation-1' })];
    expect(codeOf(files, [line(1, 'award', 40_000n), line(2, 'award', 20_001n)])).toBe('award-over-cap');
  });

  it('I5: does not stand in the way of a file that is not awarded', () => {
    const full = { heldMinor: new Map([['organisation-1', 60_000n]]) };
    expect(codeOf([file(1, 20_000n)], [line(1, 'reserve')], full)).toBe('ok');
  });
});

describe('I12 funding follows rank', () => {
  const files = [file(1, 20_000n), file(2, 20_000n), file(3, 20_000n, { passes: false })];

  it('I12: what is below a threshold is neither awarded nor held in reserve', () => {
    const first = [line(1, 'award', 20_000n), line(2, 'award', 20_000n)];
    expect(codeOf(files, [...first, line(3, 'award', 20_000n)])).toBe('award-below-threshold');
    expect(codeOf(files, [...first, line(3, 'reserve')])).toBe('award-below-threshold');
    expect(codeOf(files, [...first, line(3, 'reject')])).toBe('ok');
  });

  it('I12: passing over a better file needs a minuted reason', () => {
    const rest = [line(2, 'award', 20_000n), line(3, 'reject')];
    expect(codeOf(files, [line(1, 'reserve'), ...rest])).toBe('award-reason-missing');
    expect(codeOf(files, [line(1, 'reserve', 0n, 'why'), ...rest])).toBe('ok');
  });

  it('I12: turning down a fundable file needs a reason even below the last award', () => {
    const lines = [line(1, 'award', 20_000n), line(2, 'reject'), line(3, 'reject')];
    expect(codeOf(files, lines)).toBe('award-reason-missing');
  });

  it('I12: a withdrawn file gets nothing', () => {
    const gone = [file(1, 20_000n, { state: 'withdrawn' })];
    expect(codeOf(gone, [line(1, 'award', 20_000n)])).toBe('award-withdrawn');
    expect(codeOf(gone, [line(1, 'reserve')])).toBe('award-withdrawn');
    expect(codeOf(gone, [line(1, 'reject')])).toBe('ok');
  });

  it('names every file once, with an amount only where there is an award', () => {
    expect(codeOf(files, [line(1, 'award', 20_000n)])).toBe('line-missing');
    const twice = [line(1, 'award', 20_000n), line(2, 'reserve'), line(3, 'reject'), line(3, 'reject')];
    expect(codeOf(files, twice)).toBe('line-missing');
    expect(codeOf([file(1, 20_000n)], [line(1, 'reserve', 1n)])).toBe('amount-without-award');
  });
});

describe('the list by rank', () => {
  it('I12: stops at the first file that no longer fits, and does not skip to a smaller one', () => {
    const files = [file(1, 60_000n), file(2, 50_000n), file(3, 10_000n), file(4, 10_000n, { passes: false })];
    expect(proposeLines(files, LIMITS).map((each) => each.outcome)).toEqual(['award', 'reserve', 'reserve', 'reject']);
  });

  it('I5: gives a third party what its cap leaves, and nothing below the minimum', () => {
    const files = [file(1, 30_000n), file(2, 30_000n)];
    const heldMinor = new Map([['organisation-1', 40_000n], ['organisation-2', 55_001n]]); // prettier-ignore
    const lines = proposeLines(files, { ...LIMITS, heldMinor });
    expect(lines).toMatchObject([
      { outcome: 'award', amountMinor: 20_000n },
      { outcome: 'reserve', amountMinor: 0n },
    ]);
  });

  const anyFile = fc.record({
    requestedMinor: fc.bigInt({ min: 1n, max: 80_000n }),
    passes: fc.boolean(),
    organisation: fc.integer({ min: 1, max: 3 }),
    state: fc.constantFrom('in_review', 'withdrawn'),
  });

  it('I3, I4, I5: keeps every limit whatever was asked for', () => {
    fc.assert(
      fc.property(
        fc.array(anyFile, { maxLength: 12 }),
        fc.bigInt({ min: 0n, max: 120_000n }),
        (asked, committedMinor) => {
          const files = asked.map(({ organisation, ...about }, index) =>
            file(index + 1, about.requestedMinor, { ...about, organisationId: `organisation-${organisation}` }),
          );
          const limits = { ...LIMITS, committedMinor };
          const lines = proposeLines(files, limits).map((each) => ({ ...each, reason: 'why' }));
          expect(decideList(files, lines, limits)).toMatchObject({ ok: true });
          const room = limits.envelopeMinor - committedMinor;
          expect(sumOf(lines) <= (room > 0n ? room : 0n)).toBe(true);
        },
      ),
    );
  });
});
