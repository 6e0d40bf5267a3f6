import { boolean, date, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant, oneOf, ref } from './columns.ts';
import { transferOperators } from './operators.ts';
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
    /** Since when both referees stand in the vault; null where none are named or asked for. */
    refereesNamedAt: instant(),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
  },
  (t) => [
    oneOf('organisations_category', t.category, ['registered', 'unregistered', 'individual']),
    /** Search by how an alias begins. */
    index('organisations_alias_prefix').on(t.alias.op('text_pattern_ops')),
  ],
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
    /** Whose account it is: the organisation's own, or its fiscal host's, which passes the money on. */
    heldBy: text().notNull().default('own'),
    /** The approved provider that pays out; null: a bank does. */
    operatorId: ref().references(() => transferOperators.id),
    state: text().notNull(),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull(),
    verifiedBy: text(),
    verifiedAt: instant(),
    /** CR-2: keyed hash of the account number, to find it with other organisations. */
    accountIndex: text(),
    /** What its verifier should look at: `payee-warning.<code>`. */
    warnings: jsonb().$type<readonly string[]>().notNull().default([]),
    /** BK-5: what the bank's own check of name and number answered, where one is offered: `payee-name-check.<answer>`. */
    nameCheck: text(),
    /** I22: payments wait until then; set as it is verified. */
    usableFrom: instant(),
    /** BK-2: a member who said that none of them entered it. */
    stoppedBy: text(),
    stoppedAt: instant(),
  },
  (t) => [
    uniqueIndex().on(t.organisationId, t.number),
    index().on(t.accountIndex),
    index().on(t.operatorId),
    oneOf('payee_accounts_held_by', t.heldBy, ['own', 'host']),
    oneOf('payee_accounts_name_check', t.nameCheck, ['match', 'close', 'no-match', 'not-offered']),
    oneOf('payee_accounts_state', t.state, ['proposed', 'verified', 'retired', 'refused', 'stopped']),
  ],
);

/** BK-3: a call to a number on file about an account; how long that number had been on file. */
export const payeeCallBacks = pgTable(
  'payee_call_backs',
  {
    id: id(),
    payeeId: ref()
      .notNull()
      .references(() => payeeAccounts.id),
    outcome: text().notNull(),
    /** Null where no number is on file: a first account may be confirmed over another safe channel. */
    numberSince: instant(),
    calledBy: text().notNull(),
    calledAt: instant().notNull(),
  },
  (t) => [index().on(t.payeeId), oneOf('payee_call_backs_outcome', t.outcome, ['confirmed', 'not-confirmed'])],
);
