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
import { filesHiddenFrom } from './blind-readers.server.ts';
import { settle, spread, type Settlement } from './divergence.ts';
import { linesOfLots, lotTitle } from './lots.ts';
import { rankedContent, type RankedContent } from './ranked-content.ts';
import { decideRanking, rank, type Basis, type RankedEntry } from './ranking.ts';
import {
  filesInReview,
  fixedList,
  listedFiles,
  lotsOfCall,
  ofReading,
  rereadingsOfList,
  versionsOfList,
  waitingFiles,
  type FileInReview,
} from './ranking-store.server.ts';
import { rereadingsOfCall } from './rereading/rereading-store.server.ts';
import { lockedSheets } from './review-store.server.ts';
import { highestHundredths, type Scheme } from './scoring.ts';

/** A file as the ranking page shows it. `rank` is null while it cannot be placed, and where it is hidden (I10). */
export type RankingRow = {
  readonly applicationId: string;
  readonly reference: string;
  readonly lot: string | null;
  readonly rank: number | null;
  readonly scoreHundredths: number | null;
  readonly passes: boolean | null;
  readonly basis: Basis | null;
  readonly byCriterion: Readonly<Record<string, number>>;
  readonly totals: readonly number[];
  readonly spreadHundredths: number;
  readonly settlement: Settlement['kind'] | 'hidden';
  readonly missing: number;
  /** Readers asked and not yet done. */
  readonly pending: number;
  readonly requestedMinor: bigint;
};

/**
 * The ranking of a call: as it would be now, or as it was fixed. Null outside the actor's programmes. Files the actor
 * still reads, or is recused from, have no figures and no place (I9, I10).
 */
export async function rankingPage(reader: Reader, actor: Person, callId: string) {
  const call = await callFacts(reader, callId);
  if (!call?.currentVersionId || !staffMay(actor, 'ranking.read', call.programmeId)) return null;
  const content = await loadFrozenContent(reader, call.currentVersionId);
  const list = await fixedList(reader, call.id);
  const recused = await recusedFiles(reader, actor, call.id);
  const hidden = await filesHiddenFrom(reader, actor, { id: call.id, fixed: list !== null });
  const rows = list
    ? await fixedRows(reader, { list, hidden })
    : await rowsNow(reader, { callId: call.id, scheme: content, hidden });
  const placed = rows.flatMap((row) => (row.rank === null ? [] : [{ ...row, passes: row.passes === true }]));
  const about: About = { ...call, title: content.title };
  return {
    call: about,
    scheme: { criteria: content.criteria, passTotal: content.passTotal },
    highest: highestHundredths(content),
    rows: rows
      .filter(({ applicationId }) => !recused.has(applicationId))
      .map((row) => ({ ...row, lotTitle: lotTitle(content.lots, row.lot) })),
    lines: linesOfLots(placed, await lotsOfCall(reader, call)),
    fixed: list ? { at: list.fixedAt, sha256: list.sha256, number: list.number } : null,
    versions: await versionsOfList(reader, call.id),
    rereadings: await rereadingsOfCall(reader, { callId: call.id, hidden }),
    mayTake: list !== null && hidden.size === 0,
    mayPrepare: staffMay(actor, 'awards.prepare', call.programmeId),
    mayFix: list ? null : await mayFix(reader, actor, { call, scheme: content, hidden }),
  };
}

type About = CallFacts & { readonly title: Translated };
type Hidden = ReadonlySet<string>;
export type FixVerdict = { readonly verdict: Verdict; readonly values: Readonly<Record<string, string | number>> };
export type FixedMark = { readonly at: Instant; readonly sha256: string };

async function mayFix(
  reader: Reader,
  actor: Person,
  given: { call: CallFacts; scheme: Scheme; hidden: Hidden },
): Promise<FixVerdict> {
  const { call, scheme } = given;
  const role = can(actor, 'ranking.fix');
  if (!role.allowed) return { verdict: denied('role-may-not'), values: {} };
  if (call.state === 'open') {
    return { verdict: denied(call.intake === 'round' ? 'round-collecting' : 'call-still-open'), values: {} };
  }
  if (given.hidden.size > 0) return { verdict: denied('own-sheets-open'), values: {} };
  const facts = { waiting: await waitingFiles(reader, call.id), fixed: false };
  const decided = decideRanking(scheme, await filesInReview(reader, call.id), facts);
  if (decided.ok) return { verdict: ALLOWED, values: {} };
  return { verdict: denied(decided.refusal.code), values: decided.refusal.values ?? {} };
}

async function rowsNow(
  reader: Reader,
  given: { callId: string; scheme: Scheme; hidden: Hidden },
): Promise<readonly RankingRow[]> {
  const { scheme, hidden } = given;
  const files = await filesInReview(reader, given.callId);
  // A place left empty among the others would say what a hidden file scored.
  const shown = files.filter((file) => !hidden.has(file.applicationId));
  const places = new Map(rank(scheme, shown).entries.map((entry) => [entry.applicationId, entry]));
  const pending = await pendingReaders(
    reader,
    files.map((file) => file.applicationId),
  );
  const rows = files.map((file) =>
    hidden.has(file.applicationId)
      ? hiddenRow(file)
      : rowOf(scheme, file, { place: places.get(file.applicationId), pending: pending.get(file.applicationId) ?? 0 }),
  );
  return rows.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.reference < b.reference ? -1 : 1));
}

function rowOf(
  scheme: Scheme,
  file: FileInReview,
  given: { place: RankedEntry | undefined; pending: number },
): RankingRow {
  const settlement = settle(file.sheets, scheme.divergencePercent);
  const totals = file.sheets.map((sheet) => sheet.totalHundredths);
  return {
    ...hiddenRow(file),
    ...placeOf(given.place),
    totals,
    spreadHundredths: spread(totals),
    settlement: settlement.kind,
    missing: settlement.kind === 'readers-missing' ? settlement.missing : 0,
    pending: given.pending,
  };
}

function hiddenRow(file: Pick<FileInReview, 'applicationId' | 'reference' | 'lot' | 'requestedMinor'>): RankingRow {
  const { applicationId, reference, lot, requestedMinor } = file;
  const nothing = { totals: [], spreadHundredths: 0, settlement: 'hidden', missing: 0, pending: 0 } as const;
  return { applicationId, reference, lot, requestedMinor, ...placeOf(undefined), ...nothing };
}

async function fixedRows(
  reader: Reader,
  given: { list: { id: string; content: unknown }; hidden: Hidden },
): Promise<readonly RankingRow[]> {
  const { entries }: RankedContent = rankedContent.parse(given.list.content);
  const byReference = new Map(entries.map((entry) => [entry.reference, entry]));
  const files = await listedFiles(reader, given.list.id);
  const ids = files.map((file) => file.applicationId);
  const sheets = await lockedSheets(reader, ids);
  const reread = await rereadingsOfList(reader, given.list.id);
  return files.map((file) => {
    const entry = byReference.get(file.reference);
    const row = { ...file, lot: entry?.lot ?? null };
    if (given.hidden.has(file.applicationId)) return hiddenRow(row);
    const own = ofReading(sheets.get(file.applicationId) ?? [], reread.get(file.applicationId) ?? null);
    const totals = own.map((sheet) => sheet.totalHundredths);
    return {
      ...row,
      basis: entry?.basis ?? null,
      byCriterion: entry?.byCriterion ?? {},
      totals,
      spreadHundredths: spread(totals),
      settlement: 'settled',
      missing: 0,
      pending: 0,
    };
  });
}

function placeOf(entry: RankedEntry | undefined) {
  if (!entry) return { rank: null, scoreHundredths: null, passes: null, basis: null, byCriterion: {} };
  const { rank, scoreHundredths, passes, basis, byCriterion } = entry;
  return { rank, scoreHundredths, passes, basis, byCriterion };
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
