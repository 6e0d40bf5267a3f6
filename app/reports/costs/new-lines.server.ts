import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { costLines } from '#db/schema/reports.ts';
import { agreementLinesOf } from '#app/agreements/budget-line-store.server.ts';
import type { IdentityId, ReportId } from '#app/kernel/ids.ts';
import { utcDate } from '#app/kernel/instant.ts';
import type { JsonValue } from '#app/kernel/json.ts';
import { money, toDecimal } from '#app/kernel/money.ts';
import type { World } from '#app/kernel/world.ts';
import type { Converted } from './conversion.ts';
import { WHOLE_BP, type CostFrame, type PlacedCost } from './cost-line.ts';
import type { Report } from '../report-store.server.ts';

/** I17: what a cost of this report is checked against today. */
export async function costFrame(world: World, tx: Tx, report: Report): Promise<CostFrame> {
  const lines = await agreementLinesOf(tx, report.agreementId);
  const today = utcDate(world.clock.now());
  return { startsOn: report.agreement.startsOn, periodTo: report.periodTo, today, lines };
}

/** How many costs a report has, and the last number it gave. The report is locked: nobody else takes the next one. */
export async function numbering(tx: Tx, reportId: ReportId): Promise<{ count: number; last: number }> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int`, last: sql<number>`coalesce(max(${costLines.number}), 0)::int` })
    .from(costLines)
    .where(eq(costLines.reportId, reportId));
  return row ?? { count: 0, last: 0 };
}

export type Line = typeof costLines.$inferInsert;

/** A row of `cost_lines` for a checked and converted cost. */
export function lineOf(
  world: World,
  report: Report,
  given: { cost: PlacedCost; converted: Converted; supplierId: IdentityId; number: number },
): Line {
  const { supplier: _supplier, line: _line, share, ...cost } = given.cost;
  const { supplierId, number } = given;
  const whole = { documentMinor: cost.amountMinor, shareBp: WHOLE_BP };
  const { id: reportId, agreementId } = report;
  const of = { id: world.ids.next(), reportId, agreementId, number, supplierId };
  return { ...of, ...cost, ...(share ?? whole), ...given.converted };
}

/** What the trail keeps of a line: no supplier, no description. */
export function factsOf(line: Line): Record<string, JsonValue> {
  const {
    id,
    number,
    heading,
    budgetLineId,
    costType,
    incurredOn,
    paidOn,
    currency,
    rateMonth,
    rateBasis,
    rateFromMonth,
    unitsPerEur,
    rateSource,
    rateProvisional,
  } = line;
  return {
    costLineId: id,
    number,
    heading,
    budgetLineId,
    costType,
    incurredOn,
    paidOn,
    currency,
    amount: toDecimal(money(line.amountMinor, currency)),
    shareBp: line.shareBp ?? WHOLE_BP,
    rateMonth,
    unitsPerEur,
    rateSource,
    ...(rateBasis && rateBasis !== 'month' ? { rateBasis, rateFromMonth: rateFromMonth ?? null } : {}),
    ...(rateProvisional ? { rateProvisional } : {}),
    eurMinor: line.eurMinor.toString(),
  };
}
