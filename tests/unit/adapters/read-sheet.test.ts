import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { xlsxStream } from '#app/adapters/files/xlsx.server.ts';
import { zipBytes } from '#app/adapters/files/zip.server.ts';
import { kindOfFormat } from '#app/adapters/xlsx/cell-values.ts';
import { readSheet } from '#app/adapters/xlsx/read-sheet.server.ts';
import { typedAmount } from '#app/adapters/xlsx/sheet.ts';
import { expectOk } from '#app/kernel/result.ts';

const LIMITS = { rows: 50, columns: 10 };
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const read = (content: Buffer, extension = 'xlsx') =>
  readSheet({ extension, open: () => Readable.from([content]) }, LIMITS);
const texts = async (content: Buffer, extension?: string) =>
  expectOk(await read(content, extension)).map((row) => [row.line, ...row.cells.map((cell) => cell.text)]);
const codeOf = async (content: Buffer, extension?: string) => {
  const result = await read(content, extension);
  return result.ok ? 'ok' : result.refusal.code;
};

/** A workbook as another program writes it: shared texts, styles, and the sheet under a name of its own. */
function workbook(parts: { sheet?: string; shared?: string; styles?: string; book?: string } = {}): Promise<Buffer> {
  const files: Record<string, string> = {
    'xl/workbook.xml':
      parts.book ??
      `<workbook ${MAIN} xmlns:r="urn:r"><sheets><sheet name="A" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Target="worksheets/costs.xml"/></Relationships>',
    'xl/worksheets/costs.xml': `<worksheet ${MAIN}><sheetData>${parts.sheet ?? ''}</sheetData></worksheet>`,
    ...(parts.shared ? { 'xl/sharedStrings.xml': `<sst ${MAIN}>${parts.shared}</sst>` } : {}),
    ...(parts.styles ? { 'xl/styles.xml': `<styleSheet ${MAIN}>${parts.styles}</styleSheet>` } : {}),
  };
  const entries = Object.entries(files).map(([name, text]) => ({ name, content: [Buffer.from(text)] }));
  return buffer(Readable.from(zipBytes(entries)));
}

describe('reading an XLSX', () => {
  it('gives back what our own writer wrote', async () => {
    const columns = [
      { key: 'a', heading: 'Wer', kind: 'text' },
      { key: 'b', heading: 'Tag', kind: 'date' },
      { key: 'c', heading: 'Betrag', kind: 'amount', decimals: 3 },
    ] as const;
    const rows = [['مطبعة & "=1+1"', '2026-10-05', 337_120n]];
    const file = await buffer(xlsxStream({ name: 'T', columns, rows }));
    expect(await texts(file)).toEqual([
      [1, 'Wer', 'Tag', 'Betrag'],
      [2, 'مطبعة & "=1+1"', '2026-10-05', '337.12'],
    ]);
  });

  it('follows shared texts, formats and gaps, and takes of a formula what was seen last', async () => {
    const file = await workbook({
      shared: '<si><r><t>Ab </t></r><r><t>cd</t></r><rPh><t>x</t></rPh></si><si><t>zwei</t></si>',
      styles:
        '<numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="9"/></cellXfs>',
      sheet:
        '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c></row><row r="4"/>' +
        '<row r="6"><c r="A6" s="1"><v>46300</v></c><c r="B6"><f>1+1</f><v>0.30000000000000004</v></c>' +
        '<c r="C6" s="2"><v>0.625</v></c><c r="D6" t="e"><v>#REF!</v></c><c r="E6" t="b"><v>1</v></c><c r="ZZ6"><v>9</v></c></row>',
    });
    expect(await texts(file)).toEqual([
      [3, 'Ab cd', '', 'zwei'],
      [6, '2026-10-05', '0.3', '62.5%', '#REF!', 'TRUE'],
    ]);
  });

  it('counts from 1904 where the workbook says so', async () => {
    const book = `<workbook ${MAIN} xmlns:r="urn:r"><workbookPr date1904="1"/><sheets><sheet r:id="rId7"/></sheets></workbook>`;
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const sheet = '<row r="1"><c r="A1" s="0"><v>44838</v></c></row>';
    expect(await texts(await workbook({ book, styles, sheet }))).toEqual([[1, '2026-10-05']]);
  });

  it('knows days by the letters of a format, not by its colours and units', () => {
    expect(kindOfFormat(170, '[Red]#,##0.00" days"')).toBe('plain');
    expect(kindOfFormat(171, '[$-40C]d mmmm yyyy')).toBe('day');
    expect(kindOfFormat(0, undefined)).toBe('plain');
    expect(kindOfFormat(165, 'General')).toBe('plain');
  });

  it('refuses what is no workbook, brings entities, or unpacks to more than it should', async () => {
    expect(await codeOf(Buffer.from('PK\u0003\u0004 not really'))).toBe('sheet-unreadable');
    expect(await codeOf(await buffer(Readable.from(zipBytes([{ name: 'a.txt', content: [Buffer.from('a')] }]))))).toBe(
      'sheet-unreadable',
    );
    const entity = `<!DOCTYPE w [<!ENTITY a "b">]><workbook ${MAIN}/>`;
    expect(await codeOf(await workbook({ book: entity }))).toBe('sheet-unreadable');
    const bomb = await workbook({ sheet: `<row r="1"><c r="A1"><v>${' '.repeat(20_000)}</v></c></row>`.repeat(1_000) });
    expect(bomb.byteLength).toBeLessThan(200_000);
    expect(await codeOf(bomb)).toBe('sheet-too-large');
    const rows = Array.from({ length: 51 }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>1</v></c></row>`);
    expect(await codeOf(await workbook({ sheet: rows.join('') }))).toBe('sheet-too-large');
    const many = Array.from({ length: 501 }, (_, n) => ({ name: `xl/${n}`, content: [Buffer.from('')] }));
    expect(await codeOf(await buffer(Readable.from(zipBytes(many))))).toBe('sheet-too-large');
  });
});

describe('reading a CSV', () => {
  it('finds what is between the columns, and counts lines as a spreadsheet does', async () => {
    const file = Buffer.from('\ufeffwho;what\r\n"A; B";"say ""x"""\r\n\r\n\'=1+1;2\r\n');
    expect(await texts(file, 'csv')).toEqual([
      [1, 'who', 'what'],
      [2, 'A; B', 'say "x"'],
      [4, '=1+1', '2'],
    ]);
    expect(await texts(Buffer.from('a\tb\n1\t2,5\n'), 'csv')).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2,5'],
    ]);
  });

  it('refuses quotation marks that do not match, and too many rows', async () => {
    expect(await codeOf(Buffer.from('a,b\n"c,d\n'), 'csv')).toBe('sheet-unreadable');
    expect(await codeOf(Buffer.from('a,b\n'.repeat(60)), 'csv')).toBe('sheet-too-large');
  });
});

describe('I1: a number of a spreadsheet', () => {
  it('is never taken for thousands', () => {
    expect(typedAmount({ text: '1.234', number: true }, 2)).toBe('1.2340');
    expect(typedAmount({ text: '1.234', number: true }, 3)).toBe('1.234');
    expect(typedAmount({ text: '1.234', number: false }, 2)).toBe('1.234');
    expect(typedAmount({ text: '1234.5', number: true }, 2)).toBe('1234.5');
  });
});
