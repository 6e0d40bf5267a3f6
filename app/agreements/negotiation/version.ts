import { z } from 'zod';
import type { JsonValue } from '#app/kernel/json.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { longText, wholeNumber } from '#app/kernel/shapes.ts';
import { HEADINGS, type Heading } from '#app/programme/headings.ts';
import { lineKey } from '../budget-line.ts';

/** What one version of an agreement says; amounts in minor units of its currency. */
export type VersionTerms = {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly specialConditions: string;
  readonly lines: readonly { readonly heading: Heading; readonly number: number; readonly amountMinor: bigint }[];
  readonly instalments: readonly {
    readonly number: number;
    readonly amountMinor: bigint;
    readonly expectedOn: LocalDate;
  }[];
};

/** In what a version differs from the one before. Words: `negotiation.change.<kind>`. */
export type TermChange =
  | { readonly kind: 'starts' | 'ends'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly kind: 'conditions'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'line';
      readonly heading: Heading;
      readonly number: number;
      readonly from: bigint;
      readonly to: bigint;
    }
  | { readonly kind: 'instalment'; readonly number: number; readonly from: bigint; readonly to: bigint }
  | { readonly kind: 'instalment-date'; readonly number: number; readonly from: LocalDate; readonly to: LocalDate };

/** The grantee's wish, over the version it was shown. */
export const remarkShape = z.object({
  version: wholeNumber({ min: 1, max: 999_999 }),
  body: longText({ max: 3000 }),
});

/** Everything a version says otherwise than the one before, in the order of the plan. Lines and instalments stay as drafted. */
export function termChanges(before: VersionTerms, after: VersionTerms): readonly TermChange[] {
  const changes: TermChange[] = [
    { kind: 'starts', from: before.startsOn, to: after.startsOn },
    { kind: 'ends', from: before.endsOn, to: after.endsOn },
    ...after.lines.map(({ heading, number, amountMinor }): TermChange => {
      const was = before.lines.find((line) => lineKey(line) === lineKey({ heading, number }));
      return { kind: 'line', heading, number, from: was?.amountMinor ?? 0n, to: amountMinor };
    }),
    ...after.instalments.flatMap(({ number, amountMinor, expectedOn }): TermChange[] => {
      const was = before.instalments.find((each) => each.number === number);
      return [
        { kind: 'instalment', number, from: was?.amountMinor ?? 0n, to: amountMinor },
        { kind: 'instalment-date', number, from: was?.expectedOn ?? expectedOn, to: expectedOn },
      ];
    }),
    { kind: 'conditions', from: before.specialConditions, to: after.specialConditions },
  ];
  return changes.filter((change) => change.from !== change.to);
}

const minor = z.string().transform((text) => BigInt(text));

const kept = z.object({
  startsOn: z.string(),
  endsOn: z.string(),
  specialConditions: z.string(),
  lines: z.array(z.object({ heading: z.enum(HEADINGS), number: z.number(), amountMinor: minor })),
  instalments: z.array(z.object({ number: z.number(), amountMinor: minor, expectedOn: z.string() })),
});

/** Terms that were kept as JSON: amounts are text there. */
export function readTerms(json: JsonValue): VersionTerms {
  return kept.parse(json);
}
