import { sql } from 'drizzle-orm';
import { bigint, check, date, foreignKey, index, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { id, instant, oneOf, ref } from './columns.ts';
import { programmes } from './programme.ts';
import { checkpoints } from './trail.ts';
import { identities } from './vault.ts';

/**
 * AT-3: who keeps checkpoints outside the portal. An organisation, named in the clear; its `email` lies in the vault
 * until it is removed. A row is added and once removed, nothing else (0035_witness.sql).
 */
export const witnesses = pgTable(
  'witnesses',
  {
    id: id(),
    programmeId: ref()
      .notNull()
      .references(() => programmes.id),
    name: text().notNull(),
    /** What its mails are written in. */
    language: text().notNull(),
    identityId: ref()
      .notNull()
      .references(() => identities.id),
    addedBy: ref().notNull(),
    addedAt: instant().notNull(),
    removedBy: ref(),
    removedAt: instant(),
  },
  (t) => [
    index().on(t.programmeId, t.id),
    oneOf('witnesses_language', t.language, ['en', 'fr', 'es', 'ar', 'ru']),
    check('witnesses_removed', sql`(${t.removedBy} is null) = (${t.removedAt} is null)`),
  ],
);

/** AT-3: which checkpoint was written to whom: at most one on a day (UTC), and each once. Append-only. */
export const witnessMails = pgTable(
  'witness_mails',
  {
    witnessId: ref()
      .notNull()
      .references(() => witnesses.id),
    day: date({ mode: 'string' }).notNull(),
    programmeId: ref().notNull(),
    size: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.witnessId, t.day] }),
    unique().on(t.witnessId, t.size),
    foreignKey({ columns: [t.programmeId, t.size], foreignColumns: [checkpoints.programmeId, checkpoints.size] }),
  ],
);
