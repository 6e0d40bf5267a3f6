import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideList, fundable, proposeLines, sumOf, type AwardLimits } from '#app/awards/award-list.ts';
import type { AwardLine } from '#app/awards/award.ts';
import { checkReserveLines, decideReserve } from '#app/awards/reserve.ts';
import type { ListedFile } from '#app/reviews/ranking.ts';

/** Two calls of one programme with three third parties in both, and what every list of a history decided. */
type Award = { call: number; applicationId: string; organisationId: string; lot: string | null; amountMinor: bigint };
type Held = { files: ListedFile[]; lots: ReadonlyMap<string, string>; told: boolean };
type State = { calls: Held[]; live: Award[] };

const CAP = 60n;
const ENVELOPES = [120n, 90n];
const LOT = 50n;
const LAST_DAY = '2026-12-31';

const fileArbitrary = fc.record({
  organisation: fc.integer({ min: 0, max: 2 }),
  requested: fc.integer({ min: 1, max: 80 }),
  passes: fc.boolean(),
  lot: fc.constantFrom(null, 'north'),
});
const outcome = fc.constantFrom<AwardLine['outcome'][]>('award', 'reserve', 'reject');
const lineArbitrary = fc.record({
  outcome,
  amount: fc.integer({ min: 0, max: 90 }),
  reason: fc.constantFrom('', 'why'),
});
/** A list with its own lines or the proposed ones; a decline or lapse; a complaint that is upheld. */
const stepArbitrary = fc.oneof(
  fc.record({
    kind: fc.constant('list' as const),
    call: fc.integer({ min: 0, max: 1 }),
    day: fc.constantFrom('2026-12-01', '2027-01-01'),
    lines: fc.option(fc.array(lineArbitrary, { minLength: 6, maxLength: 6 }), { freq: 2 }),
  }),
  fc.record({ kind: fc.constant('end' as const), award: fc.nat(20) }),
  fc.record({ kind: fc.constant('uphold' as const), call: fc.integer({ min: 0, max: 1 }), file: fc.nat(5) }),
);

function limitsOf(state: State, call: number): AwardLimits {
  const sum = (wanted: (award: Award) => boolean) => sumOf(state.live.filter(wanted));
  const held = new Map<string, bigint>();
  for (const { organisationId, amountMinor } of state.live) {
    held.set(organisationId, (held.get(organisationId) ?? 0n) + amountMinor);
  }
  const committedMinor = sum((award) => award.call === call && award.lot === 'north');
  return {
    envelopeMinor: ENVELOPES[call] ?? 0n,
    committedMinor: sum((award) => award.call === call),
    lots: new Map([['north', { envelopeMinor: LOT, committedMinor }]]),
    lotOf: state.calls[call]?.lots ?? new Map(),
    oneOf: new Map(),
    minimumMinor: 5n,
    maximumMinor: 70n,
    capMinor: CAP,
    heldMinor: held,
  };
}

/** What the commands do with a list, in order: which files, may they, the lines, the awards. Answers the accepted lines. */
function decide(
  state: State,
  call: number,
  step: { day: string; lines: readonly { outcome: AwardLine['outcome']; amount: number; reason: string }[] | null },
) {
  // prettier-ignore
  const held = state.calls[call] as Held;
  const files = held.told ? held.files.filter((file) => file.state === 'reserve') : held.files;
  const reserve = decideReserve({ callId: `${call}`, reserveUntil: LAST_DAY }, { callId: `${call}`, today: step.day, files }); // prettier-ignore
  if (held.told && !reserve.ok) return null;
  const limits = limitsOf(state, call);
  const given = step.lines?.slice(0, files.length).map(({ amount, ...line }, place) => ({
    ...line,
    amountMinor: BigInt(line.outcome === 'award' ? amount : 0),
    applicationId: files[place]?.applicationId ?? '',
  }));
  const decided = decideList(
    files,
    given ?? proposeLines(files, limits).map((line) => ({ ...line, reason: 'why' })),
    limits,
  );
  if (!decided.ok || (held.told && !checkReserveLines(files, decided.value).ok)) return null;
  for (const line of decided.value) {
    const file = files.find((each) => each.applicationId === line.applicationId) as ListedFile;
    const states = { award: 'awarded', reserve: 'reserve', reject: 'rejected' } as const;
    replace(held, file, { state: states[line.outcome] });
    if (line.outcome !== 'award') continue;
    const { applicationId, amountMinor } = line;
    const lot = held.lots.get(applicationId) ?? null;
    state.live.push({ call, applicationId, organisationId: file.organisationId, lot, amountMinor });
  }
  held.told = true;
  return { files, lines: decided.value };
}

function replace(held: Held, file: ListedFile, change: Partial<ListedFile>): void {
  held.files = held.files.map((each) => (each.applicationId === file.applicationId ? { ...each, ...change } : each));
}

describe('every history of lists, declines, reserves and complaints', () => {
  it('I3, I4, I5, I12, I14: holds no award beyond a limit, and no order that leaves the rank without a reason', () => {
    let awarded = 0;
    let promoted = 0;
    fc.assert(
      fc.property(
        fc.array(fc.array(fileArbitrary, { minLength: 3, maxLength: 6 }), { minLength: 2, maxLength: 2 }),
        fc.array(stepArbitrary, { minLength: 4, maxLength: 14 }),
        (calls, steps) => {
          const state: State = { calls: calls.map((files, call) => startOf(files, call)), live: [] };
          for (const step of steps) {
            if (step.kind === 'end') state.live.splice(step.award % Math.max(state.live.length, 1), 1);
            if (step.kind === 'uphold') uphold(state, step);
            if (step.kind !== 'list') continue;
            const wasTold = state.calls[step.call]?.told ?? false;
            const list = decide(state, step.call, step);
            if (!list) continue;
            const count = list.lines.filter((line) => line.outcome === 'award').length;
            awarded += count;
            if (wasTold) promoted += count;
            expect(wasTold && step.day > LAST_DAY).toBe(false);
            withinLimits(state, step.call);
            ordered(list.files, list.lines);
          }
        },
      ),
      { numRuns: 2_000 },
    );
    // The histories are not empty ones.
    expect(awarded).toBeGreaterThan(500);
    expect(promoted).toBeGreaterThan(20);
  });
});

function startOf(
  files: readonly { organisation: number; requested: number; passes: boolean; lot: string | null }[],
  call: number,
): Held {
  // prettier-ignore
  const ranked = files.toSorted((a, b) => Number(b.passes) - Number(a.passes));
  const id = (place: number) => `${call}-${place}`;
  return {
    told: false,
    lots: new Map(ranked.flatMap(({ lot }, place) => (lot === null ? [] : [[id(place), lot]]))),
    files: ranked.map(({ organisation, requested, passes }, place) => ({
      applicationId: id(place),
      reference: id(place),
      organisationId: `organisation-${organisation}`,
      state: 'in_review',
      requestedMinor: BigInt(requested),
      rank: place + 1,
      scoreHundredths: 0,
      passes,
    })),
  };
}

function uphold(state: State, step: { call: number; file: number }): void {
  const held = state.calls[step.call];
  const file = held?.files[step.file];
  if (held?.told && file?.state === 'rejected') replace(held, file, { state: 'reserve', passes: true });
}

function withinLimits(state: State, call: number): void {
  const limits = limitsOf(state, call);
  expect(limits.committedMinor <= limits.envelopeMinor).toBe(true);
  for (const lot of limits.lots.values()) expect(lot.committedMinor <= lot.envelopeMinor).toBe(true);
  for (const held of limits.heldMinor.values()) expect(held <= CAP).toBe(true);
  for (const { applicationId, amountMinor } of state.live.filter((award) => award.call === call)) {
    const file = state.calls[call]?.files.find((each) => each.applicationId === applicationId);
    expect(file !== undefined && amountMinor >= 5n && amountMinor <= 70n && amountMinor <= file.requestedMinor).toBe(
      true,
    );
  }
}

/** Whoever stands above an awarded file and is not awarded could not be funded, or has a reason; so has each part award. */
function ordered(files: readonly ListedFile[], lines: readonly AwardLine[]): void {
  const lineOf = (file: ListedFile) => lines.find((line) => line.applicationId === file.applicationId);
  const last = Math.max(0, ...files.flatMap((file) => (lineOf(file)?.outcome === 'award' ? [file.rank] : [])));
  for (const file of files) {
    const line = lineOf(file);
    const above = file.rank < last && line?.outcome !== 'award' && fundable(file);
    const part = line?.outcome === 'award' && line.amountMinor < file.requestedMinor;
    if (above || part) expect(line?.reason).not.toBe('');
    if (line?.outcome === 'award') expect(fundable(file)).toBe(true);
  }
}
