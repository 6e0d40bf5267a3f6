import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { Translated } from '#app/kernel/languages.ts';
import { entry, id, oneOf, ref } from './columns.ts';
import { programmes } from './programme.ts';

/** What an application says of its cause beside its activities: types of violation, when they happened, gender marker. */
export const taxonomyEntries = pgTable(
  'taxonomy_entries',
  {
    id: id(),
    programmeId: ref()
      .notNull()
      .references(() => programmes.id),
    list: text().notNull(),
    ...entry(),
  },
  (t) => [
    unique().on(t.programmeId, t.list, t.code),
    oneOf('taxonomy_entries_list', t.list, ['violation', 'temporal', 'gender']),
    check('taxonomy_entries_code', sql`${t.code} ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$'`),
    check('taxonomy_entries_words', sql`${t.title} ?& array['en', 'fr', 'es', 'ar', 'ru']`),
  ],
);

/** Countries the programme puts first: 1 before 2 before 3, null for no longer. The note is read with the call. */
export const priorityCountries = pgTable(
  'priority_countries',
  {
    id: id(),
    programmeId: ref()
      .notNull()
      .references(() => programmes.id),
    country: text().notNull(),
    priority: integer(),
    note: jsonb().$type<Translated>().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    unique().on(t.programmeId, t.country),
    check('priority_countries_country', sql`${t.country} ~ '^[A-Z]{2}$'`),
    check('priority_countries_priority', sql`${t.priority} between 1 and 3`),
  ],
);
