import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { applications } from './applications.ts';
import { awardDecisions } from './awards.ts';
import { id, instant, oneOf, ref } from './columns.ts';
import { eligibilityAssessments } from './eligibility.ts';
import { shortlists } from './shortlists.ts';

/** A complaint of an applicant: against a list or a shortlist it was told of, or against being found ineligible. */
export const redresses = pgTable(
  'redresses',
  {
    id: id(),
    programmeId: ref().notNull(),
    callId: ref().notNull(),
    applicationId: ref()
      .notNull()
      .references(() => applications.id),
    /** The list complained of; null where it is the refusal of eligibility. */
    decisionId: ref().references(() => awardDecisions.id),
    /** The confirmed assessment complained of; null where it is a list. */
    assessmentId: ref().references(() => eligibilityAssessments.id),
    /** The shortlist complained of, which a concept note is not on; null for every other complaint. */
    shortlistId: ref().references(() => shortlists.id),
    state: text().notNull(),
    /** What an upheld complaint leads to: the reserve, eligibility, a second reading by others, or the shortlist. */
    remedy: text(),
    version: integer().notNull().default(1),
    grounds: text().notNull(),
    filedBy: ref().notNull(),
    filedAt: instant().notNull(),
    /** By somebody who had no part in the decision (trigger). */
    decidedBy: ref(),
    decidedAt: instant(),
    /** What the applicant is answered. */
    answer: text(),
  },
  (t) => [
    unique('redresses_one_per_list').on(t.applicationId, t.decisionId),
    unique('redresses_one_per_refusal').on(t.assessmentId),
    unique('redresses_one_per_shortlist').on(t.applicationId, t.shortlistId),
    index().on(t.programmeId, t.id),
    index().on(t.decisionId, t.state),
    check('redresses_remedy', sql`(${t.state} = 'upheld') = (${t.remedy} is not null)`),
    oneOf('redresses_remedy_kind', t.remedy, ['reserve', 'eligible', 'reading', 'shortlisted']),
    check('redresses_about', sql`num_nonnulls(${t.decisionId}, ${t.assessmentId}, ${t.shortlistId}) = 1`),
    oneOf('redresses_state', t.state, ['filed', 'upheld', 'dismissed']),
    check(
      'redresses_decided',
      sql`(${t.state} in ('upheld', 'dismissed')) = (${t.decidedBy} is not null and ${t.decidedAt} is not null and length(${t.answer}) > 0)`,
    ),
  ],
);
