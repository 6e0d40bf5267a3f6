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
import { awards } from './awards.ts';
import { id, instant, minor, oneOf, ref } from './columns.ts';
import { documents } from './documents.ts';
import { organisations, payeeAccounts } from './organisations.ts';

export const agreements = pgTable(
  'agreements',
  {
    id: id(),
    programmeId: ref().notNull(),
    awardId: ref()
      .notNull()
      .unique()
      .references(() => awards.id),
    applicationId: ref().notNull(),
    callId: ref().notNull(),
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    /** `GIAI-2026-C1-0042-A`. */
    reference: text().notNull().unique(),
    state: text().notNull(),
    version: integer().notNull().default(1),
    amountMinor: minor().notNull(),
    currency: text().notNull(),
    startsOn: date({ mode: 'string' }).notNull(),
    endsOn: date({ mode: 'string' }).notNull(),
    language: text().notNull(),
    specialConditions: text().notNull().default(''),
    /** I6: codes of the programme's list, from the application at drafting; an amendment alone changes them. */
    activities: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Optional clauses of the library, by code; what is always in is not listed. */
    clauses: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    documentId: ref(),
    /** The account an amendment named; null while the organisation's verified one is paid. */
    payeeAccountId: ref().references(() => payeeAccounts.id),
    draftedBy: text().notNull(),
    createdAt: instant().notNull(),
    activatedAt: instant(),
    /** Whole days it rested; its deadlines count without them. A trigger adds them when it resumes. */
    suspendedDays: integer().notNull().default(0),
  },
  (t) => [
    index().on(t.programmeId, t.state, t.id),
    index().on(t.organisationId, t.id),
    oneOf('agreements_state', t.state, [
      'drafted',
      'sent',
      'signed_by_grantee',
      'countersigned',
      'active',
      'suspended',
      'closing',
      'closed',
      'terminated',
    ]),
    check('agreements_period', sql`${t.startsOn} < ${t.endsOn}`),
    check('agreements_amount', sql`${t.amountMinor} > 0`),
    check('agreements_clauses', sql`${t.clauses} <@ array['equipment', 'results', 'testimony', 'host', 'exchange']`),
  ],
);

/** I19: headings add up to the amount. */
export const agreementHeadings = pgTable(
  'agreement_headings',
  {
    agreementId: ref()
      .notNull()
      .references(() => agreements.id),
    heading: text().notNull(),
    amountMinor: minor().notNull(),
    /** I27: the amount in the last signed budget, that is the agreement's or an addendum's; null while it is the same. */
    signedMinor: minor(),
  },
  (t) => [
    primaryKey({ columns: [t.agreementId, t.heading] }),
    check('agreement_headings_amount', sql`${t.amountMinor} >= 0`),
  ],
);

/** I19: what a heading is for, line by line; the lines of each add up to it at every commit (trigger). */
export const agreementBudgetLines = pgTable(
  'agreement_budget_lines',
  {
    id: id(),
    agreementId: ref().notNull(),
    heading: text().notNull(),
    /** Within the heading, from 1; stays when amounts move. */
    number: integer().notNull(),
    /** The applicant's words; empty where a heading came without lines. */
    description: text().notNull().default(''),
    amountMinor: minor().notNull(),
    /** As both sides first signed it, kept by a trigger; nothing where an amendment brought the line. */
    initialMinor: minor()
      .notNull()
      .default(sql`0`),
    /** Taken away by an amendment: stays at nothing for what was first signed, and no cost is charged to it. */
    removed: boolean().notNull().default(false),
  },
  (t) => [
    unique().on(t.agreementId, t.heading, t.number),
    unique('agreement_budget_lines_place').on(t.id, t.agreementId, t.heading),
    foreignKey({
      name: 'agreement_budget_lines_heading',
      columns: [t.agreementId, t.heading],
      foreignColumns: [agreementHeadings.agreementId, agreementHeadings.heading],
    }),
    check('agreement_budget_lines_amount', sql`${t.number} > 0 and ${t.amountMinor} >= 0 and ${t.initialMinor} >= 0`),
    check('agreement_budget_lines_removed', sql`not ${t.removed} or ${t.amountMinor} = 0`),
  ],
);

/** I19: instalments add up to the amount (checked when the agreement is sent, and by a deferred trigger). */
export const instalments = pgTable(
  'instalments',
  {
    id: id(),
    agreementId: ref()
      .notNull()
      .references(() => agreements.id),
    number: integer().notNull(),
    kind: text().notNull(),
    amountMinor: minor().notNull(),
    expectedOn: date({ mode: 'string' }).notNull(),
  },
  (t) => [
    unique().on(t.agreementId, t.number),
    oneOf('instalments_kind', t.kind, ['advance', 'interim', 'final']),
    check('instalments_amount', sql`${t.amountMinor} > 0`),
  ],
);

/** One signature per side over the hash of the same document. */
export const agreementSignatures = pgTable(
  'agreement_signatures',
  {
    agreementId: ref()
      .notNull()
      .references(() => agreements.id),
    side: text().notNull(),
    accountId: ref().notNull(),
    documentSha256: text().notNull(),
    /** The scan of the paper that was signed by hand; null where the signature was given in the portal. */
    copyId: ref().references(() => documents.id),
    /** AU-6: what its person confirmed it with, in the same request; a trigger asks the account. */
    confirmedBy: text().notNull(),
    signedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.agreementId, t.side] }),
    unique().on(t.agreementId, t.accountId),
    oneOf('agreement_signatures_side', t.side, ['grantee', 'lead']),
    oneOf('agreement_signatures_confirmed', t.confirmedBy, ['totp', 'password']),
    check('agreement_signatures_copy', sql`${t.side} = 'grantee' or ${t.copyId} is null`),
  ],
);
