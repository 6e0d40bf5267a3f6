// Writes db/migrations/0001_tables.sql from db/schema. Until the first release there is one generated step;
// afterwards it is frozen and every change is a new numbered file.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const out = '.cache/generated-tables';
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
writeFileSync(
  'drizzle.generate.json',
  JSON.stringify({ dialect: 'postgresql', schema: './db/schema/*.ts', out: `./${out}`, casing: 'snake_case' }),
);
try {
  execFileSync('npx', ['drizzle-kit', 'generate', '--config', 'drizzle.generate.json'], { stdio: 'pipe' });
} finally {
  rmSync('drizzle.generate.json');
}
const file = readdirSync(out).find((name) => name.endsWith('.sql'));
const sql = readFileSync(`${out}/${file}`, 'utf8').replaceAll('--> statement-breakpoint', '');
writeFileSync(
  'db/migrations/0001_tables.sql',
  `-- Generated from db/schema by db/generate-tables.mjs: do not edit.\n${sql}`,
);
