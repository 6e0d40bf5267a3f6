import { sql } from 'drizzle-orm';
import { check, date, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant, oneOf, ref } from './columns.ts';
import { organisations } from './organisations.ts';
import { accounts } from './people.ts';

/**
 * The consent of a group that one of the staff fills in for it, and how long they do. Who gave it is sealed with the
 * group's names (`consentField`). Ended, never changed.
 */
export const assistances = pgTable(
  'assistances',
  {
    id: id(),
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    assistantId: ref()
      .notNull()
      .references(() => accounts.id),
    consentOn: date({ mode: 'string' }).notNull(),
    channel: text().notNull(),
    /** In which language the group was spoken with, as the assistant calls it. */
    language: text().notNull(),
    /** What was read back to the group, in the assistant's words. */
    readBack: text().notNull(),
    begunAt: instant().notNull(),
    endedAt: instant(),
    ending: text(),
  },
  (t) => [
    index().on(t.organisationId, t.id),
    index().on(t.assistantId, t.id),
    uniqueIndex('assistances_one_live')
      .on(t.organisationId)
      .where(sql`${t.endedAt} is null`),
    oneOf('assistances_channel', t.channel, ['in-person', 'phone', 'video', 'message', 'writing']),
    oneOf('assistances_ending', t.ending, ['stopped', 'taken-over']),
    check('assistances_ended', sql`(${t.endedAt} is null) = (${t.ending} is null)`),
  ],
);
