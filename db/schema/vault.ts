import { sql } from 'drizzle-orm';
import { check, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytes, id, instant, oneOf, ref } from './columns.ts';

/** One person, organisation or account holder. Holds the data key, wrapped (CR-1); destroying it shreds the record. */
export const identities = pgTable(
  'identities',
  {
    id: id(),
    kind: text().notNull(),
    kid: text().notNull(),
    wrappedKey: bytes().notNull(),
    createdAt: instant().notNull(),
    /** I35: when its key was destroyed, by a disposal only; nothing opens it any more. */
    shreddedAt: instant(),
  },
  (t) => [
    oneOf('identities_kind', t.kind, ['person', 'organisation', 'payee', 'supplier', 'equipment']),
    check('identities_shredded', sql`(${t.shreddedAt} is not null) = (length(${t.wrappedKey}) = 0)`),
  ],
);

/** One sealed field: `v1|kid|iv|ct|tag`, bound to table, column and row by its additional data. */
export const identityFields = pgTable(
  'identity_fields',
  {
    identityId: ref()
      .notNull()
      .references(() => identities.id),
    field: text().notNull(),
    sealed: bytes().notNull(),
    sealedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.identityId, t.field] })],
);

/** CR-2: keyed blind index for look-up and uniqueness; `scope` names what must be unique (`account-email`). */
export const identityLookups = pgTable(
  'identity_lookups',
  {
    scope: text().notNull(),
    blind: text().notNull(),
    identityId: ref()
      .notNull()
      .references(() => identities.id),
  },
  (t) => [primaryKey({ columns: [t.scope, t.blind, t.identityId] }), uniqueIndex().on(t.scope, t.blind)],
);
