import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { calls } from './calls.ts';
import { id, instant, oneOf, ref } from './columns.ts';

/** I7: a deadline moved because the portal was out of order; asked for by one, granted by another. Nothing else changes. */
export const callExtensions = pgTable(
  'call_extensions',
  {
    id: id(),
    callId: ref()
      .notNull()
      .references(() => calls.id),
    state: text().notNull(),
    /** The deadline before, and as it shall be. */
    fromAt: instant().notNull(),
    toAt: instant().notNull(),
    /** When the portal could not be reached, as the office found it. */
    reason: text().notNull(),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull(),
    endedBy: text(),
    endedAt: instant(),
  },
  (t) => [
    index().on(t.callId, t.id),
    uniqueIndex('call_extensions_one_proposed')
      .on(t.callId)
      .where(sql`${t.state} = 'proposed'`),
    oneOf('call_extensions_state', t.state, ['proposed', 'granted', 'withdrawn']),
    check('call_extensions_later', sql`${t.toAt} > ${t.fromAt}`),
    check('call_extensions_ended', sql`(${t.state} = 'proposed') = (${t.endedBy} is null)`),
    check('call_extensions_two_people', sql`${t.state} <> 'granted' or ${t.endedBy} <> ${t.proposedBy}`),
  ],
);
