import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Translated } from '#app/kernel/languages.ts';
import { entry, id, instant, minor, oneOf, ref } from './columns.ts';
import { identities } from './vault.ts';

/** `fx_policy` of a programme and of every version of its rules. */
export const FX_WORDS = [
  'MONTH_OF_PAYMENT',
  'MONTH_INCURRED',
  'PERIOD_AVERAGE',
  'MONTH_OF_SUBMISSION',
  'MONTH_BEFORE_DEADLINE',
  'RATE_OF_RECEIPT',
] as const;

/** The EU action and the rules its sub-grants live by. Percentages are whole per cents. */
export const programmes = pgTable(
  'programmes',
  {
    id: id(),
    code: text().notNull().unique(),
    title: jsonb().$type<Translated>().notNull(),
    contractReference: text().notNull(),
    startsOn: date({ mode: 'string' }).notNull(),
    endsOn: date({ mode: 'string' }).notNull(),
    /** I18: sub-grants end this many days before the action does. */
    closingMarginDays: integer().notNull(),
    currency: text().notNull(),
    envelopeMinor: minor().notNull(),
    /** I2: what the action may pass on to third parties in all. */
    fstpBudgetMinor: minor().notNull(),
    /** I5: cap per third party over the whole action, in EUR cents. */
    capMinor: minor().notNull(),
    fxPolicy: text().notNull(),
    flexibilityPercent: integer().notNull(),
    advanceCeilingPercent: integer().notNull(),
    consumptionPercent: integer().notNull(),
    retentionYears: integer().notNull(),
    checkValidDays: integer().notNull(),
    /** I22: how long payments wait after a change of bank details. */
    payeeCoolOffHours: integer().notNull().default(72),
    /** Of what a report claims, how much may rest on a declaration where the receipt is lost or was not safe to keep. */
    alternativeEvidencePercent: integer().notNull().default(10),
    fundingStatement: jsonb().$type<Translated>().notNull(),
    /** The account sub-grants are paid from, in the vault (`holder`, `iban`, `bic`): that of the version in force (0115). */
    bankIdentityId: ref().references(() => identities.id),
  },
  (t) => [
    oneOf('programmes_fx_policy', t.fxPolicy, FX_WORDS),
    check('programmes_alternative_evidence', sql`${t.alternativeEvidencePercent} between 0 and 100`),
    check('programmes_cool_off', sql`${t.payeeCoolOffHours} between 24 and 336`),
    check('programmes_period', sql`${t.startsOn} < ${t.endsOn}`),
    check('programmes_budget', sql`${t.fstpBudgetMinor} <= ${t.envelopeMinor}`),
  ],
);

/**
 * I21: how payments are approved, by version. A new one is proposed by one person and put in force by another; the newest
 * approved one counts. `outcome` null: it waits.
 */
export const approvalRules = pgTable(
  'approval_rules',
  {
    id: id(),
    programmeId: ref()
      .notNull()
      .references(() => programmes.id),
    number: integer().notNull(),
    /** No single payment above it is approved; null where there is no such limit. */
    limitMinor: minor(),
    /** I22: how long an account that replaces another waits. */
    coolOffHours: integer().notNull().default(72),
    reason: text().notNull(),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull(),
    outcome: text(),
    outcomeBy: text(),
    outcomeAt: instant(),
  },
  (t) => [
    unique().on(t.programmeId, t.number),
    uniqueIndex('approval_rules_one_open')
      .on(t.programmeId)
      .where(sql`${t.outcome} is null`),
    oneOf('approval_rules_outcome', t.outcome, ['approved', 'refused']),
    check('approval_rules_cool_off', sql`${t.coolOffHours} between 24 and 336`),
    check('approval_rules_limit', sql`${t.limitMinor} > 0`),
    check('approval_rules_reason', sql`${t.reason} <> ''`),
    check(
      'approval_rules_by_two',
      sql`(${t.outcome} is null) = (${t.outcomeBy} is null) and (${t.outcomeBy} is null or ${t.outcomeBy} <> ${t.proposedBy})`,
    ),
  ],
);

/** I21: the tiers of a version: from which amount on how many approve, and whether the overall lead is one of them. */
export const approvalTiers = pgTable(
  'approval_tiers',
  {
    ruleId: ref()
      .notNull()
      .references(() => approvalRules.id),
    fromMinor: minor().notNull(),
    approvals: integer().notNull(),
    lead: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ruleId, t.fromMinor] }),
    check('approval_tiers_approvals', sql`${t.approvals} in (2, 3)`),
    check('approval_tiers_from', sql`${t.fromMinor} >= 0`),
  ],
);

/**
 * An organisation of the consortium, and its part in it. These are public: no vault. Its part may end; the row stays, for
 * everything its people did.
 */
export const consortiumMembers = pgTable(
  'consortium_members',
  {
    id: id(),
    programmeId: ref()
      .notNull()
      .references(() => programmes.id),
    code: text().notNull(),
    name: text().notNull(),
    kind: text().notNull(),
    country: text().notNull(),
    endedAt: instant(),
    version: integer().notNull().default(1),
  },
  (t) => [
    unique().on(t.programmeId, t.code),
    oneOf('consortium_members_kind', t.kind, ['lead', 'fstp-lead', 'partner', 'secretariat', 'associate']),
    /** One leads the action, one leads the support to third parties; neither ends before another has taken its part. */
    uniqueIndex('consortium_members_one_leads')
      .on(t.programmeId, t.kind)
      .where(sql`${t.kind} in ('lead', 'fstp-lead')`),
    check('consortium_members_lead_stays', sql`${t.endedAt} is null or ${t.kind} not in ('lead', 'fstp-lead')`),
  ],
);

export const programmeResults = pgTable(
  'programme_results',
  {
    id: id(),
    programmeId: ref()
      .notNull()
      .references(() => programmes.id),
    ...entry(),
  },
  (t) => [unique().on(t.programmeId, t.code)],
);

/** I6: the fixed list of activities a call may fund, `R1.1` and so on. */
export const programmeActivities = pgTable(
  'programme_activities',
  {
    id: id(),
    resultId: ref()
      .notNull()
      .references(() => programmeResults.id),
    ...entry(),
  },
  (t) => [unique().on(t.resultId, t.code)],
);
