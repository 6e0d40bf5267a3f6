import { headingCeiling } from '#app/agreements/amendments/flexibility.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { Heading } from '#app/programme/headings.ts';

/** Euro cents that may still be accepted under each heading. A heading that is not in it has none. */
export type HeadingRooms = ReadonlyMap<Heading, bigint>;

type Budgeted = { readonly heading: Heading; readonly signedMinor: bigint };

/** I27: the signed budget and its flexibility, less what other reports of the agreement had accepted. */
export function headingRooms(
  budget: readonly Budgeted[],
  accepted: ReadonlyMap<Heading, bigint>,
  flexibilityPercent: number,
): HeadingRooms {
  return new Map(
    budget.map(({ heading, signedMinor }) => {
      const left = headingCeiling(signedMinor, flexibilityPercent) - (accepted.get(heading) ?? 0n);
      return [heading, left > 0n ? left : 0n];
    }),
  );
}

/**
 * What is proposed for each line: as much as may be accepted of it, in order, while its heading has room. The excess is
 * disallowed by itself.
 */
export function withinRooms<Line extends { readonly id: string; readonly heading: Heading }>(
  lines: readonly Line[],
  most: (line: Line) => bigint,
  rooms: HeadingRooms,
): ReadonlyMap<string, bigint> {
  const left = new Map(rooms);
  return new Map(
    lines.map((line) => {
      const room = left.get(line.heading) ?? 0n;
      const minor = most(line) < room ? most(line) : room;
      left.set(line.heading, room - minor);
      return [line.id, minor];
    }),
  );
}

/** I27: no heading gets more accepted than it has room; the line with which it would is named. */
export function decideRooms(
  lines: readonly { readonly id: string; readonly heading: Heading }[],
  accepted: ReadonlyMap<string, bigint>,
  rooms: HeadingRooms,
): Result<null, Refusal<'accepted-above-flexibility'>> {
  const left = new Map(rooms);
  for (const { id, heading } of lines) {
    const rest = (left.get(heading) ?? 0n) - (accepted.get(id) ?? 0n);
    if (rest < 0n) return refuse('accepted-above-flexibility', { field: `accepted.${id}` });
    left.set(heading, rest);
  }
  return ok(null);
}
