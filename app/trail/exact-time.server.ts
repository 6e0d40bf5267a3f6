import { sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

/**
 * An instant as it was hashed, ISO 8601 with milliseconds. Microseconds, which we never write, are kept in sight: a
 * `Date` would round an edit away.
 */
export function exactTime(column: AnyPgColumn): SQL<string> {
  return exactTimeText(column).mapWith(readExactTime);
}

/** The same for a query whose rows are read as they come: text to give to `readExactTime`. */
export function exactTimeText(column: AnyPgColumn): SQL<string> {
  return sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;
}

export function readExactTime(text: string): string {
  return text.endsWith('000') ? `${text.slice(0, -3)}Z` : `${text}Z`;
}
