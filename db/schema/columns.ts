import { sql, type SQL } from 'drizzle-orm';
import { bigint, check, customType, timestamp, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core';

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
