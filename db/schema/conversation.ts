import { check, index, pgTable, text } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { applications } from './applications.ts';
import { id, instant, oneOf, ref } from './columns.ts';
import { accounts } from './people.ts';

/** What the organisation and the office say to each other about an application. Written once; I39: not the auditor's. */
export const applicationMessages = pgTable(
  'application_messages',
  {
    id: id(),
    applicationId: ref()
      .notNull()
      .references(() => applications.id),
    side: text().notNull(),
    /** `owners`: of the team, only its owners read it. */
    audience: text().notNull(),
    body: text().notNull(),
    writtenBy: ref()
      .notNull()
      .references(() => accounts.id),
    writtenAt: instant().notNull(),
  },
  (t) => [
    index().on(t.applicationId, t.id),
    oneOf('application_messages_side', t.side, ['organisation', 'office']),
    oneOf('application_messages_audience', t.audience, ['team', 'owners']),
    check('application_messages_body', sql`length(${t.body}) between 1 and 5000`),
  ],
);
