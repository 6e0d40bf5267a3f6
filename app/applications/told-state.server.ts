import { and, isNull, ne, sql } from 'drizzle-orm';
import { awardDecisions } from '#db/schema/awards.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { publicState, stateBeforeLetters, type ApplicationState } from './application-lifecycle.ts';

/**
 * What the applicant may know of a state: nothing of a decision before the letters of its call are out; and of an award
 * from the reserve (`waits`) nothing before its own.
 */
export function toldState(state: ApplicationState, notifiedAt: Instant | null, waits = false): ApplicationState {
  if (!notifiedAt) return stateBeforeLetters(state);
  return waits && state === 'awarded' ? 'reserve' : publicState(state);
}

/** The first list of a call, as long as it was not sent back: those from its reserve come later. */
export function firstList() {
  return and(isNull(awardDecisions.basedOn), ne(awardDecisions.state, 'sent_back'));
}

/** When the letters of a file's call left: those of its first list, or of the shortlist of its concept notes. */
export function toldAt() {
  return sql<Date | null>`coalesce(${awardDecisions.notifiedAt}, (select s.ended_at from shortlists s
    where s.call_id = applications.call_id and s.state = 'decided'))`.mapWith(awardDecisions.notifiedAt);
}

/** Named with its table also where a query has only one. */
const FILE = sql.raw('applications.id');

/** Whether an award of the file waits for its letter, beside a first list that was told. */
export function awardWaits() {
  return sql<boolean>`exists (select from awards w join award_decisions r on r.id = w.decision_id
    where w.application_id = ${FILE} and r.based_on is not null and r.notified_at is null)`;
}

/** Whether a list that decides on the file is approved and its letters are still to leave. */
export function lettersPending() {
  return sql<boolean>`exists (select from award_lines n join award_decisions p on p.id = n.decision_id
    where n.application_id = ${FILE} and p.state = 'approved')`;
}
