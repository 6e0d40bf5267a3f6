import { bigint, index, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant, oneOf, ref } from './columns.ts';

/**
 * A stored file. Its own name is never kept: names carry identities. `label` is one of our words (`statutes`,
 * `receipt`, `agreement`), `reference` is what a download is called.
 */
export const documents = pgTable(
  'documents',
  {
    id: id(),
    ownerKind: text().notNull(),
    ownerId: ref().notNull(),
    label: text().notNull(),
    reference: text().notNull().unique(),
    mediaType: text().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    sha256: text().notNull(),
    storageKey: text().notNull().unique(),
    scan: text().notNull(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    removedAt: instant(),
  },
  (t) => [
    index().on(t.ownerKind, t.ownerId),
    index().on(t.sha256),
    oneOf('documents_scan', t.scan, ['not-scanned', 'clean', 'infected', 'own']),
  ],
);
