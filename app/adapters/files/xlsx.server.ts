import { Readable } from 'node:stream';
import type { Row, Table } from './table.ts';
import {
  contentTypesPart,
  packageRelationsPart,
  stylesPart,
  workbookPart,
  workbookRelationsPart,
} from './xlsx-parts.ts';
import { SHEET_END, sheetName, sheetRow, sheetStart } from './xlsx-sheet.ts';
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
    const lines = linesOf(table);
    try {
      let line = await lines.next();
      for (let sheet = 1; sheet === 1 || !line.done; sheet += 1) {
        names.push(sheetName(table.name, sheet, names));
        const ahead = { line };
        yield { name: `xl/worksheets/sheet${names.length}.xml`, content: sheetBytes({ table, lines, ahead, options }) };
        line = ahead.line;
      }
    } finally {
      await lines.return(undefined);
    }
  }
  yield part('[Content_Types].xml', contentTypesPart(names.length));
  yield part('_rels/.rels', packageRelationsPart());
  yield part('xl/workbook.xml', workbookPart(names));
  yield part('xl/_rels/workbook.xml.rels', workbookRelationsPart(names.length));
  yield part('xl/styles.xml', stylesPart());
}

type Line = { readonly row: Row; readonly total: boolean };

async function* linesOf(table: Table): AsyncGenerator<Line, undefined> {
  for await (const row of table.rows) yield { row, total: false };
  if (table.footer) yield { row: table.footer, total: true };
}

type SheetSource = {
  table: Table;
  lines: AsyncGenerator<Line, undefined>;
  /** The line read last and not written yet: only after reading it is known whether one more sheet is needed. */
  ahead: { line: IteratorResult<Line, undefined> };
  options: Options;
};

async function* sheetBytes({ table, lines, ahead, options }: SheetSource): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const last = options.sheetRows ?? SHEET_ROWS;
  let text = sheetStart(table.columns, options.rightToLeft ?? false);
  for (let number = 2; number <= last && !ahead.line.done; number += 1) {
    const { row, total } = ahead.line.value;
    text += sheetRow(table.columns, row, { number, total });
    ahead.line = await lines.next();
    if (text.length < CHUNK_CHARACTERS) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text + SHEET_END);
}

function part(name: string, text: string): ZipEntry {
  return { name, content: [new TextEncoder().encode(text)] };
}
