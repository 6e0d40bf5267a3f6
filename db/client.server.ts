import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { socketPath } from './socket-path.ts';

/** The query builder. Tables are imported where they are used; there is no relational schema object. */
export type Database = PostgresJsDatabase;

/** The handle inside `perform`'s transaction. Read models take either. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

export type Reader = Database | Tx;

export type Connection = {
  readonly db: Database;
  /** The driver itself, for what the builder cannot say: COPY, cursors, LISTEN. */
  readonly sql: postgres.Sql;
  close(): Promise<void>;
};

/** Opens a pool. `url` names the login role: the portal connects as `app`, never as owner or superuser. */
export function connect(url: string, options: { max?: number } = {}): Connection {
  const path = socketPath(url);
  const sql = postgres(url, {
    ...(path && { path }),
    max: options.max ?? 10,
    onnotice: () => undefined,
    connection: { application_name: 'passerelle' },
  });
  return { db: drizzle(sql, { casing: 'snake_case' }), sql, close: () => sql.end({ timeout: 5 }) };
}
