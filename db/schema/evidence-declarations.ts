import { sql } from 'drizzle-orm';
import { check, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, oneOf, ref } from './columns.ts';
import { costLines } from './reports.ts';

/**
 * The receipt of a cost is lost or was not safe to keep: declared by the grantee with the report, countersigned once by
 * a person of the desk who does not decide on it (triggers). A code and no text: the reason itself can endanger somebody.
 */
export const evidenceDeclarations = pgTable(
  'evidence_declarations',
  {
    costLineId: ref()
      .primaryKey()
      .references(() => costLines.id),
    reason: text().notNull(),
    declaredBy: text().notNull(),
    declaredAt: instant().notNull(),
    countersignedBy: text(),
    countersignedAt: instant(),
  },
  (t) => [
    oneOf('evidence_declarations_reason', t.reason, ['lost', 'taken', 'unsafe', 'not-issued']),
    check('evidence_declarations_signed', sql`(${t.countersignedBy} is null) = (${t.countersignedAt} is null)`),
  ],
);
