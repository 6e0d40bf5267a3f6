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
  return { db: drizzle(remembering(sql), { casing: 'snake_case' }), sql, close: () => sql.end({ timeout: 5 }) };
}

/** Statements with more parameters than this are lists of a changing length: seldom the same twice. */
const REMEMBERED = 40;

/**
 * The driver for the query builder, which would have every statement parsed and planned anew in two round trips. Here a
 * connection keeps its statements: one round trip, planned once.
 */
function remembering<Driver extends postgres.Sql | postgres.TransactionSql>(driver: Driver): Driver {
  const unsafe: Driver['unsafe'] = (query, parameters = [], options = {}) =>
    driver.unsafe(query, parameters, {
      ...options,
      prepare: parameters.length > 0 && parameters.length <= REMEMBERED,
    });
  const nested =
    (name: 'begin' | 'savepoint') =>
    (...given: unknown[]) => {
      const open = Reflect.get(driver, name) as (...all: unknown[]) => unknown;
      const work = given.pop() as (inner: postgres.TransactionSql) => unknown;
      return open(...given, (inner: postgres.TransactionSql) => work(remembering(inner)));
    };
  const own = new Map<PropertyKey, unknown>([
    ['unsafe', unsafe],
    ['begin', nested('begin')],
    ['savepoint', nested('savepoint')],
  ]);
  return new Proxy(driver, { get: (target, name) => own.get(name) ?? Reflect.get(target, name) });
}
