import { z } from 'zod';
import type { Reader } from '#db/client.server.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { HEADINGS, type Heading } from '#app/programme/headings.ts';
import { standingOf, type Standing } from '#app/reports/figures/heading-figures.ts';
import { d15Query } from '../downloads/d15-rows.server.ts';
import type { Range } from '../downloads/range.ts';

/** One heading of D15, or a line of it. Euro cents; actual is what stands on account 5000, in the period and up to its last day. */
export type BudgetRow = {
  /** Reference of the agreement; null where all are together. */
  readonly agreement: string | null;
  readonly heading: Heading;
  /** Null for the heading itself. I27: limits are the heading's, so a line is only within or above its amount. */
  readonly line: { readonly number: number; readonly description: string } | null;
  readonly initialMinor: bigint;
  readonly budgetMinor: bigint;
  readonly periodMinor: bigint;
  readonly actualMinor: bigint;
  readonly leftMinor: bigint;
  readonly standing: Standing;
};

const minor = z.union([z.string(), z.number(), z.bigint()]).transform((value) => BigInt(value));

const shape = z.object({
  agreement_id: z.string().nullable(),
  heading: z.enum(HEADINGS),
  line_number: z.number().nullable(),
  line_description: z.string().nullable(),
  initial_budget: minor,
  current_budget: minor,
  signed: minor,
  period_eur: minor,
  cumulative_eur: minor,
  remaining: minor,
  flexibility: z.coerce.number(),
});

/** The rows of D15 by its own query, each heading before its lines, in the order of the budget: what a page shows and a file says cannot differ. */
export async function budgetRows(reader: Reader, range: Range, one?: AgreementId): Promise<readonly BudgetRow[]> {
  const raw = await reader.execute(d15Query(range, one));
  const rows = [...raw].map((each): BudgetRow => {
    const row = shape.parse(each);
    return {
      agreement: row.agreement_id,
      heading: row.heading,
      line: row.line_number === null ? null : { number: row.line_number, description: row.line_description ?? '' },
      initialMinor: row.initial_budget,
      budgetMinor: row.current_budget,
      periodMinor: row.period_eur,
      actualMinor: row.cumulative_eur,
      leftMinor: row.remaining,
      standing: standingOf({
        budgetMinor: row.current_budget,
        signedMinor: row.signed,
        used: row.cumulative_eur,
        percent: row.flexibility,
      }),
    };
  });
  const place = (row: BudgetRow) => HEADINGS.indexOf(row.heading);
  return rows.toSorted(
    (one, other) => place(one) - place(other) || (one.line?.number ?? 0) - (other.line?.number ?? 0),
  );
}
