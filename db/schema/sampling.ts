import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { auditEngagements } from './assurance.ts';
import { id, instant, minor, oneOf, ref } from './columns.ts';
import { costLines } from './reports.ts';

/** A sample as it was drawn: from what, how, by whom. Insert only. */
export const auditSamples = pgTable(
  'audit_samples',
  {
    id: id(),
    programmeId: ref().notNull(),
    engagementId: ref()
      .notNull()
      .references(() => auditEngagements.id),
    /** `GIAI-S1`. */
    reference: text().notNull().unique(),
    periodFrom: date({ mode: 'string' }).notNull(),
    periodTo: date({ mode: 'string' }).notNull(),
    method: text().notNull(),
    size: integer().notNull(),
    seed: text().notNull(),
    populationLines: integer().notNull(),
    populationMinor: minor().notNull(),
    populationSha256: text().notNull(),
    drawnBy: text().notNull(),
    drawnAt: instant().notNull(),
  },
  (t) => [
    index().on(t.programmeId, t.id),
    oneOf('audit_samples_method', t.method, ['monetary-unit', 'random', 'heading', 'top', 'risk']),
    check('audit_samples_size', sql`${t.size} between 1 and ${t.populationLines}`),
  ],
);

/** The frozen population of a sample, line by line; `place` says that a line was drawn, and in which order. Insert only. */
export const auditSampleItems = pgTable(
  'audit_sample_items',
  {
    sampleId: ref()
      .notNull()
      .references(() => auditSamples.id),
    transactionNo: text().notNull(),
    costLineId: ref()
      .notNull()
      .references(() => costLines.id),
    /** Accepted when the population was frozen, EUR cents. */
    amountMinor: minor().notNull(),
    heading: text().notNull(),
    flags: text().notNull(),
    place: integer(),
    certain: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sampleId, t.transactionNo] }),
    unique().on(t.sampleId, t.place),
    check('audit_sample_items_drawn', sql`${t.amountMinor} > 0 and (${t.place} is not null or not ${t.certain})`),
  ],
);

/** What happened to the evidence of a drawn line: each step once. Insert only. */
export const auditEvidenceSteps = pgTable(
  'audit_evidence_steps',
  {
    sampleId: ref().notNull(),
    transactionNo: text().notNull(),
    step: text().notNull(),
    recordedBy: text().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sampleId, t.transactionNo, t.step] }),
    foreignKey({
      name: 'audit_evidence_steps_item',
      columns: [t.sampleId, t.transactionNo],
      foreignColumns: [auditSampleItems.sampleId, auditSampleItems.transactionNo],
    }),
    oneOf('audit_evidence_steps_step', t.step, ['requested', 'received', 'safe-view', 'tested']),
  ],
);

/** What an auditor found on a drawn line, what the office answered, and how it ended. What was said stays as it was said. */
export const findings = pgTable(
  'findings',
  {
    id: id(),
    programmeId: ref().notNull(),
    sampleId: ref().notNull(),
    transactionNo: text().notNull(),
    number: integer().notNull(),
    /** `GIAI-S1-F2`. */
    reference: text().notNull().unique(),
    state: text().notNull(),
    version: integer().notNull().default(1),
    type: text().notNull(),
    criterion: text().notNull(),
    facts: text().notNull(),
    ineligibleMinor: minor().notNull(),
    raisedBy: text().notNull(),
    raisedAt: instant().notNull(),
    comment: text(),
    commentedBy: text(),
    commentedAt: instant(),
    reply: text(),
    repliedBy: text(),
    repliedAt: instant(),
    correctedBy: text(),
    correctedAt: instant(),
  },
  (t) => [
    unique().on(t.sampleId, t.number),
    foreignKey({
      name: 'findings_item',
      columns: [t.sampleId, t.transactionNo],
      foreignColumns: [auditSampleItems.sampleId, auditSampleItems.transactionNo],
    }),
    oneOf('findings_state', t.state, ['raised', 'answered', 'upheld', 'withdrawn', 'corrected']),
    check('findings_ineligible', sql`${t.ineligibleMinor} >= 0`),
    check('findings_replied', sql`${t.state} in ('raised', 'answered') or ${t.reply} is not null`),
    /** Two people where money moves: who found it does not book it. */
    check(
      'findings_corrected',
      sql`(${t.state} = 'corrected') = (${t.correctedBy} is not null) and ${t.correctedBy} is distinct from ${t.raisedBy}`,
    ),
  ],
);
