import { boolean, date, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant, oneOf, ref } from './columns.ts';
import { identities } from './vault.ts';

/** A civil society organisation, group or person that may be funded. Only the alias is outside the vault (I37). */
export const organisations = pgTable(
  'organisations',
  {
    id: id(),
    /** `ORG-0007`: stable, says nothing. */
    alias: text().notNull().unique(),
    /** Public working name its members chose, shown to reviewers; may be a pseudonym. */
    workingName: text().notNull(),
    category: text().notNull(),
    country: text().notNull(),
    /** Country is shown as a region outside the vault's circle. */
    regionOnly: boolean().notNull().default(true),
    identityId: ref()
      .notNull()
      .unique()
      .references(() => identities.id),
    version: integer().notNull().default(1),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
  },
  (t) => [oneOf('organisations_category', t.category, ['registered', 'unregistered', 'individual'])],
);

/** I15, I20: dated checks of a third party. A hit is settled by two people (issue of full depth). */
export const dueDiligenceChecks = pgTable(
  'due_diligence_checks',
  {
    id: id(),
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    kind: text().notNull(),
    result: text().notNull(),
    /** Which list or document, and its date: `EU consolidated list`, `2026-10-01`. */
    source: text().notNull(),
    sourceDate: date({ mode: 'string' }).notNull(),
    checkedBy: text().notNull(),
    checkedAt: instant().notNull(),
    validUntil: instant().notNull(),
  },
  (t) => [
    index().on(t.organisationId, t.kind, t.checkedAt),
    oneOf('due_diligence_checks_kind', t.kind, ['exclusion-declaration', 'sanctions']),
    oneOf('due_diligence_checks_result', t.result, ['clear', 'hit']),
  ],
);

/** BK-1: an account is never edited; a change is a new version. Holder, number and address are in the vault. */
export const payeeAccounts = pgTable(
  'payee_accounts',
  {
    id: id(),
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    number: integer().notNull(),
    identityId: ref()
      .notNull()
      .references(() => identities.id),
    /** `•••• 0034`: all that pages show without a reveal. */
    masked: text().notNull(),
    country: text().notNull(),
    currency: text().notNull(),
    state: text().notNull(),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull(),
    verifiedBy: text(),
    verifiedAt: instant(),
  },
  (t) => [
    uniqueIndex().on(t.organisationId, t.number),
    oneOf('payee_accounts_state', t.state, ['proposed', 'verified', 'retired', 'refused']),
  ],
);
