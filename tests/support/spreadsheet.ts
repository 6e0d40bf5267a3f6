import { unzipped } from './unzip.ts';

const DAY_ZERO_MS = Date.UTC(1899, 11, 30);

/** The first sheet of an XLSX file as rows of exact text; days and instants as numbers since day zero. */
export async function sheetRows(file: Buffer): Promise<readonly (readonly string[])[]> {
  const sheet = (await unzipped(file)).get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '';
  return [...sheet.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(([, cells = '']) => rowOf(cells));
}

/** What a date cell says, as CSV writes it: `YYYY-MM-DD`, or ISO 8601 with milliseconds. */
export function dayText(serial: string, kind: 'date' | 'instant'): string {
  const iso = new Date(Math.round(DAY_ZERO_MS + Number(serial) * 86_400_000)).toISOString();
  return kind === 'date' ? iso.slice(0, 10) : iso;
}

function rowOf(cells: string): string[] {
  const row: string[] = [];
  for (const [, place = '', body = ''] of cells.matchAll(/<c r="([A-Z]+)\d+"[^>]*>(.*?)<\/c>/gs)) {
    const value = /<v>(.*?)<\/v>/.exec(body)?.[1] ?? /<t[^>]*>(.*?)<\/t>/s.exec(body)?.[1] ?? '';
    row[columnIndex(place)] = unescaped(value);
  }
  return Array.from(row, (value) => value ?? '');
}

function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function unescaped(value: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', '#13': '\r' };
  return value.replace(/&(lt|gt|quot|apos|amp|#13);/g, (_, name: string) => signs[name] ?? '');
}
