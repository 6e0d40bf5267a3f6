import { sql } from 'drizzle-orm';
import { check, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { calls } from './calls.ts';
import { instant, ref } from './columns.ts';
import { accounts } from './people.ts';

/** Where else a call was announced, and the authority's approval. Beside its versions; a higher number corrects it. */
export const callAnnouncements = pgTable(
  'call_announcements',
  {
    callId: ref()
      .notNull()
      .references(() => calls.id),
    number: integer().notNull(),
    /** Of the approval by the contracting authority; empty where none was given or needed. */
    authorityReference: text().notNull(),
    channels: text().notNull(),
    recordedBy: ref()
      .notNull()
      .references(() => accounts.id),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.callId, t.number] }),
    check('call_announcements_number', sql`${t.number} > 0`),
    check(
      'call_announcements_said',
      sql`length(${t.authorityReference}) <= 120 and length(${t.channels}) <= 500 and ${t.authorityReference} || ${t.channels} <> ''`,
    ),
  ],
);
