import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { applications } from './applications.ts';
import { calls } from './calls.ts';
import { id, instant, minor, oneOf, ref } from './columns.ts';
import { organisations } from './organisations.ts';
import { rankedLists } from './reviews.ts';

/** The committee's list for one call. */
export const awardDecisions = pgTable(
  'award_decisions',
  {
    id: id(),
    callId: ref()
      .notNull()
      .references(() => calls.id),
    listId: ref()
      .notNull()
      .references(() => rankedLists.id),
    state: text().notNull(),
    version: integer().notNull().default(1),
    /** I13: when the committee met, and what it noted. */
    metOn: date({ mode: 'string' }),
    minutes: text().notNull(),
    /** I14: the told list whose reserve this one draws on; null for the first list of a call. */
    basedOn: ref().references((): AnyPgColumn => awardDecisions.id),
    /** I14: last day on which the reserve of this list may be drawn on, set with the letters. */
    reserveUntil: date({ mode: 'string' }),
    /** Last day on which an award of this list may be accepted, and a complaint be filed; set with the letters. */
    acceptUntil: date({ mode: 'string' }),
    redressUntil: date({ mode: 'string' }),
    /** When the letters leave, all at once; null while nobody has set it, and for letters sent by hand. */
    releaseAt: instant(),
    releasedBy: text(),
    /** Whether the contracting authority looks at the list before the letters, and what it answered under. */
    authorityAsked: boolean().notNull().default(false),
    authorityReference: text(),
    authorityOn: date({ mode: 'string' }),
    preparedBy: text().notNull(),
    preparedAt: instant().notNull(),
    recommendedAt: instant(),
    notifiedAt: instant(),
    sentBackBy: text(),
    sentBackAt: instant(),
    sentBackReason: text(),
  },
  (t) => [
    /** One first list per call that was not sent back; and one list at a time on its way to the letters. */
    uniqueIndex('award_decisions_one_live')
      .on(t.callId)
      .where(sql`${t.basedOn} is null and ${t.state} <> 'sent_back'`),
    uniqueIndex('award_decisions_one_open')
      .on(t.callId)
      .where(sql`${t.state} in ('drafted', 'recommended', 'approved')`),
    check(
      'award_decisions_embargo',
      sql`${t.notifiedAt} is null or ${t.releaseAt} is null or ${t.notifiedAt} >= ${t.releaseAt}`,
    ),
    check(
      'award_decisions_authority',
      sql`not ${t.authorityAsked} or ${t.authorityReference} is not null or ${t.state} not in ('notified', 'contested', 'final')`,
    ),
    oneOf('award_decisions_state', t.state, [
      'drafted',
      'recommended',
      'approved',
      'sent_back',
      'notified',
      'contested',
      'final',
    ]),
  ],
);

export const awardLines = pgTable(
  'award_lines',
  {
    decisionId: ref()
      .notNull()
      .references(() => awardDecisions.id),
    applicationId: ref()
      .notNull()
      .references(() => applications.id),
    rank: integer().notNull(),
    outcome: text().notNull(),
    amountMinor: minor().notNull(),
    /** I12, I4: why the list leaves the rank, or why less than asked. */
    reason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.decisionId, t.applicationId] }),
    oneOf('award_lines_outcome', t.outcome, ['award', 'reserve', 'reject']),
    check('award_lines_amount', sql`(${t.outcome} = 'award') = (${t.amountMinor} > 0)`),
  ],
);

/** Two different people, neither the preparer (trigger). */
export const awardApprovals = pgTable(
  'award_approvals',
  {
    decisionId: ref()
      .notNull()
      .references(() => awardDecisions.id),
    step: integer().notNull(),
    accountId: ref().notNull(),
    approvedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.decisionId, t.step] }),
    unique().on(t.decisionId, t.accountId),
    check('award_approvals_step', sql`${t.step} in (1, 2)`),
  ],
);

/** A promise of money. Live ones of a call never exceed its envelope (I3), of a third party its cap (I5): triggers. */
export const awards = pgTable(
  'awards',
  {
    id: id(),
    decisionId: ref()
      .notNull()
      .references(() => awardDecisions.id),
    applicationId: ref()
      .notNull()
      .unique()
      .references(() => applications.id),
    programmeId: ref().notNull(),
    callId: ref()
      .notNull()
      .references(() => calls.id),
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    amountMinor: minor().notNull(),
    currency: text().notNull(),
    state: text().notNull(),
    /** When the third party took the award, by whom; a signed agreement says the same. */
    acceptedAt: instant(),
    acceptedBy: text(),
    /** I5: the contracting authority's reference that lifts the cap for this award. */
    capOverrideReference: text(),
    /** I3: what the ended agreement left unused, free for the call and the cap again; all of it where it is `released`. */
    releasedMinor: minor()
      .notNull()
      .default(sql`0`),
    decidedAt: instant().notNull(),
  },
  (t) => [
    index().on(t.callId),
    index().on(t.programmeId, t.organisationId),
    oneOf('awards_state', t.state, ['live', 'declined', 'lapsed', 'released']),
    check('awards_amount', sql`${t.amountMinor} > 0`),
    check('awards_released', sql`${t.releasedMinor} between 0 and ${t.amountMinor}`),
    check('awards_released_whole', sql`(${t.state} = 'released') = (${t.releasedMinor} = ${t.amountMinor})`),
  ],
);

/** I3: what became free of an award when its agreement had ended, and again when more came back. Never updated. */
export const awardReleases = pgTable(
  'award_releases',
  {
    id: id(),
    awardId: ref()
      .notNull()
      .references(() => awards.id),
    minor: minor().notNull(),
    /** The entry that takes the commitment back; null where no more than what was kept was committed. */
    entryId: ref(),
    releasedBy: text().notNull(),
    releasedAt: instant().notNull(),
  },
  (t) => [index().on(t.awardId), check('award_releases_minor', sql`${t.minor} > 0`)],
);
