import { z } from 'zod';
import type { JsonValue } from '#app/kernel/json.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { longText, wholeNumber } from '#app/kernel/shapes.ts';
import { HEADINGS, type Heading } from '#app/programme/headings.ts';
import { CLAUSES, type Clause, type ClauseVersion } from '../clauses/clause-library.ts';
import type { DraftLine } from '../budget-line.ts';
import { lineChanges } from '../budget/line-changes.ts';

/** What one version of an agreement says; amounts in minor units of its currency. */
export type VersionTerms = {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly specialConditions: string;
  /** Everything it says, mandatory and chosen, in the order it is printed. */
  readonly clauses: readonly ClauseVersion[];
  readonly lines: readonly DraftLine[];
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
  /** Version of its text; null where it does not say it. */
  | { readonly kind: 'clause'; readonly clause: Clause; readonly from: number | null; readonly to: number | null }
  | {
      readonly kind: 'line';
      readonly heading: Heading;
      readonly number: number;
      /** As it was called last. */
      readonly description: string;
      /** Null where it was added; `to` where it was taken away. */
      readonly from: bigint | null;
      readonly to: bigint | null;
    }
  | {
      readonly kind: 'line-name';
      readonly heading: Heading;
      readonly number: number;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: 'instalment'; readonly number: number; readonly from: bigint; readonly to: bigint }
  /** `from` is null where the instalment is new. */
  | {
      readonly kind: 'instalment-date';
      readonly number: number;
      readonly from: LocalDate | null;
      readonly to: LocalDate;
    };

/** The grantee's wish, over the version it was shown. */
export const remarkShape = z.object({
  version: wholeNumber({ min: 1, max: 999_999 }),
  body: longText({ max: 3000 }),
});

/** Everything a version says otherwise than the one before, in the order of the plan. Instalments may come and go. */
export function termChanges(before: VersionTerms, after: VersionTerms): readonly TermChange[] {
  const changes: TermChange[] = [
    { kind: 'starts', from: before.startsOn, to: after.startsOn },
    { kind: 'ends', from: before.endsOn, to: after.endsOn },
    ...budgetChanges(before.lines, after.lines),
    ...after.instalments.flatMap(({ number, amountMinor, expectedOn }): TermChange[] => {
      const was = before.instalments.find((each) => each.number === number);
      return [
        { kind: 'instalment', number, from: was?.amountMinor ?? 0n, to: amountMinor },
        { kind: 'instalment-date', number, from: was?.expectedOn ?? null, to: expectedOn },
      ];
    }),
    ...before.instalments
      .slice(after.instalments.length)
      .map(({ number, amountMinor }): TermChange => ({ kind: 'instalment', number, from: amountMinor, to: 0n })),
    ...clauseChanges(before.clauses, after.clauses),
    { kind: 'conditions', from: before.specialConditions, to: after.specialConditions },
  ];
  return changes.filter((change) => change.from !== change.to);
}

function budgetChanges(was: readonly DraftLine[], is: readonly DraftLine[]): TermChange[] {
  return lineChanges(was, is).flatMap(({ heading, number, before, after }): TermChange[] => {
    const description = (after ?? before)?.description ?? '';
    const [from, to] = [before?.amountMinor ?? null, after?.amountMinor ?? null];
    const amount = { kind: 'line', heading, number, description, from, to } as const;
    if (!before || !after) return [amount];
    return [{ kind: 'line-name', heading, number, from: before.description, to: description }, amount];
  });
}

function clauseChanges(before: readonly ClauseVersion[], after: readonly ClauseVersion[]): TermChange[] {
  const versionIn = (said: readonly ClauseVersion[], code: Clause) =>
    said.find((each) => each.code === code)?.version ?? null;
  return CLAUSES.map((clause): TermChange => {
    return { kind: 'clause', clause, from: versionIn(before, clause), to: versionIn(after, clause) };
  });
}

const minor = z.string().transform((text) => BigInt(text));

const kept = z.object({
  startsOn: z.string(),
  endsOn: z.string(),
  specialConditions: z.string(),
  clauses: z.array(z.object({ code: z.enum(CLAUSES), version: z.number() })),
  lines: z.array(
    z.object({ heading: z.enum(HEADINGS), number: z.number(), description: z.string(), amountMinor: minor }),
  ),
  instalments: z.array(z.object({ number: z.number(), amountMinor: minor, expectedOn: z.string() })),
});

/** Terms that were kept as JSON: amounts are text there. */
export function readTerms(json: JsonValue): VersionTerms {
  return kept.parse(json);
}
