import { csvBytes } from '#app/adapters/files/csv.ts';
import type { ZipEntry } from '#app/adapters/files/zip.server.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';
import { ok, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { checkpointKeyOf } from '#app/trail/checkpoint-store.server.ts';
import { textFile } from '../bundle/bag.ts';
import { bagFile } from '../bundle/bag-file.server.ts';
import { chainEntries } from '../bundle/chain-entries.server.ts';
import { dictionaryFiles } from '../downloads/dictionary-files.server.ts';
import { countOf } from '../downloads/download-controls.server.ts';
import { queriedRows } from '../downloads/download-rows.server.ts';
import { controlledTable } from '../downloads/file-rows.ts';
import { DOWNLOADS } from '../downloads/downloads.ts';
import { takeFile, type DownloadRefusal, type Moment, type TakenDownload } from '../take-file.server.ts';
import {
  complaintLines,
  decisionLines,
  fixedRankings,
  frozenVersions,
  idsOfSelection,
  jsonLine,
  letterLines,
  submissionLines,
} from './selection-records.server.ts';
import type { SelectionScope } from './selection-scope.server.ts';

/** The registers of a selection, in the order it goes. None of them rests on the ledger. */
const REGISTERS = ['D02', 'D03', 'D04', 'D05', 'D06', 'D07', 'D08'] as const;

/**
 * Everything a complaint or an audit needs about one call, as a bag that is checked without us. Of the trail it opens
 * what concerns this call, and of the ledger nothing: the rest is there as its hash only. The protected profile holds.
 */
export async function takeSelection(
  world: World,
  actor: Person,
  { call, scope, text }: SelectionScope & { readonly text: Text },
): Promise<Result<TakenDownload, DownloadRefusal>> {
  const about = { callId: call.id, reference: call.reference };
  const asked = { action: 'selection.read', code: 'selection', format: 'zip', scope, about } as const;
  return takeFile(world, actor, asked, async (moment) => {
    const readme = text.t('downloads.selection.readme');
    const key = checkpointKeyOf(world, scope.programmeId);
    return ok(await bagFile(moment, { payload: payload(world, moment, { call, scope, text }), key, text, readme }));
  });
}

async function* payload(
  world: World,
  moment: Moment,
  { call, scope, text }: SelectionScope & { readonly text: Text },
): AsyncGenerator<ZipEntry> {
  const { snapshot, facts } = moment;
  // The ids of the database are those of the kernel.
  const programmeId = scope.programmeId as ProgrammeId;
  const of = { callId: call.id, to: scope.to };
  const about = {
    ...facts,
    programmeId,
    engagementId: scope.engagement?.id ?? null,
    call: call.reference,
    // No entry of the ledger is open here, so no account has a balance to check.
    opening: {},
    closing: {},
  };
  yield textFile('about.json', `${JSON.stringify(about, null, 2)}\n`);
  const versions = await frozenVersions(snapshot, of);
  yield { name: 'call/versions.jsonl', content: versions.map(({ record }) => jsonLine(record)) };
  for (const version of versions) yield textFile(`call/version-${version.number}.json`, version.text);
  yield* registers(moment, { call, scope, text });
  for (const { number, text: ranking } of await fixedRankings(snapshot, of)) {
    yield textFile(number === 1 ? 'ranking.json' : `ranking-${number}.json`, ranking);
  }
  yield { name: 'decisions.jsonl', content: decisionLines(snapshot, of) };
  yield { name: 'complaints.jsonl', content: complaintLines(snapshot, of) };
  yield { name: 'submissions.jsonl', content: submissionLines(snapshot, of) };
  yield { name: 'letters.jsonl', content: letterLines(snapshot, of) };
  const ids = await idsOfSelection(snapshot, of);
  const within = (day: string) => scope.from <= day && day <= scope.to;
  const opens = {
    event: ({ at, entityId }: { at: string; entityId: string }) => ids.has(entityId) && within(at.slice(0, 10)),
    entry: () => false,
  };
  yield* await chainEntries(world, snapshot, { programmeId, opens });
}

async function* registers(
  { snapshot, facts }: Moment,
  { call, scope, text }: SelectionScope & { readonly text: Text },
): AsyncGenerator<ZipEntry> {
  const range = { ...scope, callId: call.id };
  for (const code of REGISTERS) {
    const { table } = controlledTable(DOWNLOADS[code], facts, {
      rows: queriedRows(snapshot, { code, range }),
      control: await countOf(snapshot, { code, range }),
      headings: null,
    });
    yield { name: `registers/${code}.csv`, content: csvBytes(table) };
  }
  yield* dictionaryFiles('registers/', text);
}
