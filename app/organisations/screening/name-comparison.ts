import type { NamePart } from './name-parts.ts';
import { soundLikeness } from './sound.ts';

/** Why two parts were taken for the same. Words: `screening.rule.<rule>`. */
export const RULES = ['same', 'spelling', 'script', 'joined'] as const;
export type Rule = (typeof RULES)[number];

/** Which parts met: positions in `partsOf` of either name, `length` parts long on each side; likeness 0–100. */
export type Meeting = {
  readonly ours: number;
  readonly oursLength: 1 | 2;
  readonly theirs: number;
  readonly theirsLength: 1 | 2;
  readonly rule: Rule;
  readonly likeness: number;
};

export type NameComparison = {
  /** 0 to 1. */
  readonly score: number;
  readonly meetings: readonly Meeting[];
};

/** A name in its parts, the same two by two, and what each part weighs: rarer parts say more. */
export type WeighedName = {
  readonly parts: readonly NamePart[];
  readonly pairs: readonly NamePart[];
  readonly weights: readonly number[];
};

/** Below this, two parts have nothing to do with each other. Chosen on the tuning pairs. */
export const PART_MEETS = 0.72;
const JOINED_MEETS = 0.86;
/** How much the fuller covered name counts; the rest is for the other one, which may have parts more. */
const FULLER = 0.6;
/** Two words that half the world is called are less of an identity than one that few are: what they lack in rarity. */
const COMMON = 0.2;

const NOTHING: NameComparison = { score: 0, meetings: [] };

/**
 * Compares two names part by part: in any order, with parts missing on either side, spelt otherwise, written in
 * another script, or two parts written as one. The score is how much of both names met, rare parts counting more.
 */
export function compareNames(ours: WeighedName, theirs: WeighedName): NameComparison {
  const found = candidates(ours, theirs);
  const single = judged(pick(found, SINGLE_FIRST), ours, theirs);
  if (single.score > 0.99 || found.every(({ rule }) => rule !== 'joined')) return single;
  const joined = judged(pick(found, JOINED_FIRST), ours, theirs);
  return joined.score > single.score ? joined : single;
}

function judged(meetings: readonly Meeting[], ours: WeighedName, theirs: WeighedName): NameComparison {
  if (!tellsEnough(meetings, ours, theirs)) return NOTHING;
  const our = covered(meetings, ours, 'ours');
  const their = covered(meetings, theirs, 'theirs');
  const rarity = weightOf(meetings, ours, 'ours');
  return { score: combined(our, their) - COMMON * Math.max(0, 1 - rarity), meetings };
}

/** What two covered shares make together. Also the bound by which the index leaves names out. */
export function combined(ours: number, theirs: number): number {
  return FULLER * Math.max(ours, theirs) + (1 - FULLER) * Math.min(ours, theirs);
}

export function likenessOf(one: NamePart, other: NamePart): number {
  if (one.letters === other.letters) return 1;
  return one.keys.some((key) => other.keys.includes(key)) ? soundLikeness(one, other) : 0;
}

function candidates(ours: WeighedName, theirs: WeighedName): Meeting[] {
  const found: Meeting[] = [];
  const meet = (one: Piece, other: Piece, least: number) => {
    const likeness = likenessOf(one.part, other.part);
    if (likeness < least) return;
    const rule = ruleOf(one, other);
    found.push({
      ours: one.at,
      oursLength: one.length,
      theirs: other.at,
      theirsLength: other.length,
      rule,
      likeness: Math.round(likeness * 100),
    });
  };
  const singles = theirs.parts.map(single);
  const pairs = theirs.pairs.map(double);
  for (const one of ours.parts.map(single)) {
    for (const other of singles) meet(one, other, PART_MEETS);
    for (const other of pairs) meet(one, other, JOINED_MEETS);
  }
  for (const one of ours.pairs.map(double)) for (const other of singles) meet(one, other, JOINED_MEETS);
  return found;
}

type Piece = { readonly part: NamePart; readonly at: number; readonly length: 1 | 2 };

function single(part: NamePart, at: number): Piece {
  return { part, at, length: 1 };
}

function double(part: NamePart, at: number): Piece {
  return { part, at, length: 2 };
}

function ruleOf(one: Piece, other: Piece): Rule {
  if (one.length !== other.length) return 'joined';
  if (one.part.shown.toLowerCase() === other.part.shown.toLowerCase()) return 'same';
  return scriptOf(one.part) === scriptOf(other.part) ? 'spelling' : 'script';
}

function scriptOf(part: NamePart): string {
  return SCRIPTS.find(([, letters]) => letters.test(part.shown))?.[0] ?? 'other';
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['arabic', /\p{Script=Arabic}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['latin', /\p{Script=Latin}/u],
];

type Order = (one: Meeting, other: Meeting) => number;
const sizeOf = (meeting: Meeting) => meeting.oursLength + meeting.theirsLength;
const SINGLE_FIRST: Order = (one, other) => other.likeness - one.likeness || sizeOf(one) - sizeOf(other);
const JOINED_FIRST: Order = (one, other) => sizeOf(other) - sizeOf(one) || other.likeness - one.likeness;

/** The best meetings that do not overlap. */
function pick(found: readonly Meeting[], order: Order): readonly Meeting[] {
  const ours = new Set<number>();
  const theirs = new Set<number>();
  return found.toSorted(order).filter((meeting) => {
    const mine = range(meeting.ours, meeting.oursLength);
    const other = range(meeting.theirs, meeting.theirsLength);
    if (mine.some((at) => ours.has(at)) || other.some((at) => theirs.has(at))) return false;
    for (const at of mine) ours.add(at);
    for (const at of other) theirs.add(at);
    return true;
  });
}

/** One part in common is no identity, unless one part is all there is on both sides. */
function tellsEnough(meetings: readonly Meeting[], ours: WeighedName, theirs: WeighedName): boolean {
  const tells = (parts: readonly NamePart[]) => parts.filter((part) => part.share >= TELLING).length;
  const met = meetings.reduce((sum, meeting) => {
    const mine = tells(ours.parts.slice(meeting.ours, meeting.ours + meeting.oursLength));
    const other = tells(theirs.parts.slice(meeting.theirs, meeting.theirs + meeting.theirsLength));
    return sum + Math.max(mine, other);
  }, 0);
  if (met >= 2) return true;
  return met === 1 && tells(ours.parts) === 1 && tells(theirs.parts) === 1;
}

const TELLING = 0.3;

function covered(meetings: readonly Meeting[], name: WeighedName, side: 'ours' | 'theirs'): number {
  const all = name.weights.reduce((sum, weight) => sum + weight, 0);
  return all === 0 ? 0 : weightOf(meetings, name, side) / all;
}

/** What the parts that met weigh, as far as they are alike. */
function weightOf(meetings: readonly Meeting[], name: WeighedName, side: 'ours' | 'theirs'): number {
  return meetings.reduce((sum, meeting) => {
    const places = range(meeting[side], side === 'ours' ? meeting.oursLength : meeting.theirsLength);
    return sum + places.reduce((part, at) => part + (name.weights[at] ?? 0), 0) * (meeting.likeness / 100);
  }, 0);
}

function range(start: number, length: number): readonly number[] {
  return length === 1 ? [start] : [start, start + 1];
}
