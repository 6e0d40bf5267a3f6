import { inArray, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { assignments } from '#db/schema/reviews.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { can, staffMay } from '#app/people/access.ts';
import { recusedFiles } from './assignment/recused-files.server.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { callFacts, loadFrozenContent, type CallFacts } from '#app/calls/call-store.server.ts';
import { settle, spread, type Settlement } from './divergence.ts';
import { rankedContent } from './ranked-content.ts';
import { aboveLine, decideRanking, rank, type RankedEntry } from './ranking.ts';
import { filesInReview, fixedList, listedFiles, waitingFiles } from './ranking-store.server.ts';
import { lockedSheets } from './review-store.server.ts';
import { highestHundredths, type Scheme } from './scoring.ts';

/** A file as the ranking page shows it. `rank` is null while it cannot be placed. */
export type RankingRow = {
  readonly applicationId: string;
  readonly reference: string;
  readonly rank: number | null;
  readonly scoreHundredths: number | null;
  readonly passes: boolean | null;
  readonly byCriterion: Readonly<Record<string, number>>;
  readonly totals: readonly number[];
  readonly spreadHundredths: number;
  readonly settlement: Settlement['kind'];
  readonly missing: number;
  /** Readers asked and not yet done. */
  readonly pending: number;
  readonly requestedMinor: bigint;
};

/** The ranking of a call: as it would be now, or as it was fixed. Null outside the actor's programmes. */
export async function rankingPage(reader: Reader, actor: Person, callId: string) {
  const call = await callFacts(reader, callId);
  if (!call?.currentVersionId || !staffMay(actor, 'ranking.read', call.programmeId)) return null;
  const content = await loadFrozenContent(reader, call.currentVersionId);
  const list = await fixedList(reader, call.id);
  const rows = list ? await fixedRows(reader, list) : await rowsNow(reader, call.id, content);
  const placed = rows.flatMap((row) => (row.rank === null ? [] : [{ ...row, passes: row.passes === true }]));
  const hidden = await recusedFiles(reader, actor, call.id);
  const about: About = { ...call, title: content.title };
  return {
    call: about,
    scheme: { criteria: content.criteria, passTotal: content.passTotal },
    highest: highestHundredths(content),
    rows: rows.filter(({ applicationId }) => !hidden.has(applicationId)),
    line: aboveLine(placed, call.envelopeMinor),
    fixed: list ? { at: list.fixedAt, sha256: list.sha256 } : null,
    mayPrepare: staffMay(actor, 'awards.prepare', call.programmeId),
    mayFix: list ? null : await mayFix(reader, actor, { call, scheme: content }),
  };
}

type About = CallFacts & { readonly title: Translated };
export type FixVerdict = { readonly verdict: Verdict; readonly values: Readonly<Record<string, string | number>> };
export type FixedMark = { readonly at: Instant; readonly sha256: string };

async function mayFix(reader: Reader, actor: Person, given: { call: CallFacts; scheme: Scheme }): Promise<FixVerdict> {
  const { call, scheme } = given;
  const role = can(actor, 'ranking.fix');
  if (!role.allowed) return { verdict: denied('role-may-not'), values: {} };
  if (call.state === 'open') return { verdict: denied('call-still-open'), values: {} };
  const facts = { waiting: await waitingFiles(reader, call.id), fixed: false };
  const decided = decideRanking(scheme, await filesInReview(reader, call.id), facts);
  if (decided.ok) return { verdict: ALLOWED, values: {} };
  return { verdict: denied(decided.refusal.code), values: decided.refusal.values ?? {} };
}

async function rowsNow(reader: Reader, callId: string, scheme: Scheme): Promise<readonly RankingRow[]> {
  const files = await filesInReview(reader, callId);
  const { entries } = rank(scheme, files);
  const places = new Map(entries.map((entry) => [entry.applicationId, entry]));
  const pending = await pendingReaders(
    reader,
    files.map((file) => file.applicationId),
  );
  const rows = files.map((file) => {
    const settlement = settle(file.sheets);
    const totals = file.sheets.map((sheet) => sheet.totalHundredths);
    return {
      applicationId: file.applicationId,
      reference: file.reference,
      ...placeOf(places.get(file.applicationId)),
      totals,
      spreadHundredths: spread(totals),
      settlement: settlement.kind,
      missing: settlement.kind === 'readers-missing' ? settlement.missing : 0,
      pending: pending.get(file.applicationId) ?? 0,
      requestedMinor: file.requestedMinor,
    };
  });
  return rows.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.reference < b.reference ? -1 : 1));
}

async function fixedRows(reader: Reader, list: { id: string; content: unknown }): Promise<readonly RankingRow[]> {
  const { entries } = rankedContent.parse(list.content);
  const byReference = new Map(entries.map((entry) => [entry.reference, entry]));
  const files = await listedFiles(reader, list.id);
  const ids = files.map((file) => file.applicationId);
  const sheets = await lockedSheets(reader, ids);
  return files.map((file) => {
    const totals = (sheets.get(file.applicationId) ?? []).map((sheet) => sheet.totalHundredths);
    return {
      ...file,
      byCriterion: byReference.get(file.reference)?.byCriterion ?? {},
      totals,
      spreadHundredths: spread(totals),
      settlement: 'settled',
      missing: 0,
      pending: 0,
    };
  });
}

function placeOf(entry: RankedEntry | undefined) {
  if (!entry) return { rank: null, scoreHundredths: null, passes: null, byCriterion: {} };
  const { rank, scoreHundredths, passes, byCriterion } = entry;
  return { rank, scoreHundredths, passes, byCriterion };
}

async function pendingReaders(reader: Reader, applicationIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const open = ['invited', 'accepted', 'in_progress', 'reopened'];
  const rows = await reader
    .select({ id: assignments.applicationId, count: sql<number>`count(*)::int` })
    .from(assignments)
    .where(sql`${inArray(assignments.applicationId, [...applicationIds])} and ${inArray(assignments.state, open)}`)
    .groupBy(assignments.applicationId);
  return new Map(rows.map((row) => [row.id, row.count]));
}
