import { csvStream } from '#app/adapters/files/csv.server.ts';
import { xlsxStream } from '#app/adapters/files/xlsx.server.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { reconciledBooks, takeFile, type DownloadRefusal, type TakenDownload } from '../take-file.server.ts';
import { donorFacts } from './donor-facts.server.ts';
import type { DonorFile } from './donor-file-name.ts';
import { donorTable } from './donor-tables.server.ts';

/** Hands out the donor's report, or a part of it, with the same trace and the same refusal as every download (I32). */
export async function takeDonorFile(
  world: World,
  actor: Person,
  { file, scope, text }: { readonly file: DonorFile; readonly scope: BookScope; readonly text: Text },
): Promise<Result<TakenDownload, DownloadRefusal>> {
  const { code, format, parts } = file;
  return takeFile(world, actor, { action: 'donor-report.read', code, format, scope }, async ({ snapshot }) => {
    const books = await reconciledBooks(snapshot, scope);
    if (!books.ok) return books;
    let rows = 0;
    const count = () => void (rows += 1);
    const facts = await donorFacts(snapshot, { range: scope, text });
    const tables = parts.map((part) => donorTable(snapshot, part, { range: scope, facts, count }));
    const [first] = tables;
    if (!first) throw new Error('a file without a table');
    const body = format === 'csv' ? csvStream(first) : xlsxStream(tables, { rightToLeft: text.direction === 'rtl' });
    return ok({ file: body, count: () => rows });
  });
}
