import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytes, id, instant, oneOf, ref } from './columns.ts';
import { identities } from './vault.ts';

/** A sign-in. `alias` is the display name its holder chose; name and e-mail are in the vault. */
export const accounts = pgTable(
  'accounts',
  {
    id: id(),
    identityId: ref()
      .notNull()
      .unique()
      .references(() => identities.id),
    alias: text().notNull(),
    passwordHash: text().notNull(),
    /** Given out by an administrator: opens nothing until its holder has chosen another. */
    oneTimePassword: boolean().notNull().default(false),
    /** Sealed like a vault field (AAD `accounts|totp|<id>`); null until enrolled. */
    totpSealed: bytes(),
    totpLastStep: bigint({ mode: 'number' }),
    language: text().notNull(),
    state: text().notNull().default('active'),
    mailNotices: boolean().notNull().default(true),
    createdAt: instant().notNull(),
  },
  (t) => [oneOf('accounts_state', t.state, ['active', 'suspended'])],
);

export const memberships = pgTable(
  'memberships',
  {
    id: id(),
    accountId: ref()
      .notNull()
      .references(() => accounts.id),
    role: text().notNull(),
    programmeId: ref(),
    consortiumMemberId: ref(),
    organisationId: ref(),
    grantedBy: text().notNull(),
    grantedAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    index().on(t.accountId),
    index().on(t.organisationId),
    index().on(t.programmeId, t.role),
    oneOf('memberships_role', t.role, [
      'applicant-owner',
      'applicant-editor',
      'applicant-finance',
      'applicant-viewer',
      'reviewer',
      'partner-coordinator',
      'call-manager',
      'grants-officer',
      'finance-officer',
      'finance-approver',
      'overall-lead',
      'auditor',
      'administrator',
    ]),
  ],
);

/** AU-7: a new password asked for by mail. The code is made from the id and kept nowhere; one is open at a time. */
export const passwordResets = pgTable(
  'password_resets',
  {
    id: id(),
    accountId: ref()
      .notNull()
      .references(() => accounts.id),
    askedAt: instant().notNull(),
    mailedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    /** When its code was used, or another one took its place. */
    closedAt: instant(),
  },
  (t) => [
    uniqueIndex('password_resets_open')
      .on(t.accountId)
      .where(sql`${t.closedAt} is null`),
    check('password_resets_times', sql`${t.mailedAt} >= ${t.askedAt} and ${t.expiresAt} > ${t.mailedAt}`),
  ],
);

/** AU-7: a lost second factor, taken off by two people and after a wait. */
export const secondFactorRenewals = pgTable(
  'second_factor_renewals',
  {
    id: id(),
    accountId: ref()
      .notNull()
      .references(() => accounts.id),
    askedBy: ref()
      .notNull()
      .references(() => accounts.id),
    askedAt: instant().notNull(),
    /** How the person was recognised: `CHANNELS`. */
    askedAfter: text().notNull(),
    approvedBy: ref().references(() => accounts.id),
    approvedAt: instant(),
    approvedAfter: text(),
    /** From when on a sign-in takes the factor off. */
    opensAt: instant(),
    outcome: text(),
    endedBy: ref().references(() => accounts.id),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('second_factor_renewals_open')
      .on(t.accountId)
      .where(sql`${t.outcome} is null`),
    oneOf('second_factor_renewals_asked_after', t.askedAfter, ['in-person', 'video', 'known-number']),
    oneOf('second_factor_renewals_approved_after', t.approvedAfter, ['in-person', 'video', 'known-number']),
    oneOf('second_factor_renewals_outcome', t.outcome, ['used', 'taken-back']),
    check(
      'second_factor_renewals_by_two',
      sql`${t.askedBy} <> ${t.accountId} and ${t.approvedBy} not in (${t.askedBy}, ${t.accountId})`,
    ),
    check(
      'second_factor_renewals_whole',
      sql`num_nulls(${t.approvedBy}, ${t.approvedAt}, ${t.approvedAfter}, ${t.opensAt}) in (0, 4)
        and num_nulls(${t.outcome}, ${t.endedBy}, ${t.endedAt}) in (0, 3)`,
    ),
    check('second_factor_renewals_wait', sql`${t.opensAt} >= ${t.approvedAt} + interval '48 hours'`),
    check(
      'second_factor_renewals_used',
      sql`${t.outcome} <> 'used' or (${t.opensAt} is not null and ${t.endedAt} >= ${t.opensAt})`,
    ),
  ],
);

/** SE-1: only the SHA-256 of the token is kept. */
export const sessions = pgTable(
  'sessions',
  {
    tokenHash: text().primaryKey(),
    accountId: ref()
      .notNull()
      .references(() => accounts.id),
    confined: boolean().notNull(),
    /** The group its holder fills in for at the moment (`assistances`): nothing else is open to them meanwhile. */
    assistanceId: ref(),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    idleUntil: instant().notNull(),
    endsAt: instant().notNull(),
  },
  (t) => [index().on(t.accountId), index().on(t.endsAt)],
);
