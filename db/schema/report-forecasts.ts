import { sql } from 'drizzle-orm';
import { check, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { minor, ref } from './columns.ts';
import { reports } from './reports.ts';

/** What a grantee expects to spend in the next period, by heading of the budget. Euro cents. */
export const reportForecasts = pgTable(
  'report_forecasts',
  {
    reportId: ref()
      .notNull()
      .references(() => reports.id),
    heading: text().notNull(),
    eurMinor: minor().notNull(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.heading] }), check('report_forecasts_amount', sql`${t.eurMinor} > 0`)],
);
