import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  pgView,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import type { JsonValue } from '#app/kernel/json.ts';
import { id, instant, oneOf, ref } from './columns.ts';
import { documents } from './documents.ts';
import { programmes } from './programme.ts';

/** I35: when the balance of the main grant was paid, which starts the clock. Append-only: the newest row counts. */
export const balancePayments = pgTable(
  'balance_payments',
  {
    id: id(),
    programmeId: ref()
      .notNull()
      .references(() => programmes.id),
    paidOn: date({ mode: 'string' }).notNull(),
    /** The payment order of the contracting authority. */
    reference: text().notNull(),
    /** What national law asks beyond the contract; null where it asks no more. */
    lawUntil: date({ mode: 'string' }),
    recordedBy: ref().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    index().on(t.programmeId, t.recordedAt),
    check('balance_payments_law', sql`${t.lawUntil} is null or ${t.lawUntil} > ${t.paidOn}`),
  ],
);

/** I36: nothing below it is disposed of until two custodians have lifted it. Append-only. */
export const retentionHolds = pgTable(
  'retention_holds',
  {
    id: id(),
    programmeId: ref()
      .notNull()
      .references(() => programmes.id),
    subjectKind: text().notNull(),
    subjectId: ref().notNull(),
    reason: text().notNull(),
    /** The file number of a court or an office, never a name. */
    caseReference: text().notNull().default(''),
    placedBy: ref().notNull(),
    placedAt: instant().notNull(),
  },
  (t) => [
    index().on(t.subjectId),
    index().on(t.programmeId, t.id),
    oneOf('retention_holds_subject_kind', t.subjectKind, ['agreement', 'organisation', 'call', 'programme']),
    oneOf('retention_holds_reason', t.reason, ['audit', 'investigation', 'court', 'recovery', 'complaint']),
  ],
);

/** I36: two steps, two people; with the second the hold is over. Append-only. */
export const holdLifts = pgTable(
  'hold_lifts',
  {
    holdId: ref()
      .notNull()
      .references(() => retentionHolds.id),
    step: integer().notNull(),
    accountId: ref().notNull(),
    liftedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.holdId, t.step] }),
    /** I36: never the same person twice. */
    unique('hold_lifts_two_people').on(t.holdId, t.accountId),
    check('hold_lifts_step', sql`${t.step} in (1, 2)`),
  ],
);

/** What is proposed to be disposed of, approved by two, carried out, and certified once no file is left. */
export const disposals = pgTable(
  'disposals',
  {
    id: id(),
    programmeId: ref()
      .notNull()
      .references(() => programmes.id),
    /** `GIAI-D-0001`. */
    reference: text().notNull().unique(),
    state: text().notNull(),
    version: integer().notNull().default(1),
    /** SHA-256 over the list of items: what an approver approves. */
    digest: text().notNull(),
    proposedBy: ref().notNull(),
    proposedAt: instant().notNull(),
    carriedOutAt: instant(),
    /** How much of each kind went: numbers by name. */
    counts: jsonb().$type<JsonValue>(),
    certifiedAt: instant(),
    certificateId: ref().references(() => documents.id),
  },
  (t) => [
    index().on(t.programmeId, t.id),
    oneOf('disposals_state', t.state, ['proposed', 'carried_out', 'certified', 'withdrawn']),
    check('disposals_counted', sql`(${t.state} in ('carried_out', 'certified')) = (${t.counts} is not null)`),
    check('disposals_certificate', sql`(${t.state} = 'certified') = (${t.certificateId} is not null)`),
  ],
);

/** One application or organisation on the list. Only `dispose_item()` ticks it off. */
export const disposalItems = pgTable(
  'disposal_items',
  {
    disposalId: ref()
      .notNull()
      .references(() => disposals.id),
    subjectKind: text().notNull(),
    subjectId: ref().notNull(),
    /** Reference of the application, alias of the organisation. */
    reference: text().notNull(),
    class: text().notNull(),
    /** The last day it had to be kept, as proposed. */
    endsOn: date({ mode: 'string' }).notNull(),
    disposedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.disposalId, t.subjectKind, t.subjectId] }),
    index().on(t.subjectId),
    oneOf('disposal_items_subject_kind', t.subjectKind, ['application', 'organisation']),
  ],
);

/** Two people over the same list. Append-only. */
export const disposalApprovals = pgTable(
  'disposal_approvals',
  {
    disposalId: ref()
      .notNull()
      .references(() => disposals.id),
    step: integer().notNull(),
    accountId: ref().notNull(),
    digest: text().notNull(),
    approvedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.disposalId, t.step] }),
    /** I35: never the same person twice. */
    unique('disposal_approvals_two_people').on(t.disposalId, t.accountId),
    check('disposal_approvals_step', sql`${t.step} in (1, 2)`),
  ],
);

/** I35: every clock that runs over a subject (0032). `startsOn` is null where it has not begun. */
export const retentionClocks = pgView('retention_clocks', {
  subjectKind: text().notNull(),
  subjectId: ref().notNull(),
  class: text().notNull(),
  startsOn: date({ mode: 'string' }),
  months: integer().notNull(),
  lawUntil: date({ mode: 'string' }),
}).existing();

/** I35, I36: every subject with where it stands (0032). `endsOn` is null while one of its clocks has not begun. */
export const retentionSubjects = pgView('retention_subjects', {
  subjectKind: text().notNull(),
  subjectId: ref().notNull(),
  programmeId: ref().notNull(),
  reference: text().notNull(),
  class: text().notNull(),
  endsOn: date({ mode: 'string' }),
  held: boolean().notNull(),
  disposed: boolean().notNull(),
}).existing();
