// Writes db/migrations/0001_tables.sql from db/schema. Until the first release there is one generated step;
// afterwards it is frozen and every change is a new numbered file. `--check` compares and writes nothing.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const TABLES = join(ROOT, 'db/migrations/0001_tables.sql');

const sql = `-- Generated from db/schema by db/generate-tables.mjs: do not edit.\n${generate()}`;
const current = readFileSync(TABLES, 'utf8') === sql;
if (process.argv.includes('--check')) {
  console.log(current ? 'db/migrations/0001_tables.sql is current' : 'db/migrations/0001_tables.sql is out of date');
  process.exitCode = current ? 0 : 1;
} else {
  writeFileSync(TABLES, sql);
}

/** The statements drizzle-kit derives from the schema; it takes paths relative to the checkout only. */
function generate() {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const out = mkdtempSync(join(ROOT, '.cache', 'tables-'));
  try {
    const config = join(out, 'drizzle.json');
    const settings = { dialect: 'postgresql', schema: './db/schema/*.ts', out: `./${relative(ROOT, out)}` };
    writeFileSync(config, JSON.stringify({ ...settings, casing: 'snake_case' }));
    const kit = join(ROOT, 'node_modules', '.bin', 'drizzle-kit');
    execFileSync(kit, ['generate', '--config', config], { cwd: ROOT, stdio: 'pipe' });
    const file = readdirSync(out).find((name) => name.endsWith('.sql'));
    return readFileSync(join(out, file), 'utf8').replaceAll('--> statement-breakpoint', '');
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
