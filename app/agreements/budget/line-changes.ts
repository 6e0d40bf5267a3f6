import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { HEADINGS, type Heading } from '#app/programme/headings.ts';
import { headingSums, lineKey, type DraftLine } from '../budget-line.ts';

/** Under one heading. */
export const MOST_LINES = 40;

/** A line that is there: `charged` once a cost names it, `removed` where an amendment took it away. */
export type StandingLine = DraftLine & { readonly charged: boolean; readonly removed: boolean };

type LineName = Pick<DraftLine, 'heading' | 'number'>;

/**
 * I19: a budget with lines added, renamed or removed: none that a cost is charged to is taken away, several under one
 * heading have names, and no heading has too many. Whether the sums are exact is asked of the headings.
 */
export function decideLines(
  standing: readonly (LineName & { readonly charged: boolean })[],
  wanted: readonly DraftLine[],
): Result<readonly DraftLine[], Refusal<'budget-line-charged' | 'budget-line-unnamed' | 'budget-lines-too-many'>> {
  const gone = standing.find((line) => line.charged && !wanted.some((each) => isLine(each, line)));
  if (gone) return refuse('budget-line-charged', { field: `drop.${lineKey(gone)}` });
  const unnamed = wanted.find((line) => isUnnamed(line, wanted));
  if (unnamed) return refuse('budget-line-unnamed', { field: `name.${lineKey(unnamed)}` });
  const full = HEADINGS.find((heading) => wanted.filter((line) => line.heading === heading).length > MOST_LINES);
  return full
    ? refuse('budget-lines-too-many', { field: `new.${full}.name`, values: { max: MOST_LINES } })
    : ok(wanted);
}

/** Only a line that is all of its heading needs no name. */
export function isUnnamed(line: DraftLine, all: readonly DraftLine[]): boolean {
  return line.description === '' && all.some((each) => each.heading === line.heading && each.number !== line.number);
}

/** The field of a form to say something of the whole budget beside: a line that is there, else one that is begun. */
export function budgetField(standing: readonly LineName[], wanted: readonly DraftLine[]): string {
  const kept = wanted.find((line) => standing.some((each) => isLine(each, line)));
  return kept ? `line.${lineKey(kept)}` : `new.${wanted[0]?.heading ?? standing[0]?.heading}.amount`;
}

/** In what two budgets differ, line by line; `before` is null where the line is new, `after` where it is taken away. */
export type LineChange = {
  readonly heading: Heading;
  readonly number: number;
  readonly before: DraftLine | null;
  readonly after: DraftLine | null;
};

export function lineChanges(before: readonly DraftLine[], after: readonly DraftLine[]): readonly LineChange[] {
  const names = HEADINGS.flatMap((heading) => {
    const own = [...before, ...after].filter((line) => line.heading === heading).map((line) => line.number);
    return [...new Set(own)].toSorted((a, b) => a - b).map((number) => ({ heading, number }));
  });
  return names
    .map((name) => ({
      ...name,
      before: before.find((line) => isLine(line, name)) ?? null,
      after: after.find((line) => isLine(line, name)) ?? null,
    }))
    .filter((each) => !isSame(each.before, each.after));
}

/** The highest number each heading ever gave to a line: none is given twice. */
export type LastNumbers = Readonly<Partial<Record<Heading, number>>>;

export function lastNumbers(lines: readonly LineName[]): LastNumbers {
  return Object.fromEntries(
    headingSums(lines.map((line) => ({ ...line, amountMinor: 0n }))).map(({ heading }) => [
      heading,
      Math.max(...lines.filter((line) => line.heading === heading).map((line) => line.number)),
    ]),
  );
}

export function isLine(one: LineName, other: LineName): boolean {
  return one.heading === other.heading && one.number === other.number;
}

function isSame(before: DraftLine | null, after: DraftLine | null): boolean {
  return before?.description === after?.description && before?.amountMinor === after?.amountMinor;
}
