import type { Readable } from 'node:stream';
import { readSheet } from '#app/adapters/xlsx/read-sheet.server.ts';
import type { SheetRefusal } from '#app/adapters/xlsx/sheet.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { COST_FILE_LIMITS, readCostFile } from './cost-file.ts';
import { costWords } from './cost-words.server.ts';
import { importCosts, type CostFileRefusal } from './import-costs.server.ts';
import type { ReportRefusal } from '../report.ts';

export type CostImportRefusal = ReportRefusal | SheetRefusal | CostFileRefusal | Refusal<'cost-file-empty'>;

/** Takes a table of costs as it was sent: all of its rows, or none and every place that is wrong. */
export async function readCosts(
  world: World,
  actor: Actor,
  given: {
    readonly reportId: ReportId;
    readonly upload: { extension: string; sha256: string; open(): Readable };
    readonly key: IdempotencyKey;
  },
): Promise<Result<{ lines: number }, CostImportRefusal>> {
  const { reportId, upload, key } = given;
  const rows = await readSheet(upload, COST_FILE_LIMITS);
  if (!rows.ok) return rows;
  const file = readCostFile(rows.value, costWords());
  if (!file || (file.costs.length === 0 && file.problems.length === 0)) return refuse('cost-file-empty');
  const { problems } = file;
  if (problems.length > 0) return { ok: false, refusal: { code: 'cost-file-wrong', problems } };
  return importCosts(world, actor, { reportId, file, sha256: upload.sha256, key });
}
