import { z } from 'zod';
import type { Reader } from '#db/client.server.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { HEADINGS, type Heading } from '#app/programme/headings.ts';
import { standingOf, type Standing } from '#app/reports/figures/heading-figures.ts';
import { d15Query } from '../downloads/d15-rows.server.ts';
import type { Range } from '../downloads/range.ts';

/** One heading of D15. Euro cents; actual is what stands on account 5000, in the period and up to its last day. */
export type BudgetRow = {
  /** Reference of the agreement; null where all are together. */
  readonly agreement: string | null;
  readonly heading: Heading;
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
  initial_budget: minor,
  current_budget: minor,
  signed: minor,
  period_eur: minor,
  cumulative_eur: minor,
  remaining: minor,
  flexibility: z.coerce.number(),
});

/** The rows of D15 by its own query, in the order of the budget: what a page shows and a file says cannot differ. */
export async function budgetRows(reader: Reader, range: Range, one?: AgreementId): Promise<readonly BudgetRow[]> {
  const raw = await reader.execute(d15Query(range, one));
  const rows = [...raw].map((each): BudgetRow => {
    const row = shape.parse(each);
    return {
      agreement: row.agreement_id,
      heading: row.heading,
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
  return rows.toSorted((one, other) => HEADINGS.indexOf(one.heading) - HEADINGS.indexOf(other.heading));
}
