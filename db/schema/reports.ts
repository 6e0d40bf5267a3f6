import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { agreementBudgetLines, agreements } from './agreements.ts';
import { id, instant, minor, oneOf, ref } from './columns.ts';
import { documents } from './documents.ts';
import { identities } from './vault.ts';

export const reports = pgTable(
  'reports',
  {
    id: id(),
    programmeId: ref().notNull(),
    agreementId: ref()
      .notNull()
      .references(() => agreements.id),
    number: integer().notNull(),
    kind: text().notNull(),
    state: text().notNull(),
    version: integer().notNull().default(1),
    periodFrom: date({ mode: 'string' }).notNull(),
    periodTo: date({ mode: 'string' }).notNull(),
    dueOn: date({ mode: 'string' }).notNull(),
    narrativeResults: text().notNull().default(''),
    narrativeDifficulties: text().notNull().default(''),
    narrativeLearning: text().notNull().default(''),
    /** Confidential: read by the organisation, the grants office and the overall lead. */
    narrativeSecurity: text().notNull().default(''),
    narrativeExchange: text().notNull().default(''),
    submittedAt: instant(),
    submittedBy: text(),
    submittedSha256: text(),
    decidedAt: instant(),
    decidedBy: text(),
    /** The last reminder: `due 2027-01-30`, `overdue 2027-01-30`. A moved date gives another. */
    reminder: text(),
  },
  (t) => [
    unique().on(t.agreementId, t.number),
    index().on(t.programmeId, t.state, t.id),
    index().on(t.programmeId, t.dueOn, t.id),
    oneOf('reports_kind', t.kind, ['interim', 'final']),
    oneOf('reports_state', t.state, ['scheduled', 'draft', 'submitted', 'queried', 'accepted', 'part_accepted']),
  ],
);

export const reportIndicators = pgTable(
  'report_indicators',
  {
    reportId: ref()
      .notNull()
      .references(() => reports.id),
    code: text().notNull(),
    label: text().notNull(),
    target: integer().notNull(),
    actual: integer(),
    women: integer(),
    men: integer(),
    /** Another sex, or not said. */
    others: integer(),
    /** Under 18, from 18 to 29, from 60 on. */
    children: integer(),
    youth: integer(),
    older: integer(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.code] })],
);

/** One receipt. I28: amount, rate, month, source and EUR are all kept. */
export const costLines = pgTable(
  'cost_lines',
  {
    id: id(),
    reportId: ref()
      .notNull()
      .references(() => reports.id),
    agreementId: ref()
      .notNull()
      .references(() => agreements.id),
    number: integer().notNull(),
    heading: text().notNull(),
    /** The line of the agreement's budget it is charged to: of this agreement, under this heading. */
    budgetLineId: ref().notNull(),
    costType: text().notNull(),
    incurredOn: date({ mode: 'string' }).notNull(),
    paidOn: date({ mode: 'string' }).notNull(),
    /** Supplier's name: in the vault (starred in D13). */
    supplierId: ref()
      .notNull()
      .references(() => identities.id),
    description: text().notNull(),
    documentNumber: text().notNull(),
    /** Number of the tender or quotation file, where there was one. */
    procurementReference: text(),
    currency: text().notNull(),
    /** What the receipt says, VAT included, and the share of it this grant bears, in hundredths of a per cent. */
    documentMinor: minor().notNull(),
    shareBp: integer().notNull().default(10_000),
    /** The share in minor units of `currency`: what is claimed. VAT is the VAT in it. */
    amountMinor: minor().notNull(),
    vatMinor: minor().notNull(),
    vatRecoverable: boolean().notNull(),
    rateId: ref(),
    /** What the rate is: of one month, the mean of the months from `rateFromMonth`, or that of a payment that arrived. */
    rateBasis: text().notNull().default('month'),
    rateFromMonth: text(),
    rateMonth: text().notNull(),
    unitsPerEur: text().notNull(),
    /** The list, or `manual`; the lists of an average; the reference of the payment that arrived. */
    rateSource: text().notNull(),
    eurMinor: minor().notNull(),
    /** The rate is settled when the report is sent; until then the euro are provisional. */
    rateProvisional: boolean().notNull().default(false),
    decision: text(),
    acceptedEurMinor: minor(),
    disallowedEurMinor: minor(),
    disallowCode: text(),
    /** What the office wrote beside its decision; the grantee reads it. */
    decisionComment: text(),
    decidedBy: text(),
    decidedAt: instant(),
  },
  (t) => [
    unique().on(t.reportId, t.number),
    index().on(t.agreementId),
    foreignKey({
      name: 'cost_lines_budget_line',
      columns: [t.budgetLineId, t.agreementId, t.heading],
      foreignColumns: [agreementBudgetLines.id, agreementBudgetLines.agreementId, agreementBudgetLines.heading],
    }),
    oneOf('cost_lines_cost_type', t.costType, ['staff', 'travel', 'event', 'goods', 'services', 'cash', 'indirect']),
    oneOf('cost_lines_decision', t.decision, ['accepted', 'part-accepted', 'disallowed']),
    check(
      'cost_lines_amounts',
      sql`${t.amountMinor} > 0 and ${t.vatMinor} >= 0 and ${t.vatMinor} <= ${t.amountMinor} and ${t.eurMinor} > 0`,
    ),
    oneOf('cost_lines_rate_basis', t.rateBasis, ['month', 'average', 'receipt']),
    /** I28: a rate of a month is a row of the rates, or the euro itself; the others are worked out. */
    check(
      'cost_lines_rate',
      sql`(${t.rateBasis} = 'month') = (${t.rateId} is not null or ${t.currency} = 'EUR') and (${t.rateBasis} = 'average') = (${t.rateFromMonth} is not null) and (${t.rateFromMonth} is null or ${t.rateFromMonth} <= ${t.rateMonth}) and (${t.currency} <> 'EUR' or (${t.unitsPerEur} = '1' and ${t.eurMinor} = ${t.amountMinor} and not ${t.rateProvisional}))`,
    ),
    check('cost_lines_settled', sql`${t.decision} is null or not ${t.rateProvisional}`),
    /** I1: the share, half up to the minor unit. */
    check(
      'cost_lines_share',
      sql`${t.shareBp} between 1 and 10000 and ${t.amountMinor} = floor((${t.documentMinor}::numeric * ${t.shareBp} + 5000) / 10000)`,
    ),
    /** I26: accepted and disallowed make up the claim, and a disallowance carries a code. */
    check(
      'cost_lines_decided',
      sql`(${t.decision} is null and ${t.acceptedEurMinor} is null and ${t.disallowedEurMinor} is null) or (${t.acceptedEurMinor} >= 0 and ${t.disallowedEurMinor} >= 0 and ${t.acceptedEurMinor} + ${t.disallowedEurMinor} = ${t.eurMinor} and (${t.disallowedEurMinor} = 0 or ${t.disallowCode} is not null))`,
    ),
  ],
);

export const costLineEvidence = pgTable(
  'cost_line_evidence',
  {
    costLineId: ref()
      .notNull()
      .references(() => costLines.id),
    documentId: ref()
      .notNull()
      .references(() => documents.id),
  },
  (t) => [primaryKey({ columns: [t.costLineId, t.documentId] })],
);

/** A question of the office about a report, or one of its costs, and the grantee's answer. Each is given once (trigger). */
export const reportQuestions = pgTable(
  'report_questions',
  {
    id: id(),
    reportId: ref()
      .notNull()
      .references(() => reports.id),
    costLineId: ref().references(() => costLines.id),
    question: text().notNull(),
    askedBy: text().notNull(),
    askedAt: instant().notNull(),
    answer: text(),
    answeredBy: text(),
    answeredAt: instant(),
  },
  (t) => [
    index().on(t.reportId, t.id),
    check('report_questions_answer', sql`(${t.answer} is null) = (${t.answeredBy} is null)`),
  ],
);
