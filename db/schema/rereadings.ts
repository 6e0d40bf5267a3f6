import { index, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { id, instant, ref } from './columns.ts';

/**
 * A second reading of one file after the ranking of its call was fixed, by new readers, ordered by an upheld complaint.
 * It is over with the version of the ranking made from it. Never changed. Its references are kept by the database
 * (0079), for these tables name each other in a circle.
 */
export const rereadings = pgTable(
  'rereadings',
  {
    id: id(),
    programmeId: ref().notNull(),
    callId: ref().notNull(),
    applicationId: ref().notNull(),
    /** The upheld complaint; it orders one. */
    redressId: ref().notNull(),
    orderedBy: text().notNull(),
    orderedAt: instant().notNull(),
  },
  (t) => [unique('rereadings_one_per_complaint').on(t.redressId), index().on(t.callId), index().on(t.applicationId)],
);
