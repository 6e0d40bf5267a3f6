import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { agreements } from './agreements.ts';
import { id, instant, oneOf, ref } from './columns.ts';

/** Why something is not shown or not asked for, by class. */
export const REASON_CLASSES = [
  'reprisal',
  'personal-safety',
  'legal-restriction',
  'data-protection',
  'unsafe-evidence',
  'other',
];

/** I38, I41: a recorded exception from a duty of the contract: no narrative, only classes, dates and people. */
export const derogations = pgTable(
  'derogations',
  {
    id: id(),
    programmeId: ref().notNull(),
    agreementId: ref()
      .notNull()
      .references(() => agreements.id),
    /** `GIAI-DR-0007`. */
    reference: text().notNull().unique(),
    kind: text().notNull(),
    state: text().notNull(),
    version: integer().notNull().default(1),
    legalBasis: text().notNull(),
    reasonClass: text().notNull(),
    /** Where the contracting authority is told: its reference. */
    authorityReference: text(),
    validUntil: date({ mode: 'string' }).notNull(),
    reviewOn: date({ mode: 'string' }).notNull(),
    requestedBy: text().notNull(),
    requestedAt: instant().notNull(),
    endedAt: instant(),
    endedBy: text(),
  },
  (t) => [
    index().on(t.programmeId, t.state, t.id),
    index().on(t.agreementId),
    oneOf('derogations_state', t.state, ['proposed', 'approved_once', 'approved', 'refused', 'ended']),
    oneOf('derogations_kind', t.kind, ['publication', 'visibility', 'signature', 'receipt']),
    oneOf('derogations_legal_basis', t.legalBasis, [
      'charter-rights',
      'commercial-interests',
      'natural-person',
      'security-derogation',
      'contract-clause',
    ]),
    oneOf('derogations_reason_class', t.reasonClass, REASON_CLASSES),
    check('derogations_review', sql`${t.reviewOn} <= ${t.validUntil}`),
    check(
      'derogations_authority',
      sql`${t.kind} not in ('publication', 'visibility') or ${t.authorityReference} is not null`,
    ),
  ],
);

/** I41: never the requester, never the same person twice (trigger). Never updated. */
export const derogationApprovals = pgTable(
  'derogation_approvals',
  {
    derogationId: ref()
      .notNull()
      .references(() => derogations.id),
    step: integer().notNull(),
    accountId: ref().notNull(),
    approvedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.derogationId, t.step] }),
    unique().on(t.derogationId, t.accountId),
    check('derogation_approvals_step', sql`${t.step} in (1, 2)`),
  ],
);

/** I38: the yearly look at each exception in force. Never updated. */
export const derogationReviews = pgTable(
  'derogation_reviews',
  {
    id: id(),
    derogationId: ref()
      .notNull()
      .references(() => derogations.id),
    outcome: text().notNull(),
    reviewedBy: text().notNull(),
    reviewedAt: instant().notNull(),
    nextReviewOn: date({ mode: 'string' }),
  },
  (t) => [
    index().on(t.derogationId),
    oneOf('derogation_reviews_outcome', t.outcome, ['kept', 'ended']),
    check('derogation_reviews_next', sql`(${t.outcome} = 'kept') = (${t.nextReviewOn} is not null)`),
  ],
);

/** Harm that followed from being seen, by class: no narrative, no name. Never updated. */
export const harmRecords = pgTable(
  'harm_records',
  {
    id: id(),
    programmeId: ref().notNull(),
    agreementId: ref()
      .notNull()
      .references(() => agreements.id),
    /** `GIAI-HR-0002`. */
    reference: text().notNull().unique(),
    reasonClass: text().notNull(),
    noticedOn: date({ mode: 'string' }).notNull(),
    recordedBy: text().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    index().on(t.programmeId, t.id),
    oneOf('harm_records_reason_class', t.reasonClass, [
      'threat',
      'surveillance',
      'detention',
      'legal-action',
      'bank-closure',
      'smear',
      'data-exposure',
      'other',
    ]),
  ],
);
