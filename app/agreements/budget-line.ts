import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { isHeading, type Heading } from '#app/programme/headings.ts';
import { headingOf, scaleBudget, spread, type HeadingAmount } from './agreement-budget.ts';

/** A line of an agreement's budget, by its heading and its number there. Minor units of the agreement's currency. */
export type DraftLine = {
  readonly heading: Heading;
  readonly number: number;
  /** Empty where a heading came without lines. */
  readonly description: string;
  readonly amountMinor: bigint;
};

export type BudgetLine = DraftLine & { readonly id: string; readonly initialMinor: bigint };

/** A heading, and one of its lines by number; without one the heading has to have a single line. */
export type BudgetPlace = { readonly heading: Heading; readonly line?: number };

type Asked = { readonly heading: string; readonly description: string; readonly amountMinor: bigint };

/** I19: the budget of a new agreement: what was asked for, scaled to what was awarded, headings first, then their lines. */
export function draftBudget(
  asked: readonly Asked[],
  amountMinor: bigint,
): { readonly headings: readonly HeadingAmount[]; readonly lines: readonly DraftLine[] } {
  const headings = scaleBudget(asked, amountMinor);
  const lines = headings.flatMap(({ heading, amountMinor: sum }): DraftLine[] => {
    const own = asked.filter((line) => headingOf(line.heading) === heading);
    if (own.length === 0) return [wholeLine(heading, sum)];
    const amounts = spread(
      own.map((line) => line.amountMinor),
      sum,
    );
    return own.map(({ description }, place) => {
      return { heading, number: place + 1, description, amountMinor: amounts[place] ?? 0n };
    });
  });
  return { headings, lines };
}

/** What a heading without lines is entered as: one line of all of it. */
export function wholeLine(heading: Heading, amountMinor: bigint): DraftLine {
  return { heading, number: 1, description: '', amountMinor };
}

/** I19: the lines of a heading whose amount moves keep their proportions. */
export function followHeading<Line extends { readonly amountMinor: bigint }>(
  lines: readonly Line[],
  amountMinor: bigint,
): Line[] {
  const amounts = spread(
    lines.map((line) => line.amountMinor),
    amountMinor,
  );
  return lines.map((line, place) => ({ ...line, amountMinor: amounts[place] ?? 0n }));
}

/** What the headings come to by their lines, in the order the lines stand in. */
export function headingSums(lines: readonly Pick<DraftLine, 'heading' | 'amountMinor'>[]): HeadingAmount[] {
  return [...new Set(lines.map((line) => line.heading))].map((heading) => ({
    heading,
    amountMinor: lines.reduce((sum, line) => (line.heading === heading ? sum + line.amountMinor : sum), 0n),
  }));
}

export type PlaceRefusal = Refusal<'cost-heading-not-in-budget' | 'cost-line-not-chosen' | 'cost-line-not-in-budget'>;

/** The line of a budget something is charged to: the one that is named, or the only one of its heading. */
export function lineAt<Line extends { readonly heading: Heading; readonly number: number }>(
  lines: readonly Line[],
  { heading, line: number }: BudgetPlace,
): Result<Line, PlaceRefusal> {
  const field = 'budgetLine';
  const own = lines.filter((line) => line.heading === heading);
  const [first] = own;
  if (!first) return refuse('cost-heading-not-in-budget', { field });
  if (number === undefined) return own.length === 1 ? ok(first) : refuse('cost-line-not-chosen', { field });
  const named = own.find((line) => line.number === number);
  return named ? ok(named) : refuse('cost-line-not-in-budget', { field, values: { number } });
}

/** `travel.2`: how forms name a line. */
export function lineKey({ heading, number }: Pick<DraftLine, 'heading' | 'number'>): string {
  return `${heading}.${number}`;
}

/** `travel.2`, or `travel` alone, read back. */
export function readPlace(text: string): BudgetPlace | null {
  const [heading = '', number, ...more] = text.split('.');
  if (!isHeading(heading) || more.length > 0) return null;
  if (number === undefined) return { heading };
  return /^[1-9]\d{0,2}$/.test(number) ? { heading, line: Number(number) } : null;
}
