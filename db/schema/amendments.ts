import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { agreements } from './agreements.ts';
import { id, instant, oneOf, ref } from './columns.ts';
import { documents } from './documents.ts';

/** A request to change an agreement in force. One at a time; triggers hold what it says and when it takes effect. */
export const amendments = pgTable(
  'amendments',
  {
    id: id(),
    programmeId: ref().notNull(),
    agreementId: ref()
      .notNull()
      .references(() => agreements.id),
    number: integer().notNull(),
    /** `GIAI-2026-C1-0042-A-M1`. */
    reference: text().notNull().unique(),
    kind: text().notNull(),
    /** Which side asks: it alone writes, sends and withdraws. */
    side: text().notNull(),
    state: text().notNull(),
    version: integer().notNull().default(1),
    /** Why it is asked for; read by both sides, printed in the addendum. */
    reason: text().notNull().default(''),
    /** What is wanted, by kind; amounts in minor units as text. */
    wanted: jsonb().notNull(),
    /** I27: a notice takes effect with the second approval, an addendum when both sides have signed. Set at submission. */
    form: text(),
    /** How the agreement stood at submission. */
    stood: jsonb(),
    /** SHA-256 over kind, form, reason, what stood and what is wanted: what an approver approves. */
    digest: text(),
    requestedBy: text().notNull(),
    createdAt: instant().notNull(),
    submittedAt: instant(),
    submittedBy: text(),
    checkedBy: text(),
    checkedAt: instant(),
    documentId: ref().references(() => documents.id),
    /** What the office asks, or why the request was refused. */
    answer: text().notNull().default(''),
    endedAt: instant(),
    inForceAt: instant(),
    /** The transaction it took effect in: the only one that may change what it changes. Set by a trigger. */
    appliedIn: text(),
  },
  (t) => [
    unique().on(t.agreementId, t.number),
    uniqueIndex('amendments_one_open')
      .on(t.agreementId)
      .where(sql`${t.state} not in ('rejected', 'withdrawn', 'in_force')`),
    index().on(t.programmeId, t.state, t.id),
    oneOf('amendments_kind', t.kind, ['reallocation', 'extension', 'payee', 'reporting', 'amount', 'activities']),
    oneOf('amendments_state', t.state, [
      'drafted',
      'submitted',
      'queried',
      'checked',
      'approved_once',
      'approved',
      'signed_by_grantee',
      'in_force',
      'rejected',
      'withdrawn',
    ]),
    oneOf('amendments_side', t.side, ['grantee', 'lead']),
    check('amendments_form', sql`${t.form} in ('notice', 'addendum')`),
    check(
      'amendments_submitted',
      sql`${t.state} in ('drafted', 'withdrawn') or (${t.form} is not null and ${t.digest} is not null and ${t.stood} is not null and ${t.submittedBy} is not null)`,
    ),
  ],
);

/** Two different people, neither who asked nor who checked (trigger), over the digest. Never updated. */
export const amendmentApprovals = pgTable(
  'amendment_approvals',
  {
    amendmentId: ref()
      .notNull()
      .references(() => amendments.id),
    step: integer().notNull(),
    accountId: ref().notNull(),
    digest: text().notNull(),
    approvedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.amendmentId, t.step] }),
    unique().on(t.amendmentId, t.accountId),
    check('amendment_approvals_step', sql`${t.step} in (1, 2)`),
  ],
);

/** One signature per side over the hash of the printed addendum. */
export const amendmentSignatures = pgTable(
  'amendment_signatures',
  {
    amendmentId: ref()
      .notNull()
      .references(() => amendments.id),
    side: text().notNull(),
    accountId: ref().notNull(),
    documentSha256: text().notNull(),
    /** AU-6: what its person confirmed it with, in the same request; a trigger asks the account. */
    confirmedBy: text().notNull(),
    signedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.amendmentId, t.side] }),
    unique().on(t.amendmentId, t.accountId),
    oneOf('amendment_signatures_side', t.side, ['grantee', 'lead']),
    oneOf('amendment_signatures_confirmed', t.confirmedBy, ['totp', 'password']),
  ],
);
