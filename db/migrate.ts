import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { OperatorError } from './operator-error.ts';
import { socketPath } from './socket-path.ts';

const FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));
/** Any constant will do: whoever migrates takes this advisory lock first. */
const MIGRATION_LOCK = 7_265_119;

type Migration = { readonly name: string; readonly text: string; readonly sha256: string };

/**
 * Brings a database up to date: every file of `db/migrations` not yet applied, in order, each in its own transaction.
 * Two at once wait for each other.
 * @param ownerUrl a login role that may create roles and tables
 * @throws OperatorError when an applied file was changed or is gone, or when a file fails
 */
export async function migrate(ownerUrl: string): Promise<{ applied: string[] }> {
  const files = await migrationFiles();
  const path = socketPath(ownerUrl);
  const sql = postgres(ownerUrl, { ...(path && { path }), max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await sql`create table if not exists schema_migrations (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`;
    const done = await appliedMigrations(sql);
    refuseChanged(files, done);
    const waiting = files.filter((file) => !done.has(file.name));
    for (const file of waiting) await apply(sql, file);
    return { applied: waiting.map((file) => file.name) };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** How many migrations a database lacks, read by any role; for `/healthz`. */
export async function migrationStatus(sql: postgres.Sql): Promise<{ applied: number; pending: number }> {
  const files = await migrationFiles();
  const done = await appliedMigrations(sql);
  const pending = files.filter((file) => done.get(file.name) !== file.sha256).length;
  return { applied: files.length - pending, pending };
}

/** The migrations of this checkout in the order they run: `NNNN_name.sql`. */
export async function migrationFiles(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(FOLDER, name), 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function appliedMigrations(sql: postgres.Sql): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ name: string; sha256: string }[]>`select name, sha256 from schema_migrations`;
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

function refuseChanged(files: readonly Migration[], done: ReadonlyMap<string, string>): void {
  for (const [name, sha256] of done) {
    const file = files.find((candidate) => candidate.name === name);
    if (!file) throw new OperatorError(`The database has the migration ${name}, which this version does not know.`);
    if (file.sha256 !== sha256) {
      throw new OperatorError(`The migration ${name} was changed after it ran: undo the change and add a new file.`);
    }
  }
}

async function apply(sql: postgres.Sql, file: Migration): Promise<void> {
  try {
    await sql.begin(async (tx) => {
      await tx.unsafe(file.text);
      // A file may have changed the role for its own statements.
      await tx`reset role`;
      await tx`insert into schema_migrations (name, sha256) values (${file.name}, ${file.sha256})`;
    });
  } catch (error) {
    throw new OperatorError(`The migration ${file.name} failed: ${positionOf(error, file)}`, { cause: error });
  }
}

function positionOf(error: unknown, file: Migration): string {
  if (!(error instanceof postgres.PostgresError)) return String(error);
  const at = Number(error.position);
  const line = Number.isInteger(at) && at > 0 ? ` (line ${file.text.slice(0, at).split('\n').length})` : '';
  return `${error.message}${line}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const url = process.env['OWNER_DATABASE_URL'];
  try {
    if (!url) throw new OperatorError('Set OWNER_DATABASE_URL to the database address of the owner role.');
    const { applied } = await migrate(url);
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`);
  } catch (error) {
    console.error(error instanceof OperatorError ? error.message : error);
    process.exitCode = 1;
  }
}
