import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { agreements } from './agreements.ts';
import { id, instant, oneOf, ref } from './columns.ts';

/** An agreement at rest: since when, why, who was told, and who let it go on or ended it. */
export const suspensions = pgTable(
  'suspensions',
  {
    id: id(),
    programmeId: ref().notNull(),
    agreementId: ref()
      .notNull()
      .references(() => agreements.id),
    ground: text().notNull(),
    /** What both sides read. */
    note: text().notNull().default(''),
    /** The two people who were named to be told: neither who ordered it, nor the same. */
    toldFirst: ref().notNull(),
    toldSecond: ref().notNull(),
    orderedBy: text().notNull(),
    orderedAt: instant().notNull(),
    outcome: text(),
    outcomeBy: text(),
    outcomeAt: instant(),
  },
  (t) => [
    uniqueIndex('suspensions_one_live')
      .on(t.agreementId)
      .where(sql`${t.outcome} is null`),
    index().on(t.agreementId, t.id),
    oneOf('suspensions_ground', t.ground, ['harm', 'breach', 'irregularity', 'main-grant', 'request']),
    oneOf('suspensions_outcome', t.outcome, ['resumed', 'terminated']),
    check(
      'suspensions_told',
      sql`${t.toldFirst} <> ${t.toldSecond} and ${t.orderedBy} not in (${t.toldFirst}::text, ${t.toldSecond}::text)`,
    ),
    /** What somebody stopped, another person lets go on or ends. */
    check(
      'suspensions_by_another',
      sql`(${t.outcome} is null) = (${t.outcomeBy} is null) and (${t.outcomeBy} is null or ${t.outcomeBy} <> ${t.orderedBy})`,
    ),
  ],
);

/** I34: a closure that was proposed with its checklist, and what became of it. */
export const closures = pgTable(
  'closures',
  {
    id: id(),
    programmeId: ref().notNull(),
    agreementId: ref()
      .notNull()
      .references(() => agreements.id),
    /** What was bought and who keeps it; said in words, also when there is nothing. */
    assets: text().notNull(),
    checklist: jsonb().notNull(),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull(),
    outcome: text(),
    outcomeBy: text(),
    outcomeAt: instant(),
  },
  (t) => [
    uniqueIndex('closures_one_live')
      .on(t.agreementId)
      .where(sql`${t.outcome} is null`),
    oneOf('closures_outcome', t.outcome, ['closed', 'reopened']),
    check('closures_by_another', sql`${t.outcome} is distinct from 'closed' or ${t.outcomeBy} <> ${t.proposedBy}`),
  ],
);
