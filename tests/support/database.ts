import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { connect, type Connection } from '#db/client.server.ts';
import { TEMPLATE } from './template.ts';

export type TestDatabase = {
  /** A pool of the role `app`, as the portal has it. */
  readonly app: Connection;
  /** The superuser's address: for what a test checks behind the portal's back. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** The address of any other login role. */
  urlOf(role: string): string;
  /** Closes the pool and drops the database. */
  close(): Promise<void>;
};

/**
 * A migrated database of one's own, cloned from the template in some 30 ms. One per test file is enough where tests
 * do not read each other's rows.
 */
export async function testDatabase(options: { max?: number } = {}): Promise<TestDatabase> {
  const templateUrl = inject('templateUrl');
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`;
  const urlOf = (role: string, database = name) => addressOf(templateUrl, database, role);
  const server = addressOf(templateUrl, 'postgres');
  await onServer(server, `create database "${name}" template "${TEMPLATE}" strategy file_copy`);
  const appUrl = urlOf('app');
  const app = connect(appUrl, { max: options.max ?? 5 });
  const close = async () => {
    await app.close();
    await onServer(server, `drop database "${name}" with (force)`);
  };
  return { app, ownerUrl: addressOf(templateUrl, name), appUrl, urlOf: (role) => urlOf(role), close };
}

/** `template` with another database and, where given, another role. */
function addressOf(template: string, database: string, role?: string): string {
  const url = new URL(template);
  url.pathname = `/${database}`;
  if (role) url.username = role;
  return url.href;
}

async function onServer(url: string, statement: string): Promise<void> {
  const connection = connect(url, { max: 1 });
  try {
    await connection.sql.unsafe(statement);
  } finally {
    await connection.close();
  }
}
