import { csvStream } from '#app/adapters/files/csv.server.ts';
import { xlsxStream } from '#app/adapters/files/xlsx.server.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Person } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import type { Ground } from '../item-reveal.ts';
import type { Books } from '../reconciliation-facts.server.ts';
import {
  reconciledBooks,
  takeFile,
  type DownloadRefusal,
  type Moment,
  type TakenDownload,
} from '../take-file.server.ts';
import { controlOf } from './download-controls.server.ts';
import { identityColumnsOf } from './download-identities.ts';
import { downloadRows } from './download-rows.server.ts';
import { controlledTable, fileRows, type ControlledTable } from './file-rows.ts';
import type { DownloadCode, Format } from './download-name.ts';
import { DOWNLOADS } from './downloads.ts';
import { identityOpener, type IdentityOpener } from './open-identities.server.ts';
import { recusedWords } from '../recused-words.server.ts';
import { namesRecused, PARTED, withoutRecused, type PartedTable } from './recused-rows.ts';

type Wanted = { readonly code: DownloadCode; readonly scope: BookScope; readonly headings: Text | null };

/**
 * Hands out one download as CSV or XLSX. `headings`: whose language they are in; null for the keys. `ground`: why its
 * identities are opened, which only an engagement of the full profile may ask for (I37).
 */
export async function takeDownload(
  world: World,
  actor: Person,
  asked: Wanted & { readonly format: Format; readonly ground?: Ground | undefined },
): Promise<Result<TakenDownload, DownloadRefusal>> {
  const { code, format, scope, headings, ground } = asked;
  if (ground && identityColumnsOf(code).length === 0) return refuse('not-found');
  const about = { headings: headings?.language ?? 'keys' };
  const file = { action: 'assurance.read', code, format, scope, about, ground } as const;
  return takeFile(world, actor, file, async (moment) => {
    const books = await reconciledBooks(moment.snapshot, scope);
    if (!books.ok) return books;
    const open = ground ? identityOpener(world, actor, { code, scope }) : null;
    const { table, ...counts } = await downloadTable(moment, { ...asked, books: books.value, open });
    const rightToLeft = headings?.direction === 'rtl';
    return ok({ file: format === 'csv' ? csvStream(table) : xlsxStream(table, { rightToLeft }), ...counts });
  });
}

/** One download of a moment as a table, without the rows that are kept from its reader (I9). */
export async function downloadTable(
  { snapshot, facts }: Moment,
  { code, scope, headings, books, open = null }: Wanted & { books: Books; open?: IdentityOpener | null },
): Promise<ControlledTable | PartedTable> {
  const words = PARTED.has(code) ? await recusedWords(snapshot, scope) : [];
  const whole = controlledTable(DOWNLOADS[code], facts, {
    rows: downloadRows(snapshot, { code, range: { ...scope, today: utcDate(facts.generatedAt) }, books, open }),
    control: await controlOf(snapshot, { code, range: scope, books }),
    headings,
  });
  if (words.length === 0) return whole;
  return withoutRecused(whole, { names: namesRecused(words), shown: fileRows(DOWNLOADS[code], facts) });
}
