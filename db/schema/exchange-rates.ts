import { sql } from 'drizzle-orm';
import { check, index, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';

/** I28: units of a currency per 1 EUR in a month. Append-only: a correction is a newer row with a reason. */
export const exchangeRates = pgTable(
  'exchange_rates',
  {
    id: id(),
    currency: text().notNull(),
    month: text().notNull(),
    /** Decimal text, never a float: `655.957`. */
    unitsPerEur: text().notNull(),
    source: text().notNull(),
    reason: text(),
    /** SHA-256 of the file or the answer it was read from, in hex; none for a rate that was typed. */
    fileSha256: text(),
    retrievedAt: instant().notNull(),
    enteredBy: text().notNull(),
  },
  (t) => [
    check('exchange_rates_file_sha256', sql`${t.fileSha256} ~ '^[0-9a-f]{64}$'`),
    index().on(t.currency, t.month, t.retrievedAt),
    check('exchange_rates_month', sql`${t.month} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`),
    check('exchange_rates_units', sql`${t.unitsPerEur} ~ '^[0-9]{1,12}([.][0-9]{1,10})?$'`),
  ],
);
