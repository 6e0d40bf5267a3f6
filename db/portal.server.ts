import { sql, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { PostgresJsSession } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import type { Tx } from './client.server.ts';

/** Rows as arrays, in the order of the columns of the query. */
export type PortalBatch = { readonly names: readonly string[]; readonly rows: readonly (readonly unknown[])[] };

export type Portal = {
  /** The next rows; null when there are none left. Rejects when they cannot be made or the connection is lost. */
  next(): Promise<PortalBatch | null>;
  /** Gives the connection back before the end. Not while rows are asked for. */
  close(): Promise<void>;
};

/** What the driver hands over: names come with the first batch. */
type Rows = readonly (readonly unknown[])[] & { readonly columns: readonly { readonly name: string }[] | null };

const DIALECT = new PgDialect({ casing: 'snake_case' });

/**
 * The rows of a query through a portal of the protocol, `size` at a time: half the time of FETCH, which keeps every batch
 * in the server first. Nothing else runs on the connection until the portal is at its end or closed.
 */
export function openPortal(tx: Tx, query: SQL, size: number): Portal {
  const pending = asked(tx, query).values();
  // `values()` makes arrays of the rows; the driver's types do not say so.
  const cursor = pending.cursor(size)[Symbol.asyncIterator]() as unknown as AsyncIterator<Rows, undefined>;
  let names: readonly string[] = [];
  let full = true;
  return {
    next: async () => {
      const answer = cursor.next();
      // At once, and after a full batch, "no more" means that the connection was lost.
      if (full && !(answer instanceof Promise)) throw new Error('the connection was lost');
      const { done, value } = await answer;
      if (done) return null;
      full = value.length === size;
      if (value.columns) names = value.columns.map((column) => column.name);
      return { names, rows: value };
    },
    close: async () => {
      // Writing to a connection that was lost would take the process with it.
      if (Reflect.get(pending, 'active') === true) await cursor.return?.();
    },
  };
}

/** The names of the columns a query answers, in their order; no row of it is made. */
export async function columnNames(tx: Tx, query: SQL): Promise<readonly string[]> {
  const { columns } = await asked(tx, sql`select * from (${query}) as nothing limit 0`);
  return columns.map(({ name }) => name);
}

export function statementOf(query: SQL) {
  return DIALECT.sqlToQuery(query);
}

/** The driver's own transaction, for what the query builder has no words for. */
export function driverOf(tx: Tx): postgres.TransactionSql {
  const { session } = tx._;
  if (!(session instanceof PostgresJsSession)) throw new Error('a transaction of another driver');
  return session.client as postgres.TransactionSql;
}

function asked(tx: Tx, query: SQL) {
  const statement = statementOf(query);
  return driverOf(tx).unsafe(statement.sql, statement.params as never[]);
}
