import { Readable } from 'node:stream';
import { rowBatches, type Row, type Table } from './table.ts';
import {
  contentTypesPart,
  packageRelationsPart,
  stylesPart,
  workbookPart,
  workbookRelationsPart,
} from './xlsx-parts.ts';
import { SHEET_END, sheetName, sheetRows, sheetStart } from './xlsx-sheet.ts';
import { zipBytes, type ZipEntry } from './zip.server.ts';

/** Rows a sheet can have; a longer table goes on in the next sheet. */
const SHEET_ROWS = 1_048_576;
const CHUNK_CHARACTERS = 65_536;

type Options = {
  /** Sheets read from the right, for Arabic headings. */
  readonly rightToLeft?: boolean;
  readonly sheetRows?: number;
};

/**
 * One or several tables as an XLSX download, one sheet each, in constant memory. The same tables give the same bytes.
 * A failure of the rows destroys the stream; destroying the stream ends the reading of the rows.
 */
export function xlsxStream(tables: Table | readonly Table[], options: Options = {}): Readable {
  const list = 'columns' in tables ? [tables] : tables;
  return Readable.from(zipBytes(parts(list, options)), { objectMode: false });
}

async function* parts(tables: readonly Table[], options: Options): AsyncGenerator<ZipEntry> {
  const names: string[] = [];
  for (const table of tables) {
    const ahead: Ahead = { batches: lineBatches(table), batch: [], at: 0 };
    try {
      for (let sheet = 1; sheet === 1 || (await isMore(ahead)); sheet += 1) {
        names.push(sheetName(table.name, sheet, names));
        yield { name: `xl/worksheets/sheet${names.length}.xml`, content: sheetBytes(table, ahead, options) };
      }
    } finally {
      await ahead.batches.return(undefined);
    }
  }
  yield part('[Content_Types].xml', contentTypesPart(names.length));
  yield part('_rels/.rels', packageRelationsPart());
  yield part('xl/workbook.xml', workbookPart(names));
  yield part('xl/_rels/workbook.xml.rels', workbookRelationsPart(names.length));
  yield part('xl/styles.xml', stylesPart());
}

type Line = { readonly row: Row; readonly total: boolean };

async function* lineBatches(table: Table): AsyncGenerator<readonly Line[], undefined> {
  for await (const batch of rowBatches(table.rows)) yield batch.map((row) => ({ row, total: false }));
  if (table.footer) yield [{ row: table.footer, total: true }];
}

/** How far a table has been read; from `at` on, the batch is still to be written. */
type Ahead = {
  readonly batches: AsyncGenerator<readonly Line[], undefined>;
  batch: readonly Line[];
  at: number;
};

/** Whether a line is left, reading on where the batch is written: only then is it known if one more sheet is needed. */
async function isMore(ahead: Ahead): Promise<boolean> {
  while (ahead.at === ahead.batch.length) {
    const next = await ahead.batches.next();
    if (next.done) return false;
    ahead.batch = next.value;
    ahead.at = 0;
  }
  return true;
}

async function* sheetBytes(table: Table, ahead: Ahead, options: Options): AsyncGenerator<Uint8Array> {
  const write = sheetRows(table.columns);
  const last = options.sheetRows ?? SHEET_ROWS;
  let text = sheetStart(table.columns, options.rightToLeft ?? false);
  let number = 2;
  while (number <= last && (await isMore(ahead))) {
    for (const { row, total } of ahead.batch.slice(ahead.at, ahead.at + last + 1 - number)) {
      text += write(row, { number, total });
      number += 1;
      ahead.at += 1;
      if (text.length < CHUNK_CHARACTERS) continue;
      yield Buffer.from(text);
      text = '';
    }
  }
  yield Buffer.from(text + SHEET_END);
}

function part(name: string, text: string): ZipEntry {
  return { name, content: [Buffer.from(text)] };
}
