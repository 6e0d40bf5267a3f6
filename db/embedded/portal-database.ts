import postgres from 'postgres';
import { migrate } from '../migrate.ts';
import { socketPath } from '../socket-path.ts';
import type { Embedded } from './start-embedded.ts';

/** The roles that log in. Behind the private socket they need no password; on a real server they get theirs there. */
const LOGIN_ROLES = ['app', 'auditor_ro'] as const;

/** Creates a database in an embedded cluster unless it is there, migrates it, and lets the login roles in. */
export async function createPortalDatabase(embedded: Embedded, name: string): Promise<{ created: boolean }> {
  let created = false;
  await asSuperuser(embedded.ownerUrl('postgres'), async (sql) => {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    created = found.length === 0;
    if (created) await sql`create database ${sql(name)}`;
  });
  await migrate(embedded.ownerUrl(name));
  await asSuperuser(embedded.ownerUrl(name), async (sql) => {
    for (const role of LOGIN_ROLES) {
      const found = await sql`select rolcanlogin from pg_roles where rolname = ${role}`;
      if (found.length === 0) await sql`create role ${sql(role)} login`;
      else if (!found[0]?.['rolcanlogin']) await sql`alter role ${sql(role)} login`;
    }
  });
  return { created };
}

/** Drops a database of an embedded cluster, if it is there. */
export async function dropDatabase(embedded: Embedded, name: string): Promise<void> {
  await asSuperuser(embedded.ownerUrl('postgres'), async (sql) => {
    await sql`drop database if exists ${sql(name)} with (force)`;
  });
}

async function asSuperuser(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const path = socketPath(url);
  const sql = postgres(url, { ...(path && { path }), max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
