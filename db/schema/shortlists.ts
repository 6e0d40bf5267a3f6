import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { applications } from './applications.ts';
import { calls } from './calls.ts';
import { id, instant, oneOf, ref } from './columns.ts';
import { rankedLists } from './reviews.ts';

/** Which concept notes of a call may become full proposals: proposed by one person, decided by another. */
export const shortlists = pgTable(
  'shortlists',
  {
    id: id(),
    callId: ref()
      .notNull()
      .references(() => calls.id),
    listId: ref()
      .notNull()
      .references(() => rankedLists.id),
    state: text().notNull(),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull(),
    endedBy: text(),
    endedAt: instant(),
    /** Last day on which who is not on it may complain; set when it is decided. */
    redressUntil: date({ mode: 'string' }),
    /** Why it was sent back. */
    reason: text(),
  },
  (t) => [
    index().on(t.callId, t.id),
    uniqueIndex('shortlists_one_live')
      .on(t.callId)
      .where(sql`${t.state} <> 'sent_back'`),
    oneOf('shortlists_state', t.state, ['proposed', 'decided', 'sent_back']),
    check('shortlists_ended', sql`(${t.state} = 'proposed') = (${t.endedBy} is null)`),
    check('shortlists_redress', sql`(${t.state} = 'decided') = (${t.redressUntil} is not null)`),
    check('shortlists_reason', sql`${t.state} <> 'sent_back' or length(${t.reason}) > 0`),
    check('shortlists_two_people', sql`${t.state} <> 'decided' or ${t.endedBy} <> ${t.proposedBy}`),
  ],
);

/** Written once with its list. Never updated. */
export const shortlistLines = pgTable(
  'shortlist_lines',
  {
    shortlistId: ref()
      .notNull()
      .references(() => shortlists.id),
    applicationId: ref()
      .notNull()
      .references(() => applications.id),
    rank: integer().notNull(),
    shortlisted: boolean().notNull(),
    /** I12: why a note is passed over for one with fewer points. */
    reason: text(),
  },
  (t) => [primaryKey({ columns: [t.shortlistId, t.applicationId] }), index().on(t.applicationId)],
);
