import { and, asc, desc, eq, gte, inArray, isNotNull, lt, lte, ne, or, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { calls, callVersions } from '#db/schema/calls.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { addDays, type Instant } from '#app/kernel/instant.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { activitiesOf, programmeFacts, type Activity } from '#app/programme/programme-store.server.ts';
import { callContent } from './call-content.ts';
import type { CallState } from './call-lifecycle.ts';
import { FEED_COLUMNS } from './feed-columns.server.ts';
import { PUBLIC_STANDINGS, publicStanding, type PublicStanding } from './public-standing.ts';
import { timeLeft } from './deadline.ts';
import type { Audience } from './invitations/audience.ts';
import { existsFor } from './invitations/invitation-store.server.ts';
import { otherStageOf } from './stage-store.server.ts';
import type { CallStage } from './stages.ts';
import { prioritiesOfCall } from './priorities/priority.ts';
import { prioritiesOf } from './priorities/priority-store.server.ts';

const PAGE = 30;
/** Closed calls shown where all are listed together. */
const FEW = 5;
/** Feeds look back this many days. */
const FEED_DAYS = 400;

const COLUMNS = {
  id: calls.id,
  reference: calls.reference,
  state: calls.state,
  envelopeMinor: calls.envelopeMinor,
  minimumMinor: calls.minimumMinor,
  maximumMinor: calls.maximumMinor,
  currency: calls.currency,
  opensAt: calls.opensAt,
  deadlineAt: calls.deadlineAt,
  deadlineZone: calls.deadlineZone,
  graceMinutes: calls.graceMinutes,
  answerDays: calls.answerDays,
  publishedAt: callVersions.frozenAt,
  title: sql<Translated>`${callVersions.content}->'title'`,
  summary: sql<Translated>`${callVersions.content}->'summary'`,
};

const OVER: readonly CallState[] = ['closed', 'in_review', 'decided', 'archived'];

/** What the schedule will do within seconds already counts: a call is over when its last moment is. */
function standsAs(standing: PublicStanding, at: Instant): SQL | undefined {
  const last = sql`${calls.deadlineAt} + ${calls.graceMinutes} * interval '1 minute'`;
  const now = sql`${at.toISOString()}::timestamptz`;
  if (standing === 'upcoming') return eq(calls.state, 'approved');
  if (standing === 'open') return and(eq(calls.state, 'open'), sql`${last} >= ${now}`);
  return or(inArray(calls.state, [...OVER]), and(eq(calls.state, 'open'), sql`${last} < ${now}`));
}

export type CallCard = Awaited<ReturnType<typeof cards>>[number];

/** Calls anybody may answer. A second stage is found from its first one, a round is none; what is for the invited is in no list. */
async function cards(reader: Reader, where: SQL | undefined, order: readonly SQL[], limit: number, at: Instant) {
  const rows = await reader
    .select({ ...COLUMNS, ...FEED_COLUMNS })
    .from(calls)
    .innerJoin(callVersions, eq(callVersions.id, calls.currentVersionId))
    .where(and(ne(calls.stage, 'full'), ne(calls.intake, 'round'), eq(calls.audience, 'public'), where))
    .orderBy(...order)
    .limit(limit);
  return rows.map((row) => {
    const call = { ...row, state: row.state as CallState };
    return { ...call, standing: publicStanding(call, at), left: timeLeft(call.deadlineAt, at) };
  });
}

const ORDER: Readonly<Record<PublicStanding, readonly SQL[]>> = {
  open: [asc(calls.deadlineAt), asc(calls.id)],
  upcoming: [asc(calls.opensAt), asc(calls.id)],
  closed: [desc(calls.deadlineAt), desc(calls.id)],
};

/** What a visitor narrows the list to; null: everything. */
export type CallFilter = {
  readonly country: string | null;
  readonly activity: string | null;
  readonly language: string | null;
};

function narrowed({ country, activity, language }: CallFilter): SQL | undefined {
  const countries = sql`${callVersions.content}->'countries'`;
  return and(
    country === null
      ? undefined
      : sql`(jsonb_array_length(${countries}) = 0 or jsonb_exists(${countries}, ${country}))`,
    activity === null ? undefined : sql`jsonb_exists(${callVersions.content}->'activities', ${activity})`,
    language === null ? undefined : sql`jsonb_exists(${callVersions.content}->'languages', ${language})`,
  );
}

/** Activities of the programmes that have published a call: what the list can be narrowed to. */
export async function publicActivities(reader: Reader): Promise<readonly Activity[]> {
  const rows = await reader
    .selectDistinct({ programmeId: calls.programmeId })
    .from(calls)
    .where(isNotNull(calls.currentVersionId));
  const lists = await Promise.all(rows.map(({ programmeId }) => activitiesOf(reader, programmeId)));
  return [...new Map(lists.flat().map((activity) => [activity.code, activity])).values()];
}

/** The public list by standing: all three groups, or one with its further pages. `after` is the last call shown. */
export async function callsPage(
  reader: Reader,
  given: { only: PublicStanding | null; after: string | null; at: Instant; filter?: CallFilter },
) {
  const { only, after, at, filter = { country: null, activity: null, language: null } } = given;
  const groups: { standing: PublicStanding; calls: CallCard[]; more: boolean }[] = [];
  for (const standing of only ? [only] : PUBLIC_STANDINGS) {
    const limit = only === null && standing === 'closed' ? FEW : PAGE;
    const where = and(
      standsAs(standing, at),
      narrowed(filter),
      after && only ? await beyond(reader, standing, after) : undefined,
    );
    const found = await cards(reader, where, ORDER[standing], limit + 1, at);
    groups.push({ standing, calls: found.slice(0, limit), more: found.length > limit });
  }
  return groups;
}

async function beyond(reader: Reader, standing: PublicStanding, after: string): Promise<SQL | undefined> {
  const [last] = await reader.select().from(calls).where(eq(calls.id, after));
  if (!last) return undefined;
  const key = standing === 'upcoming' ? calls.opensAt : calls.deadlineAt;
  const value = (standing === 'upcoming' ? last.opensAt : last.deadlineAt).toISOString();
  return standing === 'closed'
    ? sql`(${key}, ${calls.id}) < (${value}::timestamptz, ${last.id}::uuid)`
    : sql`(${key}, ${calls.id}) > (${value}::timestamptz, ${last.id}::uuid)`;
}

/** What feeds tell: every published call of the last year, the newest first. */
export async function feedCalls(reader: Reader, at: Instant): Promise<readonly CallCard[]> {
  const published = and(
    inArray(calls.state, ['approved', 'open', ...OVER]),
    gte(callVersions.frozenAt, addDays(at, -FEED_DAYS)),
    lte(callVersions.frozenAt, at),
  );
  return cards(reader, published, [desc(FEED_COLUMNS.changedAt), desc(calls.id)], 100, at);
}

/** Deadlines that a calendar should still show: those to come, and those of the last month. */
export async function calendarCalls(reader: Reader, at: Instant): Promise<readonly CallCard[]> {
  const published = and(
    inArray(calls.state, ['approved', 'open', ...OVER]),
    gte(calls.deadlineAt, addDays(at, -31)),
    lt(calls.deadlineAt, addDays(at, 3_650)),
  );
  return cards(reader, published, [asc(calls.deadlineAt), asc(calls.id)], 100, at);
}

/**
 * One published call with everything its page says; null for drafts and for what was never published, and for whoever
 * was not invited to a call that is not public.
 */
export async function callPage(reader: Reader, reference: string, given: { at: Instant; actor: Actor | null }) {
  const { at, actor } = given;
  const [row] = await reader
    .select({
      ...COLUMNS,
      programmeId: calls.programmeId,
      stage: calls.stage,
      stageOf: calls.stageOf,
      audience: calls.audience,
      content: callVersions.content,
      number: callVersions.number,
      sha256: callVersions.sha256,
    })
    .from(calls)
    .innerJoin(callVersions, eq(callVersions.id, calls.currentVersionId))
    .where(and(eq(calls.reference, reference), ne(calls.intake, 'round')));
  if (!row || !(await existsFor(reader, actor, { ...row, audience: row.audience as Audience }))) return null;
  const { stage, stageOf, ...rest } = row;
  const call = { ...rest, state: row.state as CallState, content: callContent.parse(row.content) };
  const programme = await programmeFacts(reader, call.programmeId);
  const known = await activitiesOf(reader, call.programmeId);
  return {
    ...call,
    stages: await publicStages(reader, { id: row.id, stage: stage as CallStage, stageOf }),
    programme: programme?.title ?? {},
    activities: known.filter(({ code }) => call.content.activities.includes(code)),
    priorities: prioritiesOfCall(await prioritiesOf(reader, call.programmeId), call.content),
    standing: publicStanding(call, at),
    left: timeLeft(call.deadlineAt, at),
  };
}

/** Which of two stages a call is, and the way to the other; null for a call of one. */
async function publicStages(reader: Reader, call: { id: string; stage: CallStage; stageOf: string | null }) {
  const other = await otherStageOf(reader, call);
  if (!other) return null;
  const { reference, opensAt, deadlineAt, deadlineZone } = other;
  return { stage: call.stage, other: { reference, opensAt, deadlineAt, deadlineZone } };
}
