import { sql } from 'drizzle-orm';
import { boolean, check, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { JsonValue } from '#app/kernel/json.ts';
import { applications } from './applications.ts';
import { id, instant, ref } from './columns.ts';
import { accounts } from './people.ts';
import { assignments, reviews } from './reviews.ts';

/**
 * I11: a locked sheet as it was before it was opened again. Total, lines and feedback are filled in by the database from
 * the sheet itself. Never updated.
 */
export const reviewVersions = pgTable(
  'review_versions',
  {
    reviewId: ref()
      .notNull()
      .references(() => reviews.id),
    number: integer().notNull(),
    /** Version of the sheet that was kept. */
    sheetVersion: integer().notNull(),
    totalHundredths: integer().notNull(),
    content: jsonb().$type<JsonValue>().notNull(),
    submittedAt: instant().notNull(),
    reason: text().notNull(),
    /** Whether its author could see another sheet of the file by then (I10). */
    peersSeen: boolean().notNull(),
    reopenedBy: text().notNull(),
    reopenedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.number] }),
    unique('review_versions_once').on(t.reviewId, t.sheetVersion),
    check('review_versions_reason', sql`length(trim(${t.reason})) > 0`),
  ],
);

/** What a reviewer notes for nobody but themselves. */
export const reviewNotes = pgTable('review_notes', {
  reviewId: ref()
    .primaryKey()
    .references(() => reviews.id),
  note: text().notNull(),
  savedAt: instant().notNull(),
});

/** What a chair wrote down as the outcome of a meeting of a file's readers. The newest counts. Never updated. */
export const consensusProposals = pgTable(
  'consensus_proposals',
  {
    id: id(),
    applicationId: ref()
      .notNull()
      .references(() => applications.id),
    number: integer().notNull(),
    chairId: ref()
      .notNull()
      .references(() => accounts.id),
    discussion: text().notNull(),
    totalHundredths: integer().notNull(),
    proposedAt: instant().notNull(),
  },
  (t) => [
    unique('consensus_proposals_number').on(t.applicationId, t.number),
    check('consensus_proposals_discussion', sql`length(trim(${t.discussion})) > 0`),
  ],
);

export const consensusScores = pgTable(
  'consensus_scores',
  {
    proposalId: ref()
      .notNull()
      .references(() => consensusProposals.id),
    criterion: text().notNull(),
    /** Null where the criterion does not apply. */
    points: integer(),
    maximum: integer().notNull(),
    reason: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.proposalId, t.criterion] }),
    /** I11: within bounds, each with its reason. */
    check('consensus_scores_bounds', sql`${t.points} between 0 and ${t.maximum}`),
    check('consensus_scores_reason', sql`length(trim(${t.reason})) > 0`),
  ],
);

/** I10: a reader's agreement to a proposal. Never updated. */
export const consensusAgreements = pgTable(
  'consensus_agreements',
  {
    proposalId: ref()
      .notNull()
      .references(() => consensusProposals.id),
    assignmentId: ref()
      .notNull()
      .references(() => assignments.id),
    agreedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.proposalId, t.assignmentId] })],
);

/** An answer in another language beside the original; who made it, or that a machine did. */
export const answerTranslations = pgTable(
  'answer_translations',
  {
    applicationId: ref()
      .notNull()
      .references(() => applications.id),
    question: text().notNull(),
    language: text().notNull(),
    text: text().notNull(),
    madeBy: text().notNull(),
    savedBy: text().notNull(),
    savedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.question, t.language] }),
    check('answer_translations_made_by', sql`${t.madeBy} in ('human', 'machine')`),
  ],
);
