import type { Readable } from 'node:stream';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { MalformedXml, walkXml, type Walker } from '#app/adapters/xml/xml-walk.ts';
import type { SheetCell, SheetRow } from './sheet.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';

/** Bytes of a part when unpacked: a small file may claim to hold gigabytes. */
const MOST_PART_BYTES = 10_000_000;
const MOST_PARTS = 500;
const MOST_COLUMNS = 30;
const MOST_TEXTS = 100_000;

class TooLarge extends Error {}
class NoSpreadsheet extends Error {}

export type SheetRefusal = Refusal<'spreadsheet-unreadable' | 'spreadsheet-too-large'>;

/**
 * Reads the values of the first sheet of an XLSX file that a stranger sent: formulas are not computed, links not
 * followed, and nothing is unpacked further than its limits. A formula counts with the value it was saved with.
 * `mostRows`: rows with anything in them.
 */
export async function readFirstSheet(
  file: Buffer,
  { mostRows }: { mostRows: number },
): Promise<Result<readonly SheetRow[], SheetRefusal>> {
  try {
    return ok(await rowsOf(await opened(file), mostRows));
  } catch (failure) {
    if (failure instanceof TooLarge) return refuse('spreadsheet-too-large', { field: 'file', values: { rows: mostRows } });
    if (failure instanceof NoSpreadsheet || failure instanceof MalformedXml) {
      return refuse('spreadsheet-unreadable', { field: 'file' });
    }
    throw failure;
  }
}

type Parts = { readonly zip: ZipFile; readonly entries: ReadonlyMap<string, Entry> };

/** The list of parts; none is unpacked yet. Encrypted files and what is no ZIP end here. */
function opened(file: Buffer): Promise<Parts> {
  return new Promise((resolve, reject) => {
    fromBuffer(file, { lazyEntries: true, autoClose: false }, (failure, zip) => {
      if (failure) return reject(new NoSpreadsheet());
      const entries = new Map<string, Entry>();
      zip.on('error', () => reject(new NoSpreadsheet()));
      zip.on('end', () => resolve({ zip, entries }));
      zip.on('entry', (entry: Entry) => {
        if (entries.size === MOST_PARTS) return reject(new TooLarge());
        entries.set(entry.fileName, entry);
        zip.readEntry();
      });
      zip.readEntry();
    });
  });
}

async function rowsOf(parts: Parts, mostRows: number): Promise<readonly SheetRow[]> {
  const sheet = await firstSheet(parts);
  const texts = await sharedTexts(parts);
  const rows: SheetRow[] = [];
  let cells: SheetCell[] = [];
  let value = '';
  let [row, column] = [0, 0];
  await walkPart(parts, sheet, {
    ended: ({ path, text, attribute }) => {
      const name = path.at(-1);
      if (path.at(-2) === 'c' && name === 'v') value = text;
      else if (name === 't' && path.includes('is') && !path.includes('rPh')) value += text;
      else if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1;
        if (column <= MOST_COLUMNS && value !== '') {
          cells[column - 1] = cellOf(attribute('t'), value, texts);
        }
        value = '';
      } else if (name === 'row') {
        row = Number(attribute('r')) || row + 1;
        const full = Array.from(cells, (cell) => cell ?? { kind: 'text' as const, text: '' });
        if (full.some(({ text: said }) => said.trim() !== '')) rows.push({ number: row, cells: full });
        if (rows.length > mostRows) throw new TooLarge();
        [cells, column] = [[], 0];
      }
    },
  });
  return rows;
}

function cellOf(type: string, value: string, texts: readonly string[]): SheetCell {
  if (type === 's') return { kind: 'text', text: texts[Number(value)] ?? '' };
  return type === '' || type === 'n' ? { kind: 'number', text: value } : { kind: 'text', text: value };
}

/** `C7` is column 3. */
function columnOf(reference: string): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) : null;
}

/** The part of the first sheet as the workbook lists them; the usual one where it does not say. */
async function firstSheet(parts: Parts): Promise<string> {
  const usual = 'xl/worksheets/sheet1.xml';
  let id = '';
  const targets = new Map<string, string>();
  await walkPart(parts, 'xl/workbook.xml', {
    ended: ({ path, attribute }) => {
      if (path.at(-1) === 'sheet' && id === '') id = attribute('r:id');
    },
  });
  if (parts.entries.has('xl/_rels/workbook.xml.rels')) {
    await walkPart(parts, 'xl/_rels/workbook.xml.rels', {
      ended: ({ path, attribute }) => {
        if (path.at(-1) === 'Relationship') targets.set(attribute('Id'), attribute('Target'));
      },
    });
  }
  const target = targets.get(id) ?? '';
  if (target === '') return usual;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** Texts that cells name by number, in that order; what only says how a text is pronounced is left out. */
async function sharedTexts(parts: Parts): Promise<readonly string[]> {
  const texts: string[] = [];
  if (!parts.entries.has('xl/sharedStrings.xml')) return texts;
  let text = '';
  await walkPart(parts, 'xl/sharedStrings.xml', {
    ended: ({ path, text: said }) => {
      if (path.at(-1) === 't' && !path.includes('rPh')) text += said;
      if (path.at(-1) !== 'si') return;
      texts.push(text);
      text = '';
      if (texts.length > MOST_TEXTS) throw new TooLarge();
    },
  });
  return texts;
}

async function walkPart({ zip, entries }: Parts, name: string, walker: Walker): Promise<void> {
  const entry = entries.get(name);
  if (!entry) throw new NoSpreadsheet();
  if (entry.uncompressedSize > MOST_PART_BYTES) throw new TooLarge();
  const stream = await new Promise<Readable>((resolve, reject) => {
    // What unpacks to more or less than the part claims fails as it is read.
    zip.openReadStream(entry, (failure, content) => (failure ? reject(new NoSpreadsheet()) : resolve(content)));
  });
  await walkXml(damageNamed(stream), walker);
}

/** A part whose bytes are damaged is no spreadsheet; what the walker throws is not touched by this. */
async function* damageNamed(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of stream) yield piece as Uint8Array;
  } catch {
    throw new NoSpreadsheet();
  }
}
