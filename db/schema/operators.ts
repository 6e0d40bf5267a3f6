import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant, minor, oneOf, ref } from './columns.ts';
import { identities } from './vault.ts';

/**
 * A provider that pays out where a bank cannot: a money transfer operator, or one that hands out cash. Its name is a
 * licensed business's and stands in a public register. Never changed: what it may do are its terms.
 */
export const transferOperators = pgTable(
  'transfer_operators',
  {
    id: id(),
    programmeId: ref().notNull(),
    /** `GIAI-OP-03` */
    reference: text().notNull().unique(),
    name: text().notNull(),
    service: text().notNull(),
    /** The same name, sealed, so that a possible sanctions match is laid open on the pages of all others. */
    identityId: ref()
      .notNull()
      .unique()
      .references(() => identities.id),
    addedBy: text().notNull(),
    addedAt: instant().notNull(),
  },
  (t) => [index().on(t.programmeId, t.id), oneOf('transfer_operators_service', t.service, ['transfer', 'cash'])],
);

/** Where, in what and up to which amount a provider may be used: proposed by one person, approved by another. */
export const operatorTerms = pgTable(
  'operator_terms',
  {
    id: id(),
    operatorId: ref()
      .notNull()
      .references(() => transferOperators.id),
    number: integer().notNull(),
    countries: jsonb().$type<readonly string[]>().notNull(),
    currencies: jsonb().$type<readonly string[]>().notNull(),
    /** Of one payment, EUR cents. */
    ceilingMinor: minor().notNull(),
    /** Under which number, in which register, the provider is licensed. */
    licence: text().notNull(),
    validUntil: date({ mode: 'string' }).notNull(),
    state: text().notNull(),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull(),
    decidedBy: text(),
    decidedAt: instant(),
    /** I16: number of the newest sanctions list its name was compared with as it was approved; 0: no list is on file. */
    listNumber: integer(),
    matches: integer(),
    /** Why what was found is another body, in the words of whoever approved. */
    matchNote: text().notNull().default(''),
    endedBy: text(),
    endedAt: instant(),
    endedReason: text().notNull().default(''),
  },
  (t) => [
    uniqueIndex().on(t.operatorId, t.number),
    uniqueIndex('operator_terms_one_open')
      .on(t.operatorId)
      .where(sql`${t.state} = 'proposed'`),
    uniqueIndex('operator_terms_one_in_force')
      .on(t.operatorId)
      .where(sql`${t.state} = 'approved'`),
    oneOf('operator_terms_state', t.state, ['proposed', 'approved', 'refused', 'replaced', 'withdrawn']),
    check('operator_terms_ceiling', sql`${t.ceilingMinor} > 0`),
    check('operator_terms_by_two', sql`${t.decidedBy} is null or ${t.decidedBy} <> ${t.proposedBy}`),
    check(
      'operator_terms_screened',
      sql`${t.state} <> 'approved' or (${t.listNumber} is not null and (${t.matches} = 0 or ${t.matchNote} <> ''))`,
    ),
  ],
);
