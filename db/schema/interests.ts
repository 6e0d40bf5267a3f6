import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { applications } from './applications.ts';
import { id, instant, oneOf, ref } from './columns.ts';
import { organisations } from './organisations.ts';
import { accounts } from './people.ts';
import { consortiumMembers } from './programme.ts';

/** I9: what ties a consortium member, or one of its people, to a third party. Ended, never changed. */
export const interestTies = pgTable(
  'interest_ties',
  {
    id: id(),
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    consortiumMemberId: ref().references(() => consortiumMembers.id),
    accountId: ref().references(() => accounts.id),
    kind: text().notNull(),
    recordedBy: text().notNull(),
    recordedAt: instant().notNull(),
    endedBy: text(),
    endedAt: instant(),
  },
  (t) => [
    index().on(t.organisationId),
    index().on(t.consortiumMemberId),
    index().on(t.accountId),
    oneOf('interest_ties_kind', t.kind, [
      'network',
      'past-grant',
      'mentoring',
      'nomination',
      'co-applicant',
      'country-desk',
      'assistance',
    ]),
    check('interest_ties_one', sql`(${t.consortiumMemberId} is null) <> (${t.accountId} is null)`),
    /** Who filled in for a group is one person's tie, and stays. */
    check(
      'interest_ties_assistance',
      sql`${t.kind} <> 'assistance' or (${t.accountId} is not null and ${t.endedAt} is null)`,
    ),
    check('interest_ties_ended', sql`(${t.endedAt} is null) = (${t.endedBy} is null)`),
  ],
);

/**
 * I9: whom a consortium member names as of its network, its grants, its mentoring or its nominations, before they ever
 * apply. Keyed hashes only: nothing can be read back. Ended, never changed.
 */
export const interestRegister = pgTable(
  'interest_register',
  {
    id: id(),
    consortiumMemberId: ref()
      .notNull()
      .references(() => consortiumMembers.id),
    kind: text().notNull(),
    markKind: text().notNull(),
    blind: text().notNull(),
    recordedBy: text().notNull(),
    recordedAt: instant().notNull(),
    endedBy: text(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('interest_register_once')
      .on(t.consortiumMemberId, t.kind, t.markKind, t.blind)
      .where(sql`${t.endedAt} is null`),
    index().on(t.markKind, t.blind),
    oneOf('interest_register_kind', t.kind, ['network', 'past-grant', 'mentoring', 'nomination']),
    oneOf('interest_register_mark_kind', t.markKind, ['registration', 'email']),
    check('interest_register_ended', sql`(${t.endedAt} is null) = (${t.endedBy} is null)`),
  ],
);

/**
 * I9: keyed hashes of whom a submitted file names as co-applicants, by registration number and whole name, as the
 * applicants' own (`organisation_marks`). Of the version last submitted.
 */
export const coApplicantMarks = pgTable(
  'co_applicant_marks',
  {
    applicationId: ref()
      .notNull()
      .references(() => applications.id),
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    kind: text().notNull(),
    blind: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.kind, t.blind] }),
    index().on(t.organisationId),
    index().on(t.kind, t.blind),
    oneOf('co_applicant_marks_kind', t.kind, ['registration', 'name']),
  ],
);
