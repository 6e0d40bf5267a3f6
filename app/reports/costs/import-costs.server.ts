import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { costLines } from '#db/schema/reports.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { brokenConstraint } from '#app/trail/retry.server.ts';
import type { Converted } from './conversion.ts';
import { problemOf, type CostFile, type FileCost, type FileProblem } from './cost-file.ts';
import { decideCost, MOST_COST_LINES, type PlacedCost } from './cost-line.ts';
import { converterOf } from './converter.server.ts';
import { costFrame, factsOf, lineOf, numbering, type Line } from './new-lines.server.ts';
import { ownReport } from '../own-report.server.ts';
import { reportEvent } from '../report-news.ts';
import { markDraft, type Report } from '../report-store.server.ts';
import type { ReportRefusal } from '../report.ts';
import { sameReceipt } from '../evidence/same-receipt.ts';
import { SUPPLIER_RACE, supplierIdentity } from './supplier.server.ts';

/** Something in the file does not hold: every place of it, and nothing was taken. */
export type CostFileRefusal = Refusal<'cost-file-wrong'> & { readonly problems: readonly FileProblem[] };

type Imported = { readonly lines: number };
type Given = {
  readonly reportId: ReportId;
  readonly file: Pick<CostFile, 'costs' | 'letters'>;
  /** SHA-256 of the file, lower-case hex. */
  readonly sha256: string;
  readonly key: IdempotencyKey;
};

/** Adds every cost of a table or none, by the rules of a single one (I17, I28); a cost that is there already is named. */
export async function importCosts(
  world: World,
  actor: Actor,
  given: Given,
): Promise<Result<Imported, ReportRefusal | CostFileRefusal>> {
  try {
    return await importOnce(world, actor, given);
  } catch (error) {
    // Somebody sealed one of the suppliers in the same moment: now it is found.
    if (brokenConstraint(error) === SUPPLIER_RACE) return importOnce(world, actor, given);
    throw error;
  }
}

function importOnce(
  world: World,
  actor: Actor,
  given: Given,
): Promise<Result<Imported, ReportRefusal | CostFileRefusal>> {
  return perform<Imported, ReportRefusal | CostFileRefusal>(world, actor, 'import-costs', given.key, async (tx) => {
    const own = await ownReport(tx, actor, given.reportId);
    if (!own.ok) return own;
    const report = own.value;
    const { count, last } = await numbering(tx, report.id);
    if (count + given.file.costs.length > MOST_COST_LINES) {
      return refuse('too-many-costs', { values: { max: MOST_COST_LINES } });
    }
    const checked = await check(world, tx, report, given.file);
    if (!checked.ok) return checked;
    const lines = await sealed(world, tx, { report, last, costs: checked.value });
    const problems = await repeated(tx, report, { lines, file: given.file });
    if (problems.length > 0) return wrong(problems);
    if (lines.length > 0) await tx.insert(costLines).values([...lines]);
    await markDraft(tx, report, 'draft');
    const total = lines.reduce((sum, line) => sum + line.eurMinor, 0n);
    const body = { lines: lines.length, eurMinor: total.toString(), fileSha256: given.sha256 };
    const added = lines.map((line) => reportEvent('report.cost-added', report, factsOf(line)));
    const events = [...added, reportEvent('report.costs-imported', report, body)];
    return ok({ value: { lines: lines.length }, events });
  });
}

type Checked = Omit<FileCost, 'cost'> & { readonly cost: PlacedCost; readonly converted: Converted };

async function check(
  world: World,
  tx: Tx,
  report: Report,
  { costs, letters }: Given['file'],
): Promise<Result<readonly Checked[], CostFileRefusal>> {
  const frame = await costFrame(world, tx, report);
  const convert = await converterOf(world, tx, { report, settle: false });
  const checked: Checked[] = [];
  const problems: FileProblem[] = [];
  for (const { line, cost } of costs) {
    const decided = decideCost(cost, frame);
    const converted = decided.ok ? await convert(cost) : decided;
    if (decided.ok && converted.ok) checked.push({ line, cost: decided.value, converted: converted.value });
    else if (!converted.ok) problems.push(problemOf(errorOf(converted.refusal), { line, letters }));
  }
  return problems.length > 0 ? wrong(problems) : ok(checked);
}

/** The rows to insert, each supplier sealed once. */
async function sealed(
  world: World,
  tx: Tx,
  { report, last, costs }: { report: Report; last: number; costs: readonly Checked[] },
): Promise<readonly Line[]> {
  const suppliers = new Map<string, string>();
  const lines: Line[] = [];
  for (const [at, { cost, converted }] of costs.entries()) {
    const supplierId = suppliers.get(cost.supplier) ?? (await supplierIdentity(world, tx, cost.supplier));
    suppliers.set(cost.supplier, supplierId);
    lines.push(lineOf(world, report, { cost, converted, supplierId, number: last + 1 + at }));
  }
  return lines;
}

/** Rows that are in the report already, or twice in the file: the same file sent again adds nothing. */
async function repeated(
  tx: Tx,
  report: Report,
  { lines, file }: { lines: readonly Line[]; file: Given['file'] },
): Promise<readonly FileProblem[]> {
  const known = await tx.select().from(costLines).where(eq(costLines.reportId, report.id));
  return lines.flatMap((line, at) => {
    const place = { line: file.costs[at]?.line ?? 0, letters: file.letters };
    const before = known.find((each) => sameReceipt(each, line));
    if (before) {
      const values = { number: before.number };
      return [problemOf({ field: 'documentNumber', key: 'cost-file.entered', values }, place)];
    }
    const twin = lines.slice(0, at).findIndex((each) => sameReceipt(each, line));
    if (twin === -1) return [];
    const values = { line: file.costs[twin]?.line ?? 0 };
    return [problemOf({ field: 'documentNumber', key: 'cost-file.twice', values }, place)];
  });
}

function errorOf({ code, field, values }: Refusal) {
  return { field: field ?? '', key: `refusal.${code}`, ...(values ? { values } : {}) };
}

function wrong(problems: readonly FileProblem[]): { readonly ok: false; readonly refusal: CostFileRefusal } {
  return { ok: false, refusal: { code: 'cost-file-wrong', problems } };
}
