import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { JsonValue } from '#app/kernel/json.ts';
import { calls } from './calls.ts';
import { id, instant, oneOf, ref } from './columns.ts';

/**
 * Public clarifications: a question of an applicant and the answer to all. Who asked is never shown. `asked` is free
 * text; what is published was written by the office.
 */
export const callClarifications = pgTable(
  'call_clarifications',
  {
    id: id(),
    callId: ref()
      .notNull()
      .references(() => calls.id),
    state: text().notNull(),
    asked: text().notNull(),
    language: text().notNull(),
    askedBy: text().notNull(),
    askedAt: instant().notNull(),
    /** The number under which it is published, from 1 in each call. */
    number: integer(),
    /** Question and answer by language (`Translated`). */
    question: jsonb().$type<JsonValue>(),
    answer: jsonb().$type<JsonValue>(),
    declineReason: text(),
    endedBy: text(),
    endedAt: instant(),
  },
  (t) => [
    index().on(t.callId, t.state, t.id),
    unique().on(t.callId, t.number),
    oneOf('call_clarifications_state', t.state, ['asked', 'published', 'declined']),
    check(
      'call_clarifications_published',
      sql`(${t.state} = 'published') = (${t.number} is not null and ${t.question} is not null and ${t.answer} is not null)`,
    ),
    check('call_clarifications_declined', sql`(${t.state} = 'declined') = (${t.declineReason} is not null)`),
    check('call_clarifications_ended', sql`(${t.state} = 'asked') = (${t.endedBy} is null)`),
    check('call_clarifications_two_people', sql`${t.endedBy} <> ${t.askedBy}`),
  ],
);
