import type { Row } from '#app/adapters/files/table.ts';
import { Readable } from 'node:stream';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { xlsxStream } from '#app/adapters/files/xlsx.server.ts';
import { renderPdf } from '#app/adapters/pdf/pdf-document.server.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import { countOf } from '../downloads/download-controls.server.ts';
import { queriedRows } from '../downloads/download-rows.server.ts';
import { controlledTable, type ControlledTable } from '../downloads/file-rows.ts';
import { DOWNLOADS } from '../downloads/downloads.ts';
import type { Range } from '../downloads/range.ts';
import { utcDay } from '../downloads/sql-words.server.ts';
import type { SelectionScope } from '../selection/selection-scope.server.ts';
import { takeFile, type DownloadRefusal, type MadeFile, type Moment, type TakenDownload } from '../take-file.server.ts';
import { evaluationDocument, type EvaluationFacts, type PrintedRegister } from './evaluation-document.ts';
import { EVALUATION, MOST_PRINTED, type EvaluationCode } from './evaluation-parts.ts';

type Asked = SelectionScope & { readonly text: Text; readonly format: 'xlsx' | 'pdf' };

/**
 * The evaluation report of a call, as a workbook with every register of its selection or printed. Both read the rows
 * of D02 to D08; like every file of the audit it is of one moment, and the trail knows who took it (I39).
 */
export async function takeEvaluation(
  world: World,
  actor: Person,
  { call, scope, text, format }: Asked,
): Promise<Result<TakenDownload, DownloadRefusal>> {
  const about = { callId: call.id, reference: call.reference };
  const asked = { action: 'selection.read', code: 'evaluation', format, scope, about } as const;
  const range = { ...scope, callId: call.id };
  return takeFile(world, actor, asked, async (moment) =>
    ok(format === 'xlsx' ? await workbook(moment, range, text) : await printedReport(moment, { call, range, text })),
  );
}

async function workbook({ snapshot, facts }: Moment, range: Range, text: Text): Promise<MadeFile> {
  const made: ControlledTable[] = [];
  for (const code of EVALUATION) {
    const rows = queriedRows(snapshot, { code, range });
    const control = await countOf(snapshot, { code, range });
    made.push(controlledTable(DOWNLOADS[code], facts, { rows, control, headings: text }));
  }
  const rightToLeft = text.direction === 'rtl';
  const file = xlsxStream(made.map(({ table }) => table), { rightToLeft }); // prettier-ignore
  return { file, count: () => made.reduce((total, each) => total + each.count(), 0) };
}

type Report = { call: SelectionScope['call']; range: Range; text: Text };

async function printedReport({ snapshot, facts }: Moment, { call, range, text }: Report): Promise<MadeFile> {
  const registers: Partial<Record<EvaluationCode, PrintedRegister>> = {};
  for (const code of EVALUATION) registers[code] = await printedRows(snapshot, code, range);
  const all = registers as Readonly<Record<EvaluationCode, PrintedRegister>>;
  const programme = await programmeFacts(snapshot, call.programmeId);
  const about: EvaluationFacts = {
    call: { reference: call.reference, ...(await saidOf(snapshot, call.id)) },
    programmeTitle: programme?.title ?? { en: '' },
    registers: all,
    annexes: await annexes(snapshot, { callId: call.id, to: range.to, text }),
  };
  const pdf = await renderPdf(evaluationDocument(about, facts, text));
  const count = EVALUATION.reduce((total, code) => total + all[code].rows.length, 0);
  return { file: Readable.from([pdf], { objectMode: false }), count: () => count };
}

/** The rows of a register as far as they are printed, and how many there are. */
async function printedRows(snapshot: Tx, code: EvaluationCode, range: Range): Promise<PrintedRegister> {
  const rows: Row[] = [];
  let count = 0;
  for await (const batch of queriedRows(snapshot, { code, range })) {
    count += batch.length;
    rows.push(...batch.slice(0, Math.max(0, MOST_PRINTED - rows.length)));
  }
  return { rows, count };
}

/** What the version in force calls the call and its lots. */
async function saidOf(snapshot: Tx, callId: string): Promise<Pick<EvaluationFacts['call'], 'title' | 'lots'>> {
  const [row] = await snapshot.execute<Pick<EvaluationFacts['call'], 'title' | 'lots'>>(sql`
    select v.content -> 'title' as title, coalesce(v.content -> 'lots', '[]'::jsonb) as lots
    from call_versions v where v.call_id = ${callId} order by v.number desc limit 1`);
  return row ?? { title: { en: '' }, lots: [] };
}

/** What was frozen on the way: the versions of the call, the ranking, and the minutes of every list. */
async function annexes(snapshot: Tx, { callId, to, text }: { callId: string; to: string; text: Text }) {
  const rows = await snapshot.execute<{ kind: 'version' | 'ranking' | 'minutes'; number: number; sha256: string }>(sql`
    select 'version' as kind, v.number::int, v.sha256 from call_versions v
      where v.call_id = ${callId} and ${utcDay('v.frozen_at')} <= ${to}
    union all select 'ranking', l.number, l.sha256 from ranked_lists l
      where l.call_id = ${callId} and ${utcDay('l.fixed_at')} <= ${to}
    union all select 'minutes', (row_number() over (order by m.frozen_at))::int, m.sha256
      from committee_minutes m join award_decisions d on d.id = m.decision_id
      where d.call_id = ${callId} and ${utcDay('m.frozen_at')} <= ${to}
    order by 1 desc, 2`);
  return rows.map(({ kind, number, sha256 }) => ({ label: text.t(`evaluation.annex.${kind}`, { number }), sha256 }));
}
