import { inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { accounts } from '#db/schema/people.ts';
import type { Person } from '#app/kernel/actor.ts';
import { staffMay } from '#app/people/access.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { callFacts, loadFrozenContent, type CallFacts } from '#app/calls/call-store.server.ts';
import { issuesToErrors } from '#app/http/field-errors.ts';
import type { Reply } from '#app/kernel/form.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { prioritiesOfCall, type PriorityCountry } from '#app/calls/priorities/priority.ts';
import { prioritiesOf } from '#app/calls/priorities/priority-store.server.ts';
import { activitiesOf } from '#app/programme/programme-store.server.ts';
import { taxonomyKey } from '#app/programme/taxonomy.ts';
import { taxonomyOf } from '#app/programme/taxonomy-store.server.ts';
import { filesHiddenFrom } from './blind-readers.server.ts';
import { lotTitle } from './lots.ts';
import { rank } from './ranking.ts';
import { filesInReview, filesOfList, fixedList, lotsOfCall, type FileInReview } from './ranking-store.server.ts';
import type { Scheme } from './scoring.ts';
import { rankingStatistics, type AdjustedFile } from './statistics/ranking-statistics.ts';
import { plainTrial, TRIAL_FIELDS, trialShape } from './statistics/trial-form.ts';
import { tryOut } from './statistics/what-if.ts';

/** Files the page lists: those whose place the readers' severity changes most. */
const MOST_FILES = 25;

/**
 * The statistics of a call's ranking and what its money would pay for if amounts were cut. Null outside the actor's
 * programmes; `closed` for who still reads one of its files or is recused from one (I9, I10).
 */
export async function statisticsPage(reader: Reader, actor: Person, asked: { callId: string; query: URLSearchParams }) {
  const call = await callFacts(reader, asked.callId);
  if (!call?.currentVersionId || !staffMay(actor, 'ranking.read', call.programmeId)) return null;
  const scheme = await loadFrozenContent(reader, call.currentVersionId);
  const list = await fixedList(reader, call.id);
  const about = { id: call.id, reference: call.reference, title: scheme.title, currency: call.currency };
  const hidden = await filesHiddenFrom(reader, actor, { id: call.id, fixed: list !== null });
  if (hidden.size > 0) return { call: about, open: null, errors: [] };
  const files = list ? await filesOfList(reader, list.id) : await filesInReview(reader, call.id);
  const priorities = prioritiesOfCall(await prioritiesOf(reader, call.programmeId), scheme);
  const { reply, outcome } = trial(call, scheme, { files, priorities, query: asked.query });
  return {
    call: about,
    open: {
      criteria: scheme.criteria,
      ...(await figures(reader, { call, scheme, files })),
      trial: { reply, outcome, priorities, words: await wordsOf(reader, call.programmeId) },
    },
    errors: reply.errors,
  };
}

async function figures(
  reader: Reader,
  given: { call: CallFacts; scheme: Scheme & Pick<CallContent, 'lots'>; files: readonly FileInReview[] },
) {
  const { call, scheme, files } = given;
  const asked = new Map(
    files.map(({ applicationId, requestedMinor, lot }) => [applicationId, { requestedMinor, lot }]),
  );
  const of = (id: string) => asked.get(id) ?? { requestedMinor: 0n, lot: null };
  const found = rankingStatistics(scheme, files, { lots: await lotsOfCall(reader, call), of });
  const alias = await aliasesOf(
    reader,
    found.readers.map((each) => each.reviewerId),
  );
  const shift = (file: AdjustedFile) => Math.abs(file.rank - file.adjustedRank);
  return {
    alpha: found.alpha,
    alphaByCriterion: found.alphaByCriterion,
    groups: found.groups,
    readers: found.readers.map(({ reviewerId, ...figure }) => ({ ...figure, alias: alias.get(reviewerId) ?? '' })),
    lots: (scheme.lots?.length ?? 0) > 0,
    files: found.files
      .toSorted((a, b) => shift(b) - shift(a) || a.rank - b.rank)
      .slice(0, MOST_FILES)
      .map((file) => ({ ...file, lotTitle: lotTitle(scheme.lots, of(file.applicationId).lot) })),
    ranked: found.files.length,
  };
}

/** The trial that was asked for, or the call as it was published; the fields as they were typed where one is wrong. */
function trial(
  call: CallFacts,
  scheme: Scheme,
  given: { files: readonly FileInReview[]; priorities: readonly PriorityCountry[]; query: URLSearchParams },
): { reply: Reply; outcome: ReturnType<typeof tryOut> | null } {
  const plain = plainTrial(call);
  const typed = Object.fromEntries(TRIAL_FIELDS.map((field) => [field, given.query.get(field) ?? plain[field]]));
  const values = Object.fromEntries(Object.entries(typed).map(([field, value]) => [field, [value]]));
  const parsed = trialShape(call.currency).safeParse(typed);
  if (!parsed.success) return { reply: { form: 'trial', errors: issuesToErrors(parsed.error), values }, outcome: null };
  const byId = new Map(given.files.map((file) => [file.applicationId, file]));
  const ranked = rank(scheme, given.files).entries.flatMap((entry) => {
    const file = byId.get(entry.applicationId);
    return entry.passes && file ? [file] : [];
  });
  return { reply: { form: 'trial', errors: [], values }, outcome: tryOut(ranked, parsed.data, given.priorities) };
}

/** The words of activities by their code, and of the programme's other lists by their key. */
async function wordsOf(reader: Reader, programmeId: string): Promise<Readonly<Record<string, Translated>>> {
  const activities = (await activitiesOf(reader, programmeId)).map(({ code, title }) => [code, title] as const);
  const entries = (await taxonomyOf(reader, programmeId)).map((entry) => [taxonomyKey(entry), entry.title] as const);
  return Object.fromEntries([...activities, ...entries]);
}

async function aliasesOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reader
    .select({ id: accounts.id, alias: accounts.alias })
    .from(accounts)
    .where(inArray(accounts.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.alias]));
}
