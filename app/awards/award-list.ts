import { refuse, ok, type Refusal, type Result } from '#app/kernel/result.ts';
import type { ListedFile } from '#app/reviews/ranking.ts';
import type { AwardLine } from './award.ts';
import { capOf, type LiftedCap } from './cap/cap-override.ts';

/** What a list must stay within. Amounts in minor units of the call's currency. */
export type AwardLimits = {
  readonly envelopeMinor: bigint;
  /** Live awards of the call outside this list. */
  readonly committedMinor: bigint;
  readonly minimumMinor: bigint;
  readonly maximumMinor: bigint;
  readonly capMinor: bigint;
  /** I5: higher caps in force, by the id a third party counts under. */
  readonly lifted?: ReadonlyMap<string, LiftedCap>;
  /** I3: of each lot with an envelope of its own, by code: what it holds and what live awards take of it. */
  readonly lots: ReadonlyMap<string, { readonly envelopeMinor: bigint; readonly committedMinor: bigint }>;
  /** Code of the lot a file applies in, by application id; files without one are left out. */
  readonly lotOf: ReadonlyMap<string, string>;
  /** I5: organisations that are one, having the same host or controller: the id all of them count under. */
  readonly oneOf: ReadonlyMap<string, string>;
  /** I5: live awards of each third party in the whole programme, by the id it counts under. */
  readonly heldMinor: ReadonlyMap<string, bigint>;
};

export type ListRefusal = Refusal<
  | 'line-missing'
  | 'award-withdrawn'
  | 'award-below-threshold'
  | 'award-below-minimum'
  | 'award-above-maximum'
  | 'award-above-requested'
  | 'award-over-envelope'
  | 'award-over-cap'
  | 'award-over-lot'
  | 'award-reason-missing'
  | 'amount-without-award'
>;

export const outcomeField = (applicationId: string) => `outcome.${applicationId}`;
export const amountField = (applicationId: string) => `amount.${applicationId}`;
export const reasonField = (applicationId: string) => `reason.${applicationId}`;

/**
 * A first list by rank (I12): fundable files are awarded what they asked for, as far as envelope, maximum and cap
 * allow; from the first that no longer fits on they are held in reserve; the others are rejected. Lines that depart
 * from rank or amount still want a reason.
 */
export function proposeLines(files: readonly ListedFile[], limits: AwardLimits): readonly AwardLine[] {
  let left = limits.envelopeMinor - limits.committedMinor;
  const lots = new Map([...limits.lots].map(([code, lot]) => [code, lot.envelopeMinor - lot.committedMinor]));
  const full = new Set<string>();
  const held = new Map(limits.heldMinor);
  return files.map(({ applicationId, organisationId, ...file }) => {
    if (!fundable(file)) return { applicationId, outcome: 'reject', amountMinor: 0n, reason: '' };
    const party = limits.oneOf.get(organisationId) ?? organisationId;
    const room = capOf(limits, party) - (held.get(party) ?? 0n);
    const amountMinor = least(file.requestedMinor, limits.maximumMinor, room);
    const fits = amountMinor >= limits.minimumMinor;
    const lot = limits.lotOf.get(applicationId) ?? '';
    const ofLot = lots.get(lot);
    if (fits && (amountMinor > left || (ofLot !== undefined && amountMinor > ofLot))) full.add(lot);
    if (!fits || full.has(lot)) return { applicationId, outcome: 'reserve', amountMinor: 0n, reason: '' };
    left -= amountMinor;
    if (ofLot !== undefined) lots.set(lot, ofLot - amountMinor);
    held.set(party, (held.get(party) ?? 0n) + amountMinor);
    return { applicationId, outcome: 'award', amountMinor, reason: '' };
  });
}

/**
 * I3, I4, I5, I12: a list line by line and as a whole. The first thing wrong is the answer, with the reference of its
 * file and the field it stands in.
 */
export function decideList(
  files: readonly ListedFile[],
  lines: readonly AwardLine[],
  limits: AwardLimits,
): Result<readonly AwardLine[], ListRefusal> {
  const ordered: AwardLine[] = [];
  const held = new Map(limits.heldMinor);
  const lastAwarded = lowestAwarded(files, lines);
  const lots = new Map([...limits.lots].map(([code, lot]) => [code, lot.committedMinor]));
  let promised = limits.committedMinor;
  for (const file of files) {
    const line = lines.find((each) => each.applicationId === file.applicationId);
    if (!line) return refuse('line-missing', { values: { reference: file.reference } });
    const wrong = line.outcome === 'award' ? wrongAward(file, line, limits) : wrongRefusal(file, line, lastAwarded);
    if (wrong) return wrong;
    const party = limits.oneOf.get(file.organisationId) ?? file.organisationId;
    const total = (held.get(party) ?? 0n) + line.amountMinor;
    held.set(party, total);
    if (line.amountMinor > 0n && total > capOf(limits, party)) return no('award-over-cap', file);
    promised += line.amountMinor;
    if (line.amountMinor > 0n && promised > limits.envelopeMinor) return no('award-over-envelope', file);
    if (line.amountMinor > 0n && overLot(lots, line, limits)) return no('award-over-lot', file);
    ordered.push(line);
  }
  return lines.length === files.length ? ok(ordered) : refuse('line-missing', { values: { reference: '–' } });
}

/** I3: adds a line to what its lot promises; whether that is more than the lot holds. */
function overLot(promised: Map<string, bigint>, line: AwardLine, { lots, lotOf }: AwardLimits): boolean {
  const code = lotOf.get(line.applicationId);
  const lot = code === undefined ? undefined : lots.get(code);
  if (code === undefined || !lot) return false;
  const total = (promised.get(code) ?? 0n) + line.amountMinor;
  promised.set(code, total);
  return total > lot.envelopeMinor;
}

/** Whether a file may be awarded or held in reserve at all. */
export function fundable(file: Pick<ListedFile, 'passes' | 'state'>): boolean {
  return file.passes && file.state !== 'withdrawn';
}

export function sumOf(lines: readonly Pick<AwardLine, 'amountMinor'>[]): bigint {
  return lines.reduce((sum, line) => sum + line.amountMinor, 0n);
}

type Refused = ReturnType<typeof no> | null;

function wrongAward(file: ListedFile, line: AwardLine, limits: AwardLimits): Refused {
  const { amountMinor } = line;
  if (file.state === 'withdrawn') return no('award-withdrawn', file, outcomeField(file.applicationId));
  if (!file.passes) return no('award-below-threshold', file, outcomeField(file.applicationId));
  if (amountMinor > file.requestedMinor) return no('award-above-requested', file);
  if (amountMinor > limits.maximumMinor) return no('award-above-maximum', file);
  if (amountMinor < limits.minimumMinor) return no('award-below-minimum', file);
  if (amountMinor < file.requestedMinor && line.reason.trim() === '') return withoutReason(file);
  return null;
}

function wrongRefusal(file: ListedFile, line: AwardLine, lastAwarded: number): Refused {
  if (line.amountMinor !== 0n) return no('amount-without-award', file);
  if (file.state === 'withdrawn' && line.outcome === 'reserve') {
    return no('award-withdrawn', file, outcomeField(file.applicationId));
  }
  if (!fundable(file)) {
    return line.outcome === 'reserve' ? no('award-below-threshold', file, outcomeField(file.applicationId)) : null;
  }
  const leavesRank = file.rank < lastAwarded || line.outcome === 'reject';
  return leavesRank && line.reason.trim() === '' ? withoutReason(file) : null;
}

function lowestAwarded(files: readonly ListedFile[], lines: readonly AwardLine[]): number {
  const awarded = new Set(lines.flatMap((line) => (line.outcome === 'award' ? [line.applicationId] : [])));
  return Math.max(0, ...files.flatMap((file) => (awarded.has(file.applicationId) ? [file.rank] : [])));
}

function withoutReason(file: ListedFile) {
  return no('award-reason-missing', file, reasonField(file.applicationId));
}

function no(code: ListRefusal['code'], file: ListedFile, field = amountField(file.applicationId)) {
  return refuse(code, { field, values: { reference: file.reference } });
}

function least(...amounts: readonly bigint[]): bigint {
  return amounts.reduce((least, amount) => (amount < least ? amount : least));
}
