import { sql } from 'drizzle-orm';
import { check, index, pgTable, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant, ref } from './columns.ts';
import { organisations } from './organisations.ts';
import { accounts } from './people.ts';

/**
 * An organisation of the portal that holds a group's money for it. Asked by the group, in force once the host's own people
 * have accepted, until either ends it. Never changed otherwise.
 */
export const hostings = pgTable(
  'hostings',
  {
    id: id(),
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    hostId: ref()
      .notNull()
      .references(() => organisations.id),
    askedBy: ref()
      .notNull()
      .references(() => accounts.id),
    askedAt: instant().notNull(),
    acceptedBy: ref().references(() => accounts.id),
    acceptedAt: instant(),
    endedBy: ref().references(() => accounts.id),
    endedAt: instant(),
  },
  (t) => [
    index().on(t.hostId, t.id),
    uniqueIndex('hostings_one_live')
      .on(t.organisationId)
      .where(sql`${t.endedAt} is null`),
    check('hostings_of_another', sql`${t.organisationId} <> ${t.hostId}`),
    check('hostings_accepted', sql`(${t.acceptedAt} is null) = (${t.acceptedBy} is null)`),
    check('hostings_ended', sql`(${t.endedAt} is null) = (${t.endedBy} is null)`),
  ],
);
