import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { costLines } from '#db/schema/reports.ts';
import { headingsOf } from '#app/agreements/agreement-store.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { money, toDecimal } from '#app/kernel/money.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { FxPolicy } from '#app/programme/fx-policy.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import { rateFor } from '#app/programme/rate-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { brokenConstraint } from '#app/trail/retry.server.ts';
import { convertCost, monthOfCost, type Converted } from './conversion.ts';
import { decideCost, MOST_COST_LINES, type NewCost } from './cost-line.ts';
import { ownReport } from './own-report.server.ts';
import { reportEvent } from './report-news.ts';
import { markDraft, type Report } from './report-store.server.ts';
import type { ReportRefusal } from './report.ts';
import { SUPPLIER_RACE, supplierIdentity } from './supplier.server.ts';

type Given = { reportId: ReportId; cost: NewCost; key: IdempotencyKey };

/** Adds one receipt: date gate and budget (I17), converted at the programme's rate of the month (I28). */
export async function addCostLine(
  world: World,
  actor: Actor,
  given: Given,
): Promise<Result<{ costLineId: string }, ReportRefusal>> {
  try {
    return await addOnce(world, actor, given);
  } catch (error) {
    // Somebody sealed the same supplier in the same moment: now it is found.
    if (brokenConstraint(error) === SUPPLIER_RACE) return addOnce(world, actor, given);
    throw error;
  }
}

function addOnce(world: World, actor: Actor, given: Given): Promise<Result<{ costLineId: string }, ReportRefusal>> {
  return perform(world, actor, 'add-cost-line', given.key, async (tx) => {
    const own = await ownReport(tx, actor, given.reportId);
    if (!own.ok) return own;
    const report = own.value;
    const today = utcDate(world.clock.now());
    const headings = (await headingsOf(tx, report.agreementId)).map((each) => each.heading);
    const { startsOn } = report.agreement;
    const checked = decideCost(given.cost, { startsOn, periodTo: report.periodTo, today, headings });
    if (!checked.ok) return checked;
    const converted = await convert(tx, report, checked.value);
    if (!converted.ok) return converted;
    const { count, last } = await numbering(tx, report.id);
    if (count >= MOST_COST_LINES) return refuse('too-many-costs', { values: { max: MOST_COST_LINES } });
    const { supplier, ...cost } = checked.value;
    const line = {
      ...cost,
      ...converted.value,
      id: world.ids.next(),
      reportId: report.id,
      agreementId: report.agreementId,
      number: last + 1,
      supplierId: await supplierIdentity(world, tx, supplier),
    };
    await tx.insert(costLines).values(line);
    await markDraft(tx, report, 'draft');
    return ok({ value: { costLineId: line.id }, events: [reportEvent('report.cost-added', report, factsOf(line))] });
  });
}

async function convert(tx: Tx, report: Report, cost: NewCost): Promise<Result<Converted, ReportRefusal>> {
  const programme = await programmeFacts(tx, report.programmeId);
  if (!programme) throw new Error('a report outside any programme');
  // The cast is the check `programmes_fx_policy` of the database.
  const month = monthOfCost(programme.fxPolicy as FxPolicy, cost);
  if (!month.ok) return month;
  const rate = await rateFor(tx, { currency: cost.currency, month: month.value });
  return convertCost(money(cost.amountMinor, cost.currency), month.value, rate);
}

/** The report is locked: nobody else takes the same number. */
async function numbering(tx: Tx, reportId: ReportId): Promise<{ count: number; last: number }> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int`, last: sql<number>`coalesce(max(${costLines.number}), 0)::int` })
    .from(costLines)
    .where(eq(costLines.reportId, reportId));
  return row ?? { count: 0, last: 0 };
}

type Line = Omit<NewCost, 'supplier'> & Converted & { id: string; number: number };

/** What the trail keeps of a line: no supplier, no description. */
function factsOf(line: Line) {
  const { id, number, heading, costType, incurredOn, paidOn, currency, rateMonth, unitsPerEur, rateSource } = line;
  return {
    costLineId: id,
    number,
    heading,
    costType,
    incurredOn,
    paidOn,
    currency,
    amount: toDecimal(money(line.amountMinor, currency)),
    rateMonth,
    unitsPerEur,
    rateSource,
    eurMinor: line.eurMinor.toString(),
  };
}
