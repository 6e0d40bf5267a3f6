import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, jsonb, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant, minor, oneOf, ref } from './columns.ts';
import { disbursements } from './disbursements.ts';
import { documents } from './documents.ts';
import { programmes } from './programme.ts';
import { recoveries } from './recoveries.ts';

/** A file the bank gave: account statements (camt.053) or the status of a payment file (pain.002). Never twice. */
export const bankFiles = pgTable(
  'bank_files',
  {
    id: id(),
    programmeId: ref()
      .notNull()
      .references(() => programmes.id),
    /** `GIAI-BS-0003`: what postings from its lines rest on. */
    reference: text().notNull().unique(),
    kind: text().notNull(),
    /** `camt.053.001.08`. */
    version: text().notNull(),
    messageId: text().notNull(),
    sha256: text().notNull(),
    documentId: ref()
      .notNull()
      .references(() => documents.id),
    /** Odd things it was read in spite of: `[{ code, line }]`. */
    warnings: jsonb().$type<readonly { code: string; line: number }[]>().notNull(),
    importedBy: text().notNull(),
    importedAt: instant().notNull(),
  },
  (t) => [
    unique('bank_files_once').on(t.programmeId, t.sha256),
    index().on(t.programmeId, t.id),
    oneOf('bank_files_kind', t.kind, ['statement', 'status']),
  ],
);

/** One statement of the account in a file; the same statement in another file is found by what it calls itself. */
export const bankStatements = pgTable(
  'bank_statements',
  {
    id: id(),
    programmeId: ref().notNull(),
    fileId: ref()
      .notNull()
      .references(() => bankFiles.id),
    /** CR-2: keyed hash of the account's number. */
    accountIndex: text().notNull(),
    reference: text().notNull(),
    page: integer().notNull(),
    currency: text().notNull(),
    /** First day with a movement; of an empty one, the day of its import. */
    firstOn: date({ mode: 'string' }).notNull(),
    openingMinor: minor(),
    closingMinor: minor(),
  },
  (t) => [
    unique('bank_statements_once').on(t.programmeId, t.accountIndex, t.reference, t.page, t.firstOn),
    index().on(t.fileId),
  ],
);

/** A movement of the account. What the bank said of it never changes; what it was settled as is written once. */
export const bankLines = pgTable(
  'bank_lines',
  {
    id: id(),
    programmeId: ref().notNull(),
    fileId: ref()
      .notNull()
      .references(() => bankFiles.id),
    statementId: ref()
      .notNull()
      .references(() => bankStatements.id),
    /** Line of the file. */
    line: integer().notNull(),
    bookedOn: date({ mode: 'string' }).notNull(),
    valueOn: date({ mode: 'string' }).notNull(),
    /** Positive; `direction` says which way. */
    amountMinor: minor().notNull(),
    currency: text().notNull(),
    direction: text().notNull(),
    reversal: boolean().notNull(),
    bankReference: text().notNull(),
    bankCode: text().notNull(),
    endToEndId: text().notNull(),
    messageId: text().notNull(),
    returnReason: text().notNull(),
    instructedMinor: minor(),
    instructedCurrency: text(),
    state: text().notNull(),
    version: integer().notNull().default(1),
    /** Why a person has to look: `bank.open.<reason>`. */
    openReason: text(),
    /** What it was settled as. */
    settledAs: text(),
    disbursementId: ref().references(() => disbursements.id),
    /** The recovery it settles: money that was owed came in. */
    recoveryId: ref().references(() => recoveries.id),
    /** A person's reason for setting it aside. */
    note: text(),
    resolvedBy: text(),
    resolvedAt: instant(),
  },
  (t) => [
    index().on(t.fileId, t.line, t.id),
    index().on(t.programmeId, t.state, t.id),
    index().on(t.disbursementId),
    /** A payment leaves once and comes back once. A booking of a whole file settles many, so it names none. */
    uniqueIndex('bank_lines_payment_once')
      .on(t.disbursementId, t.settledAs)
      .where(sql`${t.settledAs} in ('paid', 'returned')`),
    index().on(t.recoveryId),
    oneOf('bank_lines_direction', t.direction, ['in', 'out']),
    oneOf('bank_lines_state', t.state, ['open', 'settled', 'set_aside']),
    oneOf('bank_lines_settled_as', t.settledAs, ['paid', 'paid-together', 'returned', 'fee', 'repaid']),
    check('bank_lines_repaid', sql`(${t.settledAs} is not distinct from 'repaid') = (${t.recoveryId} is not null)`),
    check('bank_lines_amount', sql`${t.amountMinor} > 0`),
    check('bank_lines_settled', sql`(${t.state} = 'settled') = (${t.settledAs} is not null)`),
    check('bank_lines_open', sql`(${t.state} = 'open') = (${t.resolvedAt} is null)`),
  ],
);

/** What the bank said of a payment before it was booked. */
export const paymentStatuses = pgTable(
  'payment_statuses',
  {
    id: id(),
    programmeId: ref().notNull(),
    fileId: ref()
      .notNull()
      .references(() => bankFiles.id),
    disbursementId: ref()
      .notNull()
      .references(() => disbursements.id),
    /** ISO code: `ACSC`, `RJCT`. */
    status: text().notNull(),
    /** ISO code: `AC01`; empty where the bank gives none. */
    reason: text().notNull(),
    receivedAt: instant().notNull(),
  },
  (t) => [index().on(t.disbursementId, t.id), index().on(t.fileId)],
);
