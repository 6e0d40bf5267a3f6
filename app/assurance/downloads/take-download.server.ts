import { csvStream } from '#app/adapters/files/csv.server.ts';
import { xlsxStream } from '#app/adapters/files/xlsx.server.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import type { Books } from '../reconciliation-facts.server.ts';
import {
  reconciledBooks,
  takeFile,
  type DownloadRefusal,
  type Moment,
  type TakenDownload,
} from '../take-file.server.ts';
import { controlOf } from './download-controls.server.ts';
import { downloadRows } from './download-rows.server.ts';
import { controlledTable, type ControlledTable } from './download.ts';
import type { DownloadCode, Format } from './download-name.ts';
import { DOWNLOADS } from './downloads.ts';

type Wanted = { readonly code: DownloadCode; readonly scope: BookScope; readonly headings: Text | null };

/** Hands out one download as CSV or XLSX. `headings`: whose language they are in; null for the keys. */
export async function takeDownload(
  world: World,
  actor: Person,
  asked: Wanted & { readonly format: Format },
): Promise<Result<TakenDownload, DownloadRefusal>> {
  const { code, format, scope, headings } = asked;
  const about = { headings: headings?.language ?? 'keys' };
  return takeFile(world, actor, { action: 'assurance.read', code, format, scope, about }, async (moment) => {
    const books = await reconciledBooks(moment.snapshot, scope);
    if (!books.ok) return books;
    const { table, count } = await downloadTable(moment, { ...asked, books: books.value });
    const rightToLeft = headings?.direction === 'rtl';
    return ok({ file: format === 'csv' ? csvStream(table) : xlsxStream(table, { rightToLeft }), count });
  });
}

/** One download of a moment as a table. */
export async function downloadTable(
  { snapshot, facts }: Moment,
  { code, scope, headings, books }: Wanted & { books: Books },
): Promise<ControlledTable> {
  return controlledTable(DOWNLOADS[code], facts, {
    rows: downloadRows(snapshot, { code, range: scope, books }),
    control: await controlOf(snapshot, { code, range: scope, books }),
    headings,
  });
}
