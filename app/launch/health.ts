import { readFileSync } from 'node:fs';
import type { Connection } from '#db/client.server.ts';
import { migrationStatus } from '#db/migrate.ts';

/** What `/healthz` answers: nothing about the machine, nothing about people. */
export type Health = {
  readonly status: 'ok' | 'unavailable';
  readonly version: string;
  readonly database: 'up' | 'down';
  readonly migrations: { readonly applied: number; readonly pending: number } | null;
};

const ANSWER_MS = 2_000;

export const VERSION = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;

/** Asks the database whether it is there and up to date; never throws, and answers within two seconds. */
export async function checkHealth(connection: Connection): Promise<Health> {
  const migrations = await within(ANSWER_MS, migrationStatus(connection.sql)).catch(() => null);
  return migrations === null
    ? { status: 'unavailable', version: VERSION, database: 'down', migrations }
    : { status: 'ok', version: VERSION, database: 'up', migrations };
}

async function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('late')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
