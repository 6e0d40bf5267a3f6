import { sql } from 'drizzle-orm';
import { check, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, ref } from './columns.ts';
import { accounts } from './people.ts';

/** What a reviewer says of themselves, for the proposal who reads what. Codes only. */
export const reviewerProfiles = pgTable(
  'reviewer_profiles',
  {
    accountId: ref()
      .primaryKey()
      .references(() => accounts.id),
    /** Languages read. Empty: every language is asked. */
    languages: text().array().notNull(),
    /** Activities of the programme, and ISO 3166-1 alpha-2 countries, known well. */
    themes: text().array().notNull(),
    countries: text().array().notNull(),
    /** Files in hand at most; null: no limit. */
    capacity: integer(),
    savedAt: instant().notNull(),
  },
  (t) => [check('reviewer_profiles_capacity', sql`${t.capacity} between 0 and 1000`)],
);
