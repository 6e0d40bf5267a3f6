import { sql } from 'drizzle-orm';
import { bigint, check, date, index, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant, oneOf, ref } from './columns.ts';
import { accounts } from './people.ts';

/** I39: one auditor, one programme, one period, until a date. */
export const auditEngagements = pgTable(
  'audit_engagements',
  {
    id: id(),
    programmeId: ref().notNull(),
    accountId: ref()
      .notNull()
      .references(() => accounts.id),
    profile: text().notNull(),
    periodFrom: date({ mode: 'string' }).notNull(),
    periodTo: date({ mode: 'string' }).notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    invitedBy: text().notNull(),
    acceptedAt: instant(),
    /** Where the grant contract names this controller; without it no identity opens. */
    mandate: text().notNull().default(''),
  },
  (t) => [
    index().on(t.accountId),
    oneOf('audit_engagements_profile', t.profile, ['full', 'protected']),
    check('audit_engagements_mandate', sql`${t.profile} = 'protected' or ${t.mandate} <> ''`),
    check('audit_engagements_time', sql`${t.startsAt} < ${t.endsAt} and ${t.periodFrom} <= ${t.periodTo}`),
  ],
);

/** Every file that left: what, by whom, how much, and its hash. Insert only. */
export const auditDownloads = pgTable(
  'audit_downloads',
  {
    id: id(),
    engagementId: ref(),
    programmeId: ref().notNull(),
    accountId: ref().notNull(),
    code: text().notNull(),
    format: text().notNull(),
    profile: text().notNull(),
    rows: bigint({ mode: 'number' }).notNull(),
    sha256: text().notNull(),
    downloadedAt: instant().notNull(),
  },
  (t) => [
    index().on(t.programmeId, t.id),
    oneOf('audit_downloads_profile', t.profile, ['full', 'protected']),
    check('audit_downloads_full', sql`${t.profile} = 'protected' or ${t.engagementId} is not null`),
  ],
);
