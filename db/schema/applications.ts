import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { JsonValue } from '#app/kernel/json.ts';
import { calls, callVersions } from './calls.ts';
import { id, instant, minor, oneOf, ref } from './columns.ts';
import { organisations } from './organisations.ts';

export const applications = pgTable(
  'applications',
  {
    id: id(),
    programmeId: ref().notNull(),
    callId: ref()
      .notNull()
      .references(() => calls.id),
    callVersionId: ref()
      .notNull()
      .references(() => callVersions.id),
    lotCode: text(),
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    /** `GIAI-2026-C1-0042`. */
    reference: text().notNull().unique(),
    state: text().notNull(),
    version: integer().notNull().default(1),
    language: text().notNull(),
    /** Taken from the budget when submitted. */
    requestedMinor: minor(),
    currency: text().notNull(),
    /** The currency amounts are shown in beside `currency`; null for none. */
    localCurrency: text(),
    durationMonths: integer(),
    activities: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Entries of the programme's lists, `violation:torture`. */
    taxonomy: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    submittedAt: instant(),
    submittedBy: text(),
    /** SHA-256 of the submitted version: printed on the receipt. */
    submittedSha256: text(),
    decidedAt: instant(),
    /** Of a full proposal, the shortlisted concept note it was made from. */
    conceptNoteId: ref().references((): AnyPgColumn => applications.id),
  },
  (t) => [
    index().on(t.callId, t.state, t.id),
    index().on(t.conceptNoteId),
    index().on(t.organisationId, t.id),
    /** The office's lists: what was received for a call, or stands in a state, page by page. */
    index('applications_received')
      .on(t.callId, t.id)
      .where(sql`${t.submittedAt} is not null`),
    index('applications_received_state')
      .on(t.state, t.id)
      .where(sql`${t.submittedAt} is not null`),
    /** Search by how a reference begins. */
    index('applications_reference_prefix').on(t.reference.op('text_pattern_ops')),
    /** I8: one live application per organisation and call. */
    uniqueIndex('applications_one_per_call')
      .on(t.callId, t.organisationId)
      .where(sql`${t.state} <> 'withdrawn'`),
    oneOf('applications_state', t.state, [
      'draft',
      'submitted',
      'returned',
      'ineligible',
      'eligible',
      'in_review',
      'recommended',
      'reserve',
      'rejected',
      'awarded',
      'declined',
      'withdrawn',
      'shortlisted',
    ]),
    check(
      'applications_local_currency',
      sql`${t.localCurrency} ~ '^[A-Z]{3}$' and ${t.localCurrency} <> ${t.currency}`,
    ),
    check('applications_submitted', sql`${t.state} in ('draft', 'withdrawn') or ${t.submittedSha256} is not null`),
  ],
);

/** One row per answer: the cheapest thing to save often. `value` is what was typed; tables and choices are JSON text. */
export const applicationAnswers = pgTable(
  'application_answers',
  {
    applicationId: ref()
      .notNull()
      .references(() => applications.id),
    question: text().notNull(),
    value: text().notNull(),
    revision: integer().notNull(),
    savedBy: text().notNull(),
    savedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.question] })],
);

export const applicationBudgetLines = pgTable(
  'application_budget_lines',
  {
    id: id(),
    applicationId: ref()
      .notNull()
      .references(() => applications.id),
    position: integer().notNull(),
    heading: text().notNull(),
    description: text().notNull(),
    quantity: integer().notNull(),
    /** What the quantity counts. */
    measure: text().notNull().default('item'),
    unitMinor: minor().notNull(),
    amountMinor: minor().notNull(),
    /** Who pays the line: what the grant pays is what is requested. */
    payer: text().notNull().default('grant'),
  },
  (t) => [
    index().on(t.applicationId, t.position),
    oneOf('application_budget_lines_measure', t.measure, [
      'item',
      'hour',
      'day',
      'month',
      'person',
      'trip',
      'event',
      'flat',
    ]),
    oneOf('application_budget_lines_payer', t.payer, ['grant', 'own', 'other']),
    check(
      'application_budget_lines_amount',
      sql`${t.amountMinor} = ${t.quantity} * ${t.unitMinor} and ${t.quantity} > 0 and ${t.unitMinor} >= 0`,
    ),
  ],
);

/** What was submitted, whole and hashed. Never updated. */
export const applicationVersions = pgTable(
  'application_versions',
  {
    id: id(),
    applicationId: ref()
      .notNull()
      .references(() => applications.id),
    number: integer().notNull(),
    content: jsonb().$type<JsonValue>().notNull(),
    sha256: text().notNull().unique(),
    submittedAt: instant().notNull(),
    submittedBy: text().notNull(),
  },
  (t) => [unique().on(t.applicationId, t.number)],
);

/** One answer to one line of the call's published eligibility checklist. */
export const eligibilityChecks = pgTable(
  'eligibility_checks',
  {
    applicationId: ref()
      .notNull()
      .references(() => applications.id),
    checkCode: text().notNull(),
    result: text().notNull(),
    reason: text(),
    /** Reference of the submitted document the answer rests on. */
    evidence: text(),
    checkedBy: text().notNull(),
    checkedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.checkCode] }),
    oneOf('eligibility_checks_result', t.result, ['met', 'not-met']),
    check('eligibility_checks_reason', sql`${t.result} = 'met' or length(${t.reason}) > 0`),
  ],
);
