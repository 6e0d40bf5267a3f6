import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const ACCOUNTS = new URL('../../db/seeds/demo-accounts.json', import.meta.url);

const SHAPE = z.array(z.record(z.string(), z.unknown()));

/** What the console shows once the portal answers. */
export function greeting(origin: string, demo: boolean): string {
  const lines = ['', `Passerelle is ready: ${origin}`];
  if (demo) lines.push(...accountLines());
  lines.push('Stop it with Ctrl+C.', '');
  return lines.join('\n');
}

/** The demonstration's accounts, one a line; each value as the file has it. */
function accountLines(): string[] {
  if (!existsSync(ACCOUNTS)) return [];
  const parsed = SHAPE.safeParse(JSON.parse(readFileSync(ACCOUNTS, 'utf8')));
  if (!parsed.success) return [];
  const rows = parsed.data.map((account) =>
    Object.values(account).map((value) => (Array.isArray(value) ? value.join(', ') : String(value))),
  );
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  return ['', 'Accounts of the demonstration:', ...table, ''];
}
