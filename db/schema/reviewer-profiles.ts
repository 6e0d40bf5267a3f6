import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { applications } from './applications.ts';
import { instant, oneOf, ref } from './columns.ts';
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

/** What a reviewer said of a file that waits for readers: gladly, or rather not. It binds nobody. */
export const readingBids = pgTable(
  'reading_bids',
  {
    applicationId: ref()
      .notNull()
      .references(() => applications.id),
    accountId: ref()
      .notNull()
      .references(() => accounts.id),
    bid: text().notNull(),
    savedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.accountId] }),
    index().on(t.accountId),
    oneOf('reading_bids_bid', t.bid, ['gladly', 'rather-not']),
  ],
);
