import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { readCsv } from './csv-sheet.ts';
import { SheetTooLarge, type SheetLimits, type SheetRefusal, type SheetRow } from './sheet.ts';
import { readNumberKinds, readRelations, readRows, readSharedTexts, readWorkbook } from './workbook.ts';
import { openParts } from './zip-parts.server.ts';

/**
 * The first sheet of an XLSX, or a CSV, as rows of text: nothing is computed, no link followed, no entity resolved.
 * A file that is none, or larger than the limits when unpacked, is refused. The upload has at most `SHEET_BYTES`.
 */
export async function readSheet(
  file: { extension: string; open(): Readable },
  limits: SheetLimits,
): Promise<Result<readonly SheetRow[], SheetRefusal>> {
  const content = await buffer(file.open());
  try {
    return ok(file.extension === 'csv' ? readCsv(content.toString('utf8'), limits) : await readXlsx(content, limits));
  } catch (failure) {
    if (failure instanceof SheetTooLarge) return refuse('sheet-too-large', { values: { rows: limits.rows } });
    // Whatever a file makes its readers say, it is the file that is wrong.
    return refuse('sheet-unreadable');
  }
}

async function readXlsx(content: Buffer, limits: SheetLimits): Promise<readonly SheetRow[]> {
  const parts = await openParts(content);
  const needed = (name: string) => {
    const part = parts.open(name);
    if (!part) throw new Error(`no part ${name}`);
    return part;
  };
  const { sheet, from1904 } = await readWorkbook(needed('xl/workbook.xml'));
  const targets = await readRelations(needed('xl/_rels/workbook.xml.rels'));
  const shared = parts.open('xl/sharedStrings.xml');
  const styles = parts.open('xl/styles.xml');
  const book = {
    from1904,
    texts: shared ? await readSharedTexts(shared) : [],
    kinds: styles ? await readNumberKinds(styles) : [],
  };
  return readRows(needed(targets.get(sheet) ?? 'xl/worksheets/sheet1.xml'), book, limits);
}
