import { csvBytes } from '#app/adapters/files/csv.ts';
import type { ZipEntry } from '#app/adapters/files/zip.server.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';
import type { Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { checkpointKeyOf, checkpointNotes } from '#app/trail/checkpoint-store.server.ts';
import { keepCheckpoint, signHead } from '#app/trail/write-checkpoint.server.ts';
import { DOWNLOAD_CODES } from '../downloads/download-name.ts';
import { downloadTable } from '../downloads/take-download.server.ts';
import { takeFile, type DownloadRefusal, type Moment, type TakenDownload } from '../take-file.server.ts';
import { textFile } from './bag.ts';
import { bundleFile } from './bundle-file.server.ts';
import { journalLines, trailLines } from './evidence-lines.server.ts';

type Given = { readonly scope: BookScope; readonly text: Text };

/**
 * EX-5, AT-4: everything that proves the books, in one ZIP that is checked without us: the trail and the journal as they
 * were hashed, signed checkpoints up to this moment, the downloads, and the program that verifies it all offline. What
 * lies outside the period of an engagement is there as its hash only (I39).
 */
export async function takeBundle(
  world: World,
  actor: Person,
  { scope, text }: Given,
): Promise<Result<TakenDownload, DownloadRefusal>> {
  return takeFile(world, actor, { code: 'bundle', format: 'zip', scope }, async (moment) => {
    const { programmeId } = scope;
    const head = await signHead(world, moment.snapshot, programmeId);
    await keepCheckpoint(world, programmeId, head);
    return bundleFile(moment, {
      payload: payload(world, moment, { scope, head }),
      readme: text.t('assurance.bundle.readme'),
    });
  });
}

type Head = Awaited<ReturnType<typeof signHead>>;

async function* payload(
  world: World,
  moment: Moment,
  { scope, head }: { scope: BookScope; head: Head },
): AsyncGenerator<ZipEntry> {
  const { snapshot, books, facts } = moment;
  // The ids of the database are those of the kernel.
  const programmeId = scope.programmeId as ProgrammeId;
  const balances = (of: 'openingMinor' | 'closingMinor') =>
    Object.fromEntries(books.balance.rows.map((row) => [row.account, row[of].toString()]));
  const about = {
    ...facts,
    programmeId,
    engagementId: scope.engagement?.id ?? null,
    opening: balances('openingMinor'),
    closing: balances('closingMinor'),
  };
  yield textFile('about.json', `${JSON.stringify(about, null, 2)}\n`);
  yield { name: 'trail.jsonl', content: trailLines(snapshot, programmeId, scope) };
  yield { name: 'journal.jsonl', content: journalLines(snapshot, programmeId, scope) };
  yield textFile('checkpoints/verifier-key.txt', `${checkpointKeyOf(world, programmeId).verifierKey}\n`);
  const kept = await checkpointNotes(snapshot, programmeId);
  const notes = new Map([...kept, head].map(({ size, note }) => [size, note]));
  for (const [size, note] of notes) yield textFile(`checkpoints/${size}.txt`, note);
  for (const code of DOWNLOAD_CODES) {
    yield { name: `downloads/${code}.csv`, content: csvBytes(downloadTable(moment, { code, scope }).table) };
  }
}
