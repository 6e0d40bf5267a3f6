import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { JsonValue } from '#app/kernel/json.ts';
import { applications } from './applications.ts';
import { awardDecisions } from './awards.ts';
import { instant, oneOf, ref } from './columns.ts';
import { accounts } from './people.ts';
import { consortiumMembers } from './programme.ts';

/** I13: who votes on a list, for which organisation, and who leads the meeting. Fixed once the list is recommended. */
export const committeeMembers = pgTable(
  'committee_members',
  {
    decisionId: ref()
      .notNull()
      .references(() => awardDecisions.id),
    accountId: ref()
      .notNull()
      .references(() => accounts.id),
    consortiumMemberId: ref()
      .notNull()
      .references(() => consortiumMembers.id),
    chair: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.decisionId, t.accountId] }),
    index().on(t.accountId),
    uniqueIndex('committee_members_one_chair')
      .on(t.decisionId)
      .where(sql`${t.chair}`),
  ],
);

/** One voice on one file. Who is recused has none (I9). */
export const committeeVotes = pgTable(
  'committee_votes',
  {
    decisionId: ref().notNull(),
    applicationId: ref()
      .notNull()
      .references(() => applications.id),
    accountId: ref().notNull(),
    vote: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.decisionId, t.applicationId, t.accountId] }),
    oneOf('committee_votes_vote', t.vote, ['for', 'against', 'abstained', 'recused']),
  ],
);

/** The minutes as they were when the list was recommended, whole and hashed. Never updated. */
export const committeeMinutes = pgTable('committee_minutes', {
  decisionId: ref()
    .primaryKey()
    .references(() => awardDecisions.id),
  content: jsonb().$type<JsonValue>().notNull(),
  sha256: text().notNull(),
  frozenBy: text().notNull(),
  frozenAt: instant().notNull(),
});

/** A voter's signature under the frozen minutes. */
export const committeeSignatures = pgTable(
  'committee_signatures',
  {
    decisionId: ref()
      .notNull()
      .references(() => committeeMinutes.decisionId),
    accountId: ref().notNull(),
    sha256: text().notNull(),
    signedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.decisionId, t.accountId] })],
);
