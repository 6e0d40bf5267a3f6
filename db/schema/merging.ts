import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant, oneOf, ref } from './columns.ts';
import { organisations } from './organisations.ts';
import { accounts } from './people.ts';

/**
 * Two descriptions of one third party, found by a person and confirmed by another. Records stay where they are; from
 * then on both count as one. Final: there is no way back.
 */
export const organisationMerges = pgTable(
  'organisation_merges',
  {
    id: id(),
    keptId: ref()
      .notNull()
      .references(() => organisations.id),
    mergedId: ref()
      .notNull()
      .references(() => organisations.id),
    ground: text().notNull(),
    proposedBy: ref()
      .notNull()
      .references(() => accounts.id),
    proposedAt: instant().notNull(),
    settledBy: ref().references(() => accounts.id),
    settledAt: instant(),
    outcome: text(),
  },
  (t) => [
    index().on(t.keptId),
    uniqueIndex('organisation_merges_once')
      .on(t.mergedId)
      .where(sql`${t.outcome} is distinct from 'refused'`),
    oneOf('organisation_merges_ground', t.ground, ['double-entry', 'renamed', 'same-body']),
    oneOf('organisation_merges_outcome', t.outcome, ['confirmed', 'refused']),
    check('organisation_merges_two', sql`${t.keptId} <> ${t.mergedId}`),
    check('organisation_merges_by_another', sql`${t.settledBy} is null or ${t.settledBy} <> ${t.proposedBy}`),
    check(
      'organisation_merges_settled',
      sql`(${t.outcome} is null) = (${t.settledBy} is null) and (${t.outcome} is null) = (${t.settledAt} is null)`,
    ),
  ],
);

/** Two organisations that look alike and are not the same: not asked about again. Never changed. */
export const organisationDistinctions = pgTable(
  'organisation_distinctions',
  {
    /** The lesser of the two ids. */
    oneId: ref()
      .notNull()
      .references(() => organisations.id),
    otherId: ref()
      .notNull()
      .references(() => organisations.id),
    judgedBy: ref()
      .notNull()
      .references(() => accounts.id),
    judgedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.oneId, t.otherId] }),
    check('organisation_distinctions_order', sql`${t.oneId} < ${t.otherId}`),
  ],
);
