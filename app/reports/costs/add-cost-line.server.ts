import { costLines } from '#db/schema/reports.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { brokenConstraint } from '#app/trail/retry.server.ts';
import { decideCost, MOST_COST_LINES, type NewCost } from './cost-line.ts';
import { converterOf } from './converter.server.ts';
import { costFrame, factsOf, lineOf, numbering } from './new-lines.server.ts';
import { ownReport } from '../own-report.server.ts';
import { reportEvent } from '../report-news.ts';
import { markDraft } from '../report-store.server.ts';
import type { ReportRefusal } from '../report.ts';
import { SUPPLIER_RACE, supplierIdentity } from './supplier.server.ts';

type Given = { reportId: ReportId; cost: NewCost; key: IdempotencyKey };

/** Adds one receipt: date gate and budget (I17), converted by the programme's rule (I28). */
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
    const checked = decideCost(given.cost, await costFrame(world, tx, report));
    if (!checked.ok) return checked;
    const cost = checked.value;
    const converted = await (await converterOf(world, tx, { report, settle: false }))(cost);
    if (!converted.ok) return converted;
    const { count, last } = await numbering(tx, report.id);
    if (count >= MOST_COST_LINES) return refuse('too-many-costs', { values: { max: MOST_COST_LINES } });
    const supplierId = await supplierIdentity(world, tx, cost.supplier);
    const line = lineOf(world, report, { cost, converted: converted.value, supplierId, number: last + 1 });
    await tx.insert(costLines).values(line);
    await markDraft(tx, report, 'draft');
    return ok({ value: { costLineId: line.id }, events: [reportEvent('report.cost-added', report, factsOf(line))] });
  });
}
