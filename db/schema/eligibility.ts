import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { JsonValue } from '#app/kernel/json.ts';
import { applications } from './applications.ts';
import { calls } from './calls.ts';
import { id, instant, oneOf, ref } from './columns.ts';

/** Every time the checklists of a file were gone through, whole: the answers and what follows from them. Never changed. */
export const eligibilityAssessments = pgTable(
  'eligibility_assessments',
  {
    id: id(),
    applicationId: ref()
      .notNull()
      .references(() => applications.id),
    /** Counts the assessments of one application, from 1. */
    number: integer().notNull(),
    /** Which submitted version was read. */
    versionNumber: integer().notNull(),
    outcome: text().notNull(),
    /** `[{ code, result, reason, evidence }]`; evidence is the reference of a submitted document, or empty. */
    answers: jsonb().$type<JsonValue>().notNull(),
    assessedBy: text().notNull(),
    assessedAt: instant().notNull(),
  },
  (t) => [
    unique('eligibility_assessments_number').on(t.applicationId, t.number),
    oneOf('eligibility_assessments_outcome', t.outcome, ['eligible', 'ineligible']),
  ],
);

/** What another person says of a proposed refusal. Never changed. */
export const secondLooks = pgTable(
  'second_looks',
  {
    assessmentId: ref()
      .primaryKey()
      .references(() => eligibilityAssessments.id),
    verdict: text().notNull(),
    reason: text().notNull(),
    givenBy: text().notNull(),
    givenAt: instant().notNull(),
    /** Last day on which the applicant may complain of a confirmed refusal. */
    redressUntil: date({ mode: 'string' }),
  },
  (t) => [
    oneOf('second_looks_verdict', t.verdict, ['confirmed', 'sent-back']),
    check('second_looks_reason', sql`${t.verdict} = 'confirmed' or length(${t.reason}) > 0`),
  ],
);

/** A file given back for clarification: which parts may be written in, and until when. Never changed. */
export const applicationReturns = pgTable(
  'application_returns',
  {
    id: id(),
    applicationId: ref()
      .notNull()
      .references(() => applications.id),
    number: integer().notNull(),
    /** The submitted version the questions are about. */
    versionNumber: integer().notNull(),
    /** Codes of sections of the form; `basics`, `budget` and `documents` with a colon before. */
    parts: text().array().notNull(),
    message: text().notNull(),
    dueAt: instant().notNull(),
    returnedBy: text().notNull(),
    returnedAt: instant().notNull(),
  },
  (t) => [
    unique('application_returns_number').on(t.applicationId, t.number),
    index().on(t.dueAt),
    check('application_returns_parts', sql`cardinality(${t.parts}) > 0`),
    check('application_returns_due', sql`${t.dueAt} > ${t.returnedAt}`),
  ],
);

/** How a clarification ended. Never changed. */
export const applicationReturnEnds = pgTable(
  'application_return_ends',
  {
    returnId: ref()
      .primaryKey()
      .references(() => applicationReturns.id),
    outcome: text().notNull(),
    endedAt: instant().notNull(),
  },
  (t) => [oneOf('application_return_ends_outcome', t.outcome, ['answered', 'lapsed'])],
);

/** A file that was with its applicant when its round was closed, or after, and went on into the next. Never changed. */
export const roundCarries = pgTable(
  'round_carries',
  {
    id: id(),
    applicationId: ref()
      .notNull()
      .references(() => applications.id),
    returnId: ref()
      .notNull()
      .references(() => applicationReturns.id),
    fromRoundId: ref()
      .notNull()
      .references(() => calls.id),
    toRoundId: ref()
      .notNull()
      .references(() => calls.id),
    carriedBy: text().notNull(),
    carriedAt: instant().notNull(),
  },
  (t) => [
    unique('round_carries_once').on(t.applicationId, t.fromRoundId),
    check('round_carries_onward', sql`${t.fromRoundId} <> ${t.toRoundId}`),
  ],
);
