import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { applications } from './applications.ts';
import { awardDecisions } from './awards.ts';
import { id, instant, oneOf, ref } from './columns.ts';

/** A complaint of an applicant against a list it was told of. One per file and list. */
export const redresses = pgTable(
  'redresses',
  {
    id: id(),
    programmeId: ref().notNull(),
    callId: ref().notNull(),
    applicationId: ref()
      .notNull()
      .references(() => applications.id),
    decisionId: ref()
      .notNull()
      .references(() => awardDecisions.id),
    state: text().notNull(),
    version: integer().notNull().default(1),
    grounds: text().notNull(),
    filedBy: ref().notNull(),
    filedAt: instant().notNull(),
    /** By somebody who had no part in the decision (trigger). */
    decidedBy: ref(),
    decidedAt: instant(),
    /** What the applicant is answered. */
    answer: text(),
  },
  (t) => [
    unique('redresses_one_per_list').on(t.applicationId, t.decisionId),
    index().on(t.programmeId, t.id),
    index().on(t.decisionId, t.state),
    oneOf('redresses_state', t.state, ['filed', 'upheld', 'dismissed']),
    check(
      'redresses_decided',
      sql`(${t.state} in ('upheld', 'dismissed')) = (${t.decidedBy} is not null and ${t.decidedAt} is not null and length(${t.answer}) > 0)`,
    ),
  ],
);
