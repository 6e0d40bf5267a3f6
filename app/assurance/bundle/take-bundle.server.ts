import { csvBytes } from '#app/adapters/files/csv.ts';
import type { ZipEntry } from '#app/adapters/files/zip.server.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';
import { ok, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { checkpointKeyOf } from '#app/trail/checkpoint-store.server.ts';
import { dictionaryFiles } from '../downloads/dictionary-files.server.ts';
import { DOWNLOAD_CODES } from '../downloads/download-name.ts';
import { DOWNLOADS } from '../downloads/downloads.ts';
import { downloadTable } from '../downloads/take-download.server.ts';
import type { Books } from '../reconciliation-facts.server.ts';
import {
  reconciledBooks,
  takeFile,
  type DownloadRefusal,
  type Moment,
  type TakenDownload,
} from '../take-file.server.ts';
import { textFile } from './bag.ts';
import { bagFile } from './bag-file.server.ts';
import { chainEntries } from './chain-entries.server.ts';
import { documentsFile } from './documents-file.server.ts';
import { openOn } from './evidence-lines.server.ts';

/** Which rows of a file count in its totals: where this column of theirs is filled. */
const ROLLUPS = Object.fromEntries(
  DOWNLOAD_CODES.flatMap((code) => (DOWNLOADS[code].rollup ? [[code, DOWNLOADS[code].rollup]] : [])),
);

type Given = { readonly scope: BookScope; readonly text: Text };

/**
 * EX-5, AT-4: everything that proves the books, in one ZIP that is checked without us: the trail and the journal as they
 * were hashed, signed checkpoints up to this moment, the downloads, and the program that verifies it all offline. What
 * lies outside the period of an engagement is there as its hash only (I39).
 */
export async function takeBundle(
  world: World,
  actor: Person,
  given: Given,
): Promise<Result<TakenDownload, DownloadRefusal>> {
  const { scope, text } = given;
  const asked = { action: 'assurance.read', code: 'bundle', format: 'zip', scope } as const;
  return takeFile(world, actor, asked, async (moment) => {
    const books = await reconciledBooks(moment.snapshot, scope);
    if (!books.ok) return books;
    const readme = text.t('assurance.bundle.readme');
    const key = checkpointKeyOf(world, scope.programmeId);
    return ok(
      await bagFile(moment, { payload: payload(world, moment, { ...given, books: books.value }), key, text, readme }),
    );
  });
}

async function* payload(
  world: World,
  moment: Moment,
  { scope, text, books }: Given & { books: Books },
): AsyncGenerator<ZipEntry> {
  // The ids of the database are those of the kernel.
  const programmeId = scope.programmeId as ProgrammeId;
  const balances = (of: 'openingMinor' | 'closingMinor') =>
    Object.fromEntries(books.balance.rows.map((row) => [row.account, row[of].toString()]));
  const about = {
    ...moment.facts,
    programmeId,
    engagementId: scope.engagement?.id ?? null,
    opening: balances('openingMinor'),
    closing: balances('closingMinor'),
    rollups: ROLLUPS,
  };
  yield textFile('about.json', `${JSON.stringify(about, null, 2)}\n`);
  yield* await chainEntries(world, moment.snapshot, { programmeId, opens: openOn(scope) });
  yield await documentsFile(moment, scope);
  yield* dictionaryFiles('downloads/', text);
  for (const code of DOWNLOAD_CODES) {
    // D23 is the index above, where the program looks for it.
    if (code === 'D23') continue;
    const { table } = await downloadTable(moment, { code, scope, books, headings: null });
    yield { name: `downloads/${code}.csv`, content: csvBytes(table) };
  }
}
