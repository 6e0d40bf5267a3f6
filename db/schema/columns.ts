import { sql, type SQL } from 'drizzle-orm';
import {
  bigint,
  check,
  customType,
  integer,
  jsonb,
  text,
  timestamp,
  uuid,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import type { Translated } from '#app/kernel/languages.ts';

/** Building blocks every table shares. */

export const id = () => uuid().primaryKey();
export const ref = () => uuid();
export const instant = () => timestamp({ withTimezone: true, mode: 'date' });
/** I1: minor units. */
export const minor = () => bigint({ mode: 'bigint' });

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** A check that a text column holds one of the given words; lifecycles are compared with it by a guard. */
export function oneOf(name: string, column: AnyPgColumn, words: readonly string[]) {
  const list: SQL = sql.raw(words.map((word) => `'${word}'`).join(', '));
  return check(name, sql`${column} in (${list})`);
}

/** I6: a code stays, its words change; what is retired (`retiredAt`) is not offered any more, and nothing is deleted. */
export const entry = () => ({
  code: text().notNull(),
  title: jsonb().$type<Translated>().notNull(),
  retiredAt: instant(),
  version: integer().notNull().default(1),
});
