import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant, ref } from './columns.ts';
import { accounts } from './people.ts';

/** What the portal tells one account. Words come from the catalogue in the reader's language. */
export const notices = pgTable(
  'notices',
  {
    id: id(),
    accountId: ref()
      .notNull()
      .references(() => accounts.id),
    kind: text().notNull(),
    entityKind: text().notNull(),
    entityId: text().notNull(),
    values: jsonb().$type<Record<string, string | number>>().notNull(),
    createdAt: instant().notNull(),
    readAt: instant(),
  },
  (t) => [index().on(t.accountId, t.id)],
);
