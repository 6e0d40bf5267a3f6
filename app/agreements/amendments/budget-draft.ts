import type { FormLines } from '../budget/budget-form.ts';
import { isLine, lastNumbers } from '../budget/line-changes.ts';
import type { DraftLine } from '../budget-line.ts';
import type { Standing, Wanted } from './amendment.ts';

/** A line in the form of a reallocation. `nowMinor` is null where the agreement does not have it yet. */
export type DraftedLine = DraftLine & {
  readonly nowMinor: bigint | null;
  readonly charged: boolean;
  readonly dropped: boolean;
};

/** The lines of the form: those of the agreement, as they are wanted or ticked off, and those the request adds. */
export function draftedLines({ lines }: Pick<Standing, 'lines'>, { lines: saved }: Wanted): readonly DraftedLine[] {
  const wanted = saved?.map((line) => ({ ...line, amountMinor: BigInt(line.amountMinor) }));
  const present = lines.filter((line) => !line.removed);
  const added = (wanted ?? []).filter((line) => !present.some((each) => isLine(each, line)));
  return [
    ...present.map(({ removed: _, ...line }) => {
      const asked = wanted?.find((each) => isLine(each, line));
      const dropped = wanted !== undefined && asked === undefined;
      return { ...line, ...asked, nowMinor: line.amountMinor, dropped };
    }),
    ...added.map((line) => ({ ...line, nowMinor: null, charged: false, dropped: false })),
  ];
}

/** The same as the form is read with: a number that was ever given is given to no other line. */
export function formLines(standing: Pick<Standing, 'lines'>, saved: Wanted): Omit<FormLines, 'currency'> {
  const lines = draftedLines(standing, saved);
  return { lines, last: lastNumbers([...standing.lines, ...lines]) };
}
