import { sql } from 'drizzle-orm';
import { check, date, index, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant, minor, ref } from './columns.ts';
import { costLines } from './reports.ts';

/** I26, I30: what was taken out of accepted cost after its decision, and why. Insert only; the line holds the sums. */
export const costCorrections = pgTable(
  'cost_corrections',
  {
    id: id(),
    costLineId: ref()
      .notNull()
      .references(() => costLines.id),
    eurMinor: minor().notNull(),
    code: text().notNull(),
    /** What it rests on (a finding of an auditor): corrected once. */
    causeId: ref().notNull().unique(),
    causeReference: text().notNull(),
    /** Books of earlier days show the line as it stood. */
    valueDate: date({ mode: 'string' }).notNull(),
    correctedBy: text().notNull(),
    correctedAt: instant().notNull(),
  },
  (t) => [index().on(t.costLineId), check('cost_corrections_amount', sql`${t.eurMinor} > 0`)],
);
