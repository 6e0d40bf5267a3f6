import { sql } from 'drizzle-orm';
import { check, date, integer, jsonb, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Translated } from '#app/kernel/languages.ts';
import { id, instant, minor, oneOf, ref } from './columns.ts';
import { FX_WORDS, programmes } from './programme.ts';

/**
 * The rules of a programme by version: proposed by one person, put in force by another. `programmes` holds those of the
 * newest approved one, and the database takes no others (0104). `outcome` null: it waits.
 */
export const programmeRuleVersions = pgTable(
  'programme_rule_versions',
  {
    id: id(),
    programmeId: ref()
      .notNull()
      .references(() => programmes.id),
    number: integer().notNull(),
    title: jsonb().$type<Translated>().notNull(),
    contractReference: text().notNull(),
    startsOn: date({ mode: 'string' }).notNull(),
    endsOn: date({ mode: 'string' }).notNull(),
    closingMarginDays: integer().notNull(),
    envelopeMinor: minor().notNull(),
    fstpBudgetMinor: minor().notNull(),
    capMinor: minor().notNull(),
    fxPolicy: text().notNull(),
    flexibilityPercent: integer().notNull(),
    advanceCeilingPercent: integer().notNull(),
    consumptionPercent: integer().notNull(),
    retentionYears: integer().notNull(),
    checkValidDays: integer().notNull(),
    alternativeEvidencePercent: integer().notNull(),
    fundingStatement: jsonb().$type<Translated>().notNull(),
    reason: text().notNull(),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull(),
    outcome: text(),
    outcomeBy: text(),
    outcomeAt: instant(),
  },
  (t) => [
    unique().on(t.programmeId, t.number),
    uniqueIndex('programme_rule_versions_one_open')
      .on(t.programmeId)
      .where(sql`${t.outcome} is null`),
    oneOf('programme_rule_versions_fx_policy', t.fxPolicy, FX_WORDS),
    oneOf('programme_rule_versions_outcome', t.outcome, ['approved', 'refused']),
    check('programme_rule_versions_reason', sql`${t.reason} <> ''`),
    check('programme_rule_versions_retention', sql`${t.retentionYears} >= 5`),
    check(
      'programme_rule_versions_amounts',
      sql`${t.capMinor} > 0 and ${t.fstpBudgetMinor} > 0 and ${t.fstpBudgetMinor} <= ${t.envelopeMinor}`,
    ),
    check(
      'programme_rule_versions_by_two',
      sql`(${t.outcome} is null) = (${t.outcomeBy} is null) and (${t.outcomeBy} is null or ${t.outcomeBy} <> ${t.proposedBy})`,
    ),
  ],
);
