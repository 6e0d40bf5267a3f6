import { csvBytes } from '#app/adapters/files/csv.ts';
import type { ZipEntry } from '#app/adapters/files/zip.server.ts';
import { countOf } from '../downloads/download-controls.server.ts';
import { queriedRows } from '../downloads/download-rows.server.ts';
import { controlledTable } from '../downloads/file-rows.ts';
import { DOWNLOADS } from '../downloads/downloads.ts';
import type { Range } from '../downloads/range.ts';
import type { Moment } from '../take-file.server.ts';

/** D23 in a bag, where `verify.mjs` looks for it: the evidence documents of a period, an agreement or a sample. */
export async function documentsFile({ snapshot, facts }: Moment, range: Range): Promise<ZipEntry> {
  const { table } = controlledTable(DOWNLOADS.D23, facts, {
    rows: queriedRows(snapshot, { code: 'D23', range }),
    control: await countOf(snapshot, { code: 'D23', range }),
    headings: null,
  });
  return { name: 'documents.csv', content: csvBytes(table) };
}
