import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { agreements } from './agreements.ts';
import { calls } from './calls.ts';
import { id, instant, oneOf, ref } from './columns.ts';
import { programmes } from './programme.ts';

const TIERS = ['named', 'anonymised', 'region', 'delayed', 'withheld'];
const REASONS = ['reprisal', 'personal-safety', 'legal-restriction', 'data-protection', 'unsafe-evidence', 'other'];

/** What the public may see of one signed grant. A grant without a row is seen by nobody. */
export const grantPublications = pgTable(
  'grant_publications',
  {
    agreementId: ref()
      .primaryKey()
      .references(() => agreements.id),
    programmeId: ref().notNull(),
    tier: text().notNull(),
    /** Stands for the grant in everything public; a new one with every change, so that no two versions can be joined. */
    publicCode: text().notNull().unique(),
    /** Of the tier `delayed`: the first day it is shown, anonymised. */
    publishFrom: date({ mode: 'string' }),
    /** Of the tier `named`: the organisation's own public identifier, `KE-NCB-123`, if it gave one. */
    recipientOrgId: text(),
    /** Taken down: withheld until another person than the one who did it releases it. */
    held: boolean().notNull().default(false),
    heldBy: text(),
    version: integer().notNull().default(1),
    changedBy: text().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [
    index().on(t.programmeId, t.agreementId),
    oneOf('grant_publications_tier', t.tier, TIERS),
    check('grant_publications_held', sql`not ${t.held} or (${t.tier} = 'withheld' and ${t.heldBy} is not null)`),
    check('grant_publications_delay', sql`(${t.tier} = 'delayed') = (${t.publishFrom} is not null)`),
    check('grant_publications_org_id', sql`${t.recipientOrgId} is null or ${t.tier} = 'named'`),
  ],
);

/** I38: each decision of the grantee about being seen, the newest in force. Never updated. */
export const publicationConsents = pgTable(
  'publication_consents',
  {
    id: id(),
    programmeId: ref().notNull(),
    agreementId: ref()
      .notNull()
      .references(() => agreements.id),
    tier: text().notNull(),
    accountId: ref().notNull(),
    decidedAt: instant().notNull(),
  },
  (t) => [index().on(t.agreementId, t.decidedAt), oneOf('publication_consents_tier', t.tier, TIERS)],
);

/** I38: what the grants of a call start with. Being named is never a default: it takes the grantee's own word. */
export const callPublicationDefaults = pgTable(
  'call_publication_defaults',
  {
    callId: ref()
      .primaryKey()
      .references(() => calls.id),
    programmeId: ref().notNull(),
    tier: text().notNull(),
    setBy: text().notNull(),
    setAt: instant().notNull(),
  },
  (t) => [oneOf('call_publication_defaults_tier', t.tier, ['anonymised', 'region', 'withheld'])],
);

/** Who publishes: identifiers of the open data standards. */
export const publishers = pgTable('publishers', {
  programmeId: ref()
    .primaryKey()
    .references(() => programmes.id),
  /** org-id.guide identifier of the organisation that publishes. */
  orgId: text().notNull(),
  /** `360G-…`, given by 360Giving. */
  threeSixtyPrefix: text().notNull(),
  funderOrgId: text().notNull(),
  /** IATI identifier of the EU's own activity, if known. */
  parentActivityId: text(),
  setBy: text().notNull(),
  setAt: instant().notNull(),
});

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
    oneOf('derogations_reason_class', t.reasonClass, REASONS),
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

/** A country whose grants are withheld, those of today and those to come, until it is lifted. */
export const emergencyRedactions = pgTable(
  'emergency_redactions',
  {
    id: id(),
    programmeId: ref().notNull(),
    country: text().notNull(),
    reasonClass: text().notNull(),
    orderedBy: text().notNull(),
    orderedAt: instant().notNull(),
    liftedBy: text(),
    liftedAt: instant(),
  },
  (t) => [
    uniqueIndex('emergency_redactions_one_live')
      .on(t.programmeId, t.country)
      .where(sql`${t.liftedAt} is null`),
    oneOf('emergency_redactions_reason_class', t.reasonClass, REASONS),
  ],
);
