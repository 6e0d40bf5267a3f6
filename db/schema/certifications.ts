import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { applications } from './applications.ts';
import { id, instant, oneOf, ref } from './columns.ts';
import { organisations } from './organisations.ts';
import { accounts } from './people.ts';

/** Who of a team may certify its applications. The mark counts while the person belongs to the team. */
export const legalRepresentatives = pgTable(
  'legal_representatives',
  {
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    accountId: ref()
      .notNull()
      .references(() => accounts.id),
    namedBy: ref()
      .notNull()
      .references(() => accounts.id),
    namedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.accountId] })],
);

/** An application as it stood, put before a legal representative: what was asked, and what they answered. */
export const certifications = pgTable(
  'certifications',
  {
    id: id(),
    applicationId: ref()
      .notNull()
      .references(() => applications.id),
    /** SHA-256 of the content that was put before the representative (`certifiedSha256`). */
    contentSha256: text().notNull(),
    state: text().notNull(),
    askedBy: ref()
      .notNull()
      .references(() => accounts.id),
    askedAt: instant().notNull(),
    answeredBy: ref().references(() => accounts.id),
    answeredAt: instant(),
    /** Codes of the declarations on honour that were signed. */
    declarations: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Why it was declined; for the team alone. */
    reason: text(),
    /** When a change made it void, or the submission used it. */
    endedAt: instant(),
  },
  (t) => [
    index().on(t.applicationId, t.id),
    uniqueIndex('certifications_one_live')
      .on(t.applicationId)
      .where(sql`${t.state} in ('asked', 'certified')`),
    oneOf('certifications_state', t.state, ['asked', 'certified', 'declined', 'void', 'used']),
    check('certifications_by_another', sql`${t.answeredBy} is null or ${t.answeredBy} <> ${t.askedBy}`),
    check(
      'certifications_answered',
      sql`${t.state} not in ('certified', 'declined', 'used') or ${t.answeredBy} is not null`,
    ),
    check('certifications_reason', sql`${t.state} <> 'declined' or length(${t.reason}) > 0`),
  ],
);
