import { escapeXml } from '#app/adapters/xml/xml-text.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Indexes of the cell formats in `stylesPart`. */
export const STYLE = { plain: 0, heading: 1, integer: 2, date: 3, instant: 4, text: 5, total: 6 } as const;
/** Amount formats follow, one for each number of decimals from 0 to 4; then the same in bold for totals. */
const FIRST_AMOUNT = 7;
const AMOUNT_STYLES = 5;

export function amountStyle(decimals: number, total: boolean): number {
  return FIRST_AMOUNT + Math.min(decimals, AMOUNT_STYLES - 1) + (total ? AMOUNT_STYLES : 0);
}

export function contentTypesPart(sheets: number): string {
  const overrides = Array.from(
    { length: sheets },
    (_, n) => `<Override PartName="/xl/worksheets/sheet${n + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  return (
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${overrides.join('')}</Types>`
  );
}

export function packageRelationsPart(): string {
  const target = `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/>`;
  return `${XML}<Relationships xmlns="${PACKAGE_RELATIONS}">${target}</Relationships>`;
}

export function workbookPart(names: readonly string[]): string {
  const sheets = names.map((name, n) => `<sheet name="${escapeXml(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`);
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

export function workbookRelationsPart(sheets: number): string {
  const targets = Array.from(
    { length: sheets },
    (_, n) => `<Relationship Id="rId${n + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
  );
  const styles = `<Relationship Id="rId${sheets + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/>`;
  return `${XML}<Relationships xmlns="${PACKAGE_RELATIONS}">${targets.join('')}${styles}</Relationships>`;
}

export function stylesPart(): string {
  const decimals = Array.from({ length: AMOUNT_STYLES }, (_, n) => n);
  const formats = decimals.map(
    (n) => `<numFmt numFmtId="${170 + n}" formatCode="#,##0${n === 0 ? '' : `.${'0'.repeat(n)}`}"/>`,
  );
  const amounts = (font: number): string =>
    decimals.map((n) => cellFormat({ format: 170 + n, font, fill: font === 1 ? 3 : 0 })).join('');
  const formatsOfCells = [
    cellFormat({}),
    cellFormat({ font: 1, fill: 2, wrap: true }),
    cellFormat({ format: 1 }),
    cellFormat({ format: 164 }),
    cellFormat({ format: 165 }),
    cellFormat({ format: 49, wrap: true }),
    cellFormat({ font: 1, fill: 3 }),
  ].join('');
  const fills = ['FFDCE6F2', 'FFF2F2F2'].map(
    (rgb) => `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/></patternFill></fill>`,
  );
  return (
    `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${2 + AMOUNT_STYLES}">` +
    '<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>' +
    `<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>${formats.join('')}</numFmts>` +
    '<fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts>' +
    '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    `${fills.join('')}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${FIRST_AMOUNT + 2 * AMOUNT_STYLES}">${formatsOfCells}${amounts(0)}${amounts(1)}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

function cellFormat(look: { format?: number; font?: number; fill?: number; wrap?: boolean }): string {
  const { format = 0, font = 0, fill = 0, wrap = false } = look;
  const alignment = `<alignment vertical="top"${wrap ? ' wrapText="1"' : ''}/>`;
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" ` +
    `applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`
  );
}
