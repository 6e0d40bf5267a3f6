import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { JsonValue } from '#app/kernel/json.ts';
import { id, instant, minor, oneOf, ref } from './columns.ts';
import { programmes } from './programme.ts';

export const calls = pgTable(
  'calls',
  {
    id: id(),
    programmeId: ref()
      .notNull()
      .references(() => programmes.id),
    /** `GIAI-2026-C1`: in URLs and on every paper. */
    reference: text().notNull().unique(),
    state: text().notNull(),
    version: integer().notNull().default(1),
    /** The draft's content (`CallContent`), or the content in force once frozen. */
    content: jsonb().$type<JsonValue>().notNull(),
    currentVersionId: ref(),
    envelopeMinor: minor().notNull(),
    minimumMinor: minor().notNull(),
    maximumMinor: minor().notNull(),
    currency: text().notNull(),
    opensAt: instant().notNull(),
    deadlineAt: instant().notNull(),
    deadlineZone: text().notNull(),
    graceMinutes: integer().notNull().default(0),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    approvedBy: text(),
    approvedAt: instant(),
    /** Next number for an application's reference; taken under the row lock of its call. */
    applicationsCount: integer().notNull().default(0),
    /** `single`; or the first of two stages, `note` (concept notes), and the second, `full` (full proposals). */
    stage: text().notNull().default('single'),
    /** Of a second stage, the call for concept notes whose shortlist may enter it. */
    stageOf: ref().references((): AnyPgColumn => calls.id),
    /** `public`: on the public pages, for everybody; `invited`: seen and answered by invited organisations only. */
    audience: text().notNull().default('public'),
    /** `deadline`: one deadline for all; `rolling`: taken as they come in, decided in rounds; `round`: one of these. */
    intake: text().notNull().default('deadline'),
    /** Of a rolling call and its rounds: days after its submission within which an applicant is promised an answer. */
    answerDays: integer(),
    /** Of a round, the rolling call it belongs to, and its number there. */
    roundOf: ref().references((): AnyPgColumn => calls.id),
    roundNumber: integer(),
  },
  (t) => [
    index().on(t.programmeId, t.state, t.id),
    uniqueIndex('calls_one_second_stage').on(t.stageOf),
    oneOf('calls_stage', t.stage, ['single', 'note', 'full']),
    oneOf('calls_audience', t.audience, ['public', 'invited']),
    oneOf('calls_intake', t.intake, ['deadline', 'rolling', 'round']),
    check('calls_answer_days', sql`${t.answerDays} between 1 and 365`),
    check('calls_promise', sql`(${t.intake} = 'deadline') = (${t.answerDays} is null)`),
    check('calls_round', sql`num_nonnulls(${t.roundOf}, ${t.roundNumber}) = 2 * (${t.intake} = 'round')::int`),
    check('calls_rolling_of_one_stage', sql`${t.intake} = 'deadline' or ${t.stage} = 'single'`),
    unique('calls_round_number').on(t.roundOf, t.roundNumber),
    uniqueIndex('calls_one_collecting_round')
      .on(t.roundOf)
      .where(sql`${t.state} = 'open'`),
    check('calls_stage_of', sql`(${t.stage} = 'full') = (${t.stageOf} is not null)`),
    index().on(t.state, t.deadlineAt),
    oneOf('calls_state', t.state, [
      'draft',
      'approved',
      'open',
      'closed',
      'in_review',
      'decided',
      'archived',
      'cancelled',
    ]),
    check(
      'calls_amounts',
      sql`${t.minimumMinor} > 0 and ${t.minimumMinor} <= ${t.maximumMinor} and ${t.maximumMinor} <= ${t.envelopeMinor}`,
    ),
    check('calls_dates', sql`${t.opensAt} < ${t.deadlineAt}`),
    check('calls_two_people', sql`${t.approvedBy} is null or ${t.approvedBy} <> ${t.createdBy}`),
  ],
);

/** I2: lots share the envelope exactly; a call without lots has none. */
export const callLots = pgTable(
  'call_lots',
  {
    id: id(),
    callId: ref()
      .notNull()
      .references(() => calls.id),
    code: text().notNull(),
    envelopeMinor: minor().notNull(),
  },
  (t) => [unique().on(t.callId, t.code), check('call_lots_envelope', sql`${t.envelopeMinor} > 0`)],
);

/** I6: what was published, frozen with its hash. Never updated. */
export const callVersions = pgTable(
  'call_versions',
  {
    id: id(),
    callId: ref()
      .notNull()
      .references(() => calls.id),
    number: integer().notNull(),
    content: jsonb().$type<JsonValue>().notNull(),
    sha256: text().notNull(),
    frozenAt: instant().notNull(),
    frozenBy: text().notNull(),
    reason: text(),
  },
  (t) => [unique().on(t.callId, t.number)],
);

/** I6: a change of a published call while it is written and approved; published, its content is a version of the call. */
export const callCorrigenda = pgTable(
  'call_corrigenda',
  {
    id: id(),
    callId: ref()
      .notNull()
      .references(() => calls.id),
    state: text().notNull(),
    version: integer().notNull().default(1),
    /** `CallContent` as it shall be. */
    content: jsonb().$type<JsonValue>().notNull(),
    envelopeMinor: minor().notNull(),
    minimumMinor: minor().notNull(),
    maximumMinor: minor().notNull(),
    deadlineAt: instant().notNull(),
    deadlineZone: text().notNull(),
    graceMinutes: integer().notNull(),
    /** Why the call changes, by language (`Translated`). */
    reason: jsonb().$type<JsonValue>().notNull(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    endedBy: text(),
    endedAt: instant(),
    /** What was published. */
    callVersionId: ref().references(() => callVersions.id),
  },
  (t) => [
    index().on(t.callId, t.id),
    uniqueIndex('call_corrigenda_one_drafted')
      .on(t.callId)
      .where(sql`${t.state} = 'drafted'`),
    oneOf('call_corrigenda_state', t.state, ['drafted', 'published', 'discarded']),
    check(
      'call_corrigenda_amounts',
      sql`${t.minimumMinor} > 0 and ${t.minimumMinor} <= ${t.maximumMinor} and ${t.maximumMinor} <= ${t.envelopeMinor}`,
    ),
    check('call_corrigenda_ended', sql`(${t.state} = 'drafted') = (${t.endedBy} is null)`),
    check(
      'call_corrigenda_two_people',
      sql`${t.state} <> 'published' or (${t.callVersionId} is not null and ${t.endedBy} <> ${t.createdBy})`,
    ),
  ],
);
