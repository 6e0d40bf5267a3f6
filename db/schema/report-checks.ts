import { sql } from 'drizzle-orm';
import { check, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant, minor, oneOf, ref } from './columns.ts';
import { documents } from './documents.ts';
import { reports } from './reports.ts';

/**
 * An independent expert's look at a report: asked for by the office, answered once with an opinion. While one is open
 * nothing is decided (trigger). Who the expert is stands in the document alone.
 */
export const reportChecks = pgTable(
  'report_checks',
  {
    id: id(),
    /** One check a report. */
    reportId: ref()
      .notNull()
      .unique()
      .references(() => reports.id),
    askedBy: text().notNull(),
    askedAt: instant().notNull(),
    opinion: text(),
    /** Euro cents the expert looked at, and of them those not found in order. */
    examinedMinor: minor(),
    exceptionsMinor: minor(),
    documentId: ref().references(() => documents.id),
    recordedBy: text(),
    recordedAt: instant(),
  },
  (t) => [
    oneOf('report_checks_opinion', t.opinion, ['clean', 'qualified', 'adverse']),
    check(
      'report_checks_recorded',
      sql`(${t.opinion} is null) = (${t.recordedBy} is null) and (${t.opinion} is null or (${t.documentId} is not null and ${t.examinedMinor} > 0 and ${t.exceptionsMinor} between 0 and ${t.examinedMinor}))`,
    ),
    check('report_checks_clean', sql`${t.opinion} <> 'clean' or ${t.exceptionsMinor} = 0`),
  ],
);
