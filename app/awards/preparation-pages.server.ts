import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { awardDecisions } from '#db/schema/awards.ts';
import { organisations } from '#db/schema/organisations.ts';
import { actorReference, type Person } from '#app/kernel/actor.ts';
import { utcDate, type Instant } from '#app/kernel/instant.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { recusedFiles } from '#app/reviews/assignment/recused-files.server.ts';
import { staffMay } from '#app/people/access.ts';
import { callFacts, loadFrozenContent, type CallFacts } from '#app/calls/call-store.server.ts';
import type { ListedFile } from '#app/reviews/ranking.ts';
import { fixedList, listedFiles } from '#app/reviews/ranking-store.server.ts';
import type { AwardDecision, AwardLine } from './award.ts';
import { fundable, proposeLines, type AwardLimits } from './award-list.ts';
import { candidatesOf, membersOf } from './committee-store.server.ts';
import {
  filesOf,
  isRecused,
  linesOf,
  loadDecision,
  openDecisionOf,
  reserveFiles,
  toldDecisionOf,
} from './award-store.server.ts';
import { limitsFor } from './limits-store.server.ts';
import { decideReserve } from './reserve.ts';

/** A file of the ranking with what the list says of it so far. Amounts in minor units of the call's currency. */
export type PreparedFile = ListedFile & {
  readonly organisation: string;
  readonly fundable: boolean;
  /** I5: live awards the third party holds already. */
  readonly heldMinor: bigint;
  readonly line: AwardLine;
};

/** The list of a call being prepared: from the draft, else from the list sent back last, else by rank. */
export async function preparationPage(reader: Reader, actor: Person, callId: string, at: Instant) {
  const call = await callFacts(reader, callId);
  if (!call?.currentVersionId || call.stage === 'note') return null;
  if (!staffMay(actor, 'awards.prepare', call.programmeId)) return null;
  const { title } = await loadFrozenContent(reader, call.currentVersionId);
  const ranking = await fixedList(reader, call.id);
  const base = await toldDecisionOf(reader, call.id);
  const live = await openDecisionOf(reader, call.id);
  const files = ranking ? await filesToPrepare(reader, { listId: ranking.id, base, live }) : [];
  const organisationIds = files.map((file) => file.organisationId);
  const limits = await limitsFor(reader, call, organisationIds, at);
  const sentBack = live ? null : await sentBackLast(reader, { callId: call.id, basedOn: base?.id ?? null });
  const recused = await isRecused(reader, actor, organisationIds);
  const hidden = await recusedFiles(reader, actor, call.id);
  return {
    call: about(call, title),
    fixed: ranking !== null,
    /** A list that is past its draft; then there is nothing to prepare. */
    standing: live && live.state !== 'drafted' ? live.id : null,
    draft: await draftOf(reader, live, sentBack),
    candidates: (await candidatesOf(reader, call.programmeId)).filter(({ accountId }) => accountId !== actor.accountId),
    sentBackReason: sentBack?.sentBackReason ?? null,
    files: (await withLines(reader, { files, limits, decision: live ?? sentBack })).filter(
      ({ applicationId }) => !hidden.has(applicationId),
    ),
    limits: { envelopeMinor: limits.envelopeMinor, committedMinor: limits.committedMinor, capMinor: limits.capMinor },
    /** I14: of a list from the reserve, the last day the reserve is good for. */
    reserve: base ? { until: base.reserveUntil } : null,
    verdict: mayPrepare(actor, { live, recused, reserve: base ? reserveRefusal(base, files, at) : null }),
  };
}

export type PreparationData = NonNullable<Awaited<ReturnType<typeof preparationPage>>>;

function about(call: CallFacts, title: Awaited<ReturnType<typeof loadFrozenContent>>['title']) {
  const { id, reference, currency, minimumMinor, maximumMinor } = call;
  return { id, reference, title, currency, minimumMinor, maximumMinor };
}

async function draftOf(reader: Reader, live: AwardDecision | null, sentBack: AwardDecision | null) {
  const from = live ?? sentBack;
  const members = from ? await membersOf(reader, from.id) : [];
  return {
    decisionId: live?.id ?? null,
    version: live?.version ?? 0,
    metOn: from?.metOn ?? null,
    minutes: from?.minutes ?? '',
    authority: from?.authorityAsked ?? false,
    voters: members.map((member) => member.accountId),
    chair: members.find((member) => member.chair)?.accountId ?? null,
  };
}

/** The whole ranking for a first list; for one from the reserve its own files, or what is held today (I14). */
async function filesToPrepare(
  reader: Reader,
  given: { listId: string; base: AwardDecision | null; live: AwardDecision | null },
): Promise<readonly ListedFile[]> {
  if (!given.base) return listedFiles(reader, given.listId);
  if (given.live && given.live.state !== 'drafted') return filesOf(reader, given.live);
  return reserveFiles(reader, given.listId);
}

function reserveRefusal(base: AwardDecision, files: readonly ListedFile[], at: Instant): string | null {
  const { callId } = base;
  const allowed = decideReserve(base, { callId, today: utcDate(at), files });
  return allowed.ok ? null : allowed.refusal.code;
}

function mayPrepare(
  actor: Person,
  facts: { live: AwardDecision | null; recused: boolean; reserve: string | null },
): Verdict {
  if (facts.live && facts.live.preparedBy !== actorReference(actor)) return denied('not-the-preparer');
  if (facts.recused) return denied('person-recused');
  return facts.reserve === null ? ALLOWED : denied(facts.reserve);
}

async function withLines(
  reader: Reader,
  given: { files: readonly ListedFile[]; limits: AwardLimits; decision: AwardDecision | null },
): Promise<readonly PreparedFile[]> {
  const { files, limits, decision } = given;
  const lines = decision ? await linesOf(reader, decision.id) : proposeLines(files, limits);
  const byFile = new Map(lines.map((line) => [line.applicationId, line]));
  const aliases = await organisationAliases(
    reader,
    files.map((file) => file.organisationId),
  );
  return files.map((file) => ({
    ...file,
    organisation: aliases.get(file.organisationId) ?? '',
    fundable: fundable(file),
    heldMinor: limits.heldMinor.get(limits.oneOf.get(file.organisationId) ?? file.organisationId) ?? 0n,
    line: byFile.get(file.applicationId) ?? {
      applicationId: file.applicationId,
      outcome: file.state === 'reserve' ? 'reserve' : 'reject',
      amountMinor: 0n,
      reason: '',
    },
  }));
}

/** Aliases by organisation id. */
export async function organisationAliases(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { id, alias } = organisations;
  const rows = await reader
    .select({ id, alias })
    .from(organisations)
    .where(inArray(id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.alias]));
}

async function sentBackLast(
  reader: Reader,
  { callId, basedOn }: { callId: string; basedOn: string | null },
): Promise<AwardDecision | null> {
  const base = basedOn === null ? isNull(awardDecisions.basedOn) : eq(awardDecisions.basedOn, basedOn);
  const [row] = await reader
    .select({ id: awardDecisions.id })
    .from(awardDecisions)
    .where(and(eq(awardDecisions.callId, callId), base, eq(awardDecisions.state, 'sent_back')))
    .orderBy(desc(awardDecisions.id))
    .limit(1);
  return row ? loadDecision(reader, row.id) : null;
}
