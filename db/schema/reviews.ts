import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { JsonValue } from '#app/kernel/json.ts';
import { applications } from './applications.ts';
import { calls } from './calls.ts';
import { id, instant, oneOf, ref } from './columns.ts';
import { accounts } from './people.ts';
import { rereadings } from './rereadings.ts';

/** One reviewer asked to read one file. */
export const assignments = pgTable(
  'assignments',
  {
    id: id(),
    applicationId: ref()
      .notNull()
      .references(() => applications.id),
    reviewerId: ref()
      .notNull()
      .references(() => accounts.id),
    consortiumMemberId: ref().notNull(),
    state: text().notNull(),
    version: integer().notNull().default(1),
    assignedBy: text().notNull(),
    assignedAt: instant().notNull(),
    /** The second reading this one belongs to; null for the first, before the ranking was fixed. */
    rereadingId: ref().references(() => rereadings.id),
  },
  (t) => [
    unique().on(t.applicationId, t.reviewerId),
    /** I10: two scores of two different organisations. */
    unique('assignments_one_per_member').on(t.applicationId, t.consortiumMemberId),
    index().on(t.reviewerId, t.state, t.id),
    index().on(t.rereadingId),
    oneOf('assignments_state', t.state, [
      'invited',
      'accepted',
      'declined',
      'recused',
      'in_progress',
      'submitted',
      'reopened',
    ]),
  ],
);

/** I9: said before the file opens. A declared conflict recuses. */
export const conflictDeclarations = pgTable(
  'conflict_declarations',
  {
    assignmentId: ref()
      .primaryKey()
      .references(() => assignments.id),
    applicationId: ref().notNull(),
    accountId: ref().notNull(),
    nature: text().notNull(),
    declaredAt: instant().notNull(),
  },
  (t) => [
    index().on(t.applicationId, t.accountId),
    oneOf('conflict_declarations_nature', t.nature, [
      'none',
      'family',
      'friendship',
      'political',
      'economic',
      'organisational',
      'other',
    ]),
  ],
);

/** A score sheet. Locked once submitted: the database refuses later changes to its scores (I11). */
export const reviews = pgTable(
  'reviews',
  {
    id: id(),
    assignmentId: ref()
      .notNull()
      .unique()
      .references(() => assignments.id),
    applicationId: ref().notNull(),
    locked: boolean().notNull().default(false),
    /** Weighted total in hundredths of a point, set when locked. */
    totalHundredths: integer(),
    feedback: text().notNull().default(''),
    /** How sure the reader is; empty until said. */
    confidence: text().notNull().default(''),
    version: integer().notNull().default(1),
    submittedAt: instant(),
  },
  (t) => [
    index().on(t.applicationId),
    check('reviews_total', sql`${t.locked} = (${t.totalHundredths} is not null)`),
    oneOf('reviews_confidence', t.confidence, ['', 'low', 'medium', 'high']),
  ],
);

export const reviewScores = pgTable(
  'review_scores',
  {
    reviewId: ref()
      .notNull()
      .references(() => reviews.id),
    criterion: text().notNull(),
    /** Null while the sheet is a draft and only the comment is written, and where the criterion does not apply. */
    points: integer(),
    notApplicable: boolean().notNull().default(false),
    maximum: integer().notNull(),
    comment: text().notNull(),
    savedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.criterion] }),
    /** I11: within bounds. */
    check('review_scores_bounds', sql`${t.points} between 0 and ${t.maximum}`),
    /** What does not apply is left out, never zero. */
    check('review_scores_applies', sql`not ${t.notApplicable} or ${t.points} is null`),
  ],
);

/** The ranking of a call, fixed with its hash. Never updated: a second reading makes a version after it. */
export const rankedLists = pgTable(
  'ranked_lists',
  {
    id: id(),
    callId: ref()
      .notNull()
      .references(() => calls.id),
    /** Counts the versions of one call, from 1. */
    number: integer().notNull().default(1),
    /** The second reading a later version was made from; null for the first. */
    rereadingId: ref()
      .unique()
      .references(() => rereadings.id),
    content: jsonb().$type<JsonValue>().notNull(),
    sha256: text().notNull(),
    fixedBy: text().notNull(),
    fixedAt: instant().notNull(),
  },
  (t) => [
    unique('ranked_lists_number').on(t.callId, t.number),
    check('ranked_lists_reread', sql`(${t.number} = 1) = (${t.rereadingId} is null)`),
  ],
);

export const rankedEntries = pgTable(
  'ranked_entries',
  {
    listId: ref()
      .notNull()
      .references(() => rankedLists.id),
    applicationId: ref()
      .notNull()
      .references(() => applications.id),
    rank: integer().notNull(),
    scoreHundredths: integer().notNull(),
    passes: boolean().notNull(),
    /** The second reading its score comes from; null where it is the first. */
    rereadingId: ref().references(() => rereadings.id),
  },
  (t) => [primaryKey({ columns: [t.listId, t.applicationId] }), index().on(t.listId, t.rank)],
);
