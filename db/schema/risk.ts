import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { JsonValue } from '#app/kernel/json.ts';
import { agreements } from './agreements.ts';
import { id, instant, oneOf, ref } from './columns.ts';
import { organisations } from './organisations.ts';

/** What a third party can carry: answers, references, the rating a rule gave and the one a person set. Never changed. */
export const riskAssessments = pgTable(
  'risk_assessments',
  {
    id: id(),
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    number: integer().notNull(),
    /** `{ <question>: 0..3 }` */
    answers: jsonb().$type<JsonValue>().notNull(),
    /** `[{ kind, outcome }]`; who said it is not written down. */
    references: jsonb().$type<JsonValue>().notNull(),
    /** Share of the most points, in per cent. */
    percent: integer().notNull(),
    computed: text().notNull(),
    rating: text().notNull(),
    reason: text().notNull(),
    assessedBy: text().notNull(),
    assessedAt: instant().notNull(),
    validUntil: instant().notNull(),
  },
  (t) => [
    unique('risk_assessments_number').on(t.organisationId, t.number),
    oneOf('risk_assessments_computed', t.computed, ['low', 'medium', 'high']),
    oneOf('risk_assessments_rating', t.rating, ['low', 'medium', 'high']),
    check('risk_assessments_percent', sql`${t.percent} between 0 and 100`),
    check('risk_assessments_reason', sql`${t.rating} = ${t.computed} or length(${t.reason}) > 0`),
  ],
);

/** How an agreement is paid and looked at: what the rating proposed, and what was chosen instead, with the reason. */
export const agreementModalities = pgTable(
  'agreement_modalities',
  {
    agreementId: ref()
      .primaryKey()
      .references(() => agreements.id),
    /** Null where no assessment was in force when it was drafted. */
    assessmentId: ref().references(() => riskAssessments.id),
    proposedPlan: text().notNull(),
    proposedSample: integer().notNull(),
    plan: text().notNull(),
    /** Per cent of the cost lines of a report whose evidence is looked at. */
    sample: integer().notNull(),
    reason: text().notNull(),
    setBy: text().notNull(),
    setAt: instant().notNull(),
  },
  (t) => [
    check('agreement_modalities_sample', sql`${t.sample} between 1 and 100 and ${t.proposedSample} between 1 and 100`),
    check(
      'agreement_modalities_reason',
      sql`(${t.plan} = ${t.proposedPlan} and ${t.sample} = ${t.proposedSample}) or length(${t.reason}) > 0`,
    ),
  ],
);
