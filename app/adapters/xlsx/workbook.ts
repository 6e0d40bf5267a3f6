import { walkXml } from '#app/adapters/xml/xml-walk.ts';
import { columnIndex, kindOfFormat, numberCell, type NumberKind } from './cell-values.ts';
import { EMPTY_CELL, SheetTooLarge, type SheetCell, type SheetLimits, type SheetRow } from './sheet.ts';

type Part = AsyncIterable<Uint8Array>;

/** What the workbook says: the relation of its first sheet, and from which day it counts. */
export async function readWorkbook(part: Part): Promise<{ sheet: string; from1904: boolean }> {
  let sheet = '';
  let from1904 = false;
  await walkXml(part, {
    ended: ({ path, attribute }) => {
      if (path.at(-1) === 'sheet' && sheet === '') sheet = attribute('r:id');
      if (path.at(-1) === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904'));
    },
  });
  return { sheet, from1904 };
}

/** Relation to part name, from the top of the file. */
export async function readRelations(part: Part): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await walkXml(part, {
    ended: ({ path, attribute }) => {
      if (path.at(-1) !== 'Relationship') return;
      const target = attribute('Target');
      targets.set(attribute('Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

/** For each cell format what its numbers are. */
export async function readNumberKinds(part: Part): Promise<readonly NumberKind[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  await walkXml(part, {
    ended: ({ path, attribute }) => {
      const [parent, name] = path.slice(-2);
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode'));
      if (parent === 'cellXfs' && name === 'xf') formats.push(Number(attribute('numFmtId')));
    },
  });
  return formats.map((format) => kindOfFormat(format, codes.get(format)));
}

/** Texts that cells point to, in order; what says how they are spoken is left out. */
export async function readSharedTexts(part: Part): Promise<readonly string[]> {
  const texts: string[] = [];
  let text = '';
  await walkXml(part, {
    ended: ({ path, raw }) => {
      if (path.at(-1) === 't' && !path.includes('rPh')) text += raw;
      if (path.at(-1) !== 'si') return;
      texts.push(text);
      text = '';
    },
  });
  return texts;
}

type Book = { readonly texts: readonly string[]; readonly kinds: readonly NumberKind[]; readonly from1904: boolean };

/**
 * The rows of a sheet that hold something. Of a formula the value the program last saw is read; nothing is computed.
 * @throws SheetTooLarge where there are more than `limits.rows`
 */
export async function readRows(part: Part, book: Book, limits: SheetLimits): Promise<readonly SheetRow[]> {
  const rows: SheetRow[] = [];
  let line = 0;
  let column = -1;
  let cells: SheetCell[] = [];
  let value = '';
  await walkXml(part, {
    ended: ({ path, text, raw, attribute }) => {
      const name = path.at(-1);
      if (name === 'v') value = text;
      else if (name === 't' && path.includes('is') && !path.includes('rPh')) value += raw;
      else if (name === 'c') {
        const place = attribute('r');
        column = place === '' ? column + 1 : columnIndex(place);
        const cell = { value, type: attribute('t'), style: attribute('s') };
        if (column >= 0 && column < limits.columns) cells[column] = cellOf(cell, book);
        value = '';
      } else if (name === 'row') {
        line = Number(attribute('r')) || line + 1;
        const filled = Array.from(cells, (cell) => cell ?? EMPTY_CELL);
        if (filled.some((cell) => cell.text !== '')) rows.push({ line, cells: filled });
        if (rows.length > limits.rows) throw new SheetTooLarge();
        cells = [];
        column = -1;
      }
    },
  });
  return rows;
}

function cellOf(cell: { value: string; type: string; style: string }, book: Book): SheetCell {
  const { value, type } = cell;
  if (type === 's') return { text: (book.texts[Number(value)] ?? '').trim(), number: false };
  if (type === '' || type === 'n') {
    return numberCell(value, { kind: book.kinds[Number(cell.style)] ?? 'plain', from1904: book.from1904 });
  }
  if (type === 'd') return { text: value.slice(0, 10), number: false };
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE', number: false };
  return { text: value.trim(), number: false };
}
