import { sql } from 'drizzle-orm';
import { check, integer, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant, oneOf, ref } from './columns.ts';
import { programmes } from './programme.ts';
import { identities } from './vault.ts';

/**
 * BK-1: the account sub-grants are paid from, by version: proposed by one person, put in force by another. `programmes`
 * holds the newest approved one, and the database takes no other (0115). `outcome` null: it waits.
 */
export const programmeAccounts = pgTable(
  'programme_accounts',
  {
    id: id(),
    programmeId: ref()
      .notNull()
      .references(() => programmes.id),
    number: integer().notNull(),
    /** In the vault: `holder`, `iban`, `bic`. */
    identityId: ref()
      .notNull()
      .unique()
      .references(() => identities.id),
    /** Blind index of the number: what the second person types is compared with it, and nothing is opened. */
    accountIndex: text().notNull(),
    masked: text().notNull(),
    reason: text().notNull(),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull(),
    outcome: text(),
    outcomeBy: text(),
    outcomeAt: instant(),
  },
  (t) => [
    unique().on(t.programmeId, t.number),
    uniqueIndex('programme_accounts_one_open')
      .on(t.programmeId)
      .where(sql`${t.outcome} is null`),
    oneOf('programme_accounts_outcome', t.outcome, ['approved', 'refused']),
    check('programme_accounts_reason', sql`${t.reason} <> ''`),
    check(
      'programme_accounts_by_two',
      sql`(${t.outcome} is null) = (${t.outcomeBy} is null) and (${t.outcomeBy} is null or ${t.outcomeBy} <> ${t.proposedBy})`,
    ),
  ],
);
