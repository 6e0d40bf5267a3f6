import { desc, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { dueDiligenceChecks } from '#db/schema/organisations.ts';
import type { Person } from '#app/kernel/actor.ts';
import { utcDate, type Instant } from '#app/kernel/instant.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { aliasesOf } from '#app/applications/application-pages.server.ts';
import { recusedFiles } from '#app/reviews/assignment/recused-files.server.ts';
import { fixedList } from '#app/reviews/ranking-store.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import { callFacts, loadFrozenContent } from '#app/calls/call-store.server.ts';
import { checkState, type CheckResult, type CheckState, type LatestChecks } from '#app/organisations/due-diligence.ts';
import type { AwardDecision, AwardLine, Outcome } from './award.ts';
import { sumOf } from './award-list.ts';
import {
  approvalsOf,
  filesOf,
  isRecused,
  linesOf,
  loadDecision,
  openDecisionOf,
  reserveFiles,
} from './award-store.server.ts';
import { limitsFor } from './limits-store.server.ts';
import { frozenMinutes, keptOutOf, membersOf, votesOf } from './committee-store.server.ts';
import { decisionVerdicts, type DecisionFacts } from './decision-verdicts.ts';
import { isSignedByChair } from './minutes.ts';
import { LETTERS } from './send-letters.server.ts';
import { organisationAliases } from './preparation-pages.server.ts';
import { decideReserve } from './reserve.ts';

/** A line of a list as its readers see it. `checks` only for awards: I15 asks nothing of the others. */
export type DecisionRow = AwardLine & {
  readonly reference: string;
  readonly rank: number;
  readonly scoreHundredths: number;
  readonly requestedMinor: bigint;
  readonly organisationId: string;
  readonly organisation: string;
  /** State of the application now: declined and withdrawn ones show. */
  readonly state: string;
  readonly letter: (typeof LETTERS)[Outcome];
  readonly checks: { readonly exclusion: CheckState; readonly sanctions: CheckState } | null;
};

/** One list with its lines, limits, approvals and history, and what the reader may do with it. */
export async function decisionPage(reader: Reader, actor: Person, id: string, at: Instant) {
  const decision = await loadDecision(reader, id);
  const call = decision ? await callFacts(reader, decision.callId) : null;
  if (!decision || !call?.currentVersionId || !staffMay(actor, 'awards.read', call.programmeId)) return null;
  const files = await filesOf(reader, decision);
  const lines = await linesOf(reader, decision.id);
  const organisationIds = files.map((file) => file.organisationId);
  const limits = await limitsFor(reader, call, organisationIds, at);
  const approvals = await approvalsOf(reader, decision.id);
  const members = await membersOf(reader, decision.id);
  const minutes = await frozenMinutes(reader, decision.id);
  const facts: DecisionFacts = {
    decision,
    files,
    lines,
    limits,
    approvedBy: approvals.map((approval) => approval.accountId),
    recused: await isRecused(reader, actor, organisationIds),
    members,
    votes: await votesOf(reader, decision.id),
    keptOut: await keptOutOf(reader, members, organisationIds),
    signed: isSignedByChair(minutes),
    checks: await checksOf(reader, organisationIds),
  };
  const hidden = await recusedFiles(reader, actor, call.id);
  const { title } = await loadFrozenContent(reader, call.currentVersionId);
  const aliases = await aliasesOf(reader, peopleIn(decision, facts.approvedBy));
  const by = (reference: string | null) => aliases.get(reference ?? '') ?? '';
  return {
    call: { id: call.id, reference: call.reference, title, currency: call.currency },
    decision: {
      ...decision,
      // I9: the text may speak of a file the reader is recused from.
      minutes: hidden.size > 0 ? '' : decision.minutes,
      preparedBy: by(decision.preparedBy),
      sentBackBy: by(decision.sentBackBy),
    },
    committee: members.map(({ alias, organisation, chair }) => ({ alias, organisation, chair })),
    signed: facts.signed,
    recusals: recusalsOf(facts, hidden),
    signatures: signaturesUnder(minutes),
    approvals: approvals.map(({ step, accountId, approvedAt }) => ({ step, at: approvedAt, alias: by(accountId) })),
    rows: rowsOf(facts, await organisationAliases(reader, organisationIds), at).filter(
      ({ applicationId }) => !hidden.has(applicationId),
    ),
    money: moneyOf(facts),
    reserve: await reserveOf(reader, actor, { decision, at }),
    verdicts: decisionVerdicts(actor, facts, at),
  };
}

export type DecisionData = NonNullable<Awaited<ReturnType<typeof decisionPage>>>;

function signaturesUnder(minutes: Awaited<ReturnType<typeof frozenMinutes>>) {
  return minutes?.signatures.map(({ alias, organisation, signedAt }) => ({ alias, organisation, signedAt })) ?? null;
}

/** I9: who had no voice on which file, by alias and reference, but for files hidden from the reader. */
function recusalsOf(
  { files, members, votes }: DecisionFacts,
  hidden: ReadonlySet<string>,
): readonly { alias: string; references: string[] }[] {
  return members.flatMap(({ accountId, alias }) => {
    const out = votes.filter((each) => each.accountId === accountId && each.vote === 'recused');
    const references = files.flatMap((file) =>
      !hidden.has(file.applicationId) && out.some((each) => each.applicationId === file.applicationId)
        ? [file.reference]
        : [],
    );
    return references.length === 0 ? [] : [{ alias, references }];
  });
}

function peopleIn(decision: AwardDecision, approvedBy: readonly string[]): readonly string[] {
  return [decision.preparedBy, ...(decision.sentBackBy ? [decision.sentBackBy] : []), ...approvedBy];
}

/** I14: whether a list from this one's reserve may be prepared now, for those who prepare one; null for the others. */
async function reserveOf(
  reader: Reader,
  actor: Person,
  { decision, at }: { decision: AwardDecision; at: Instant },
): Promise<Verdict | null> {
  const { callId, state, basedOn } = decision;
  if (!can(actor, 'awards.prepare').allowed || basedOn !== null) return null;
  if (!['notified', 'contested', 'final'].includes(state)) return null;
  if (await openDecisionOf(reader, callId)) return denied('list-exists');
  const ranking = await fixedList(reader, callId);
  const files = await reserveFiles(reader, ranking?.id ?? decision.listId);
  const allowed = decideReserve(decision, { callId, today: utcDate(at), files });
  return allowed.ok ? ALLOWED : denied(allowed.refusal.code);
}

/** I3: once granted, the awards of the list are among the committed ones. */
function moneyOf({ decision, lines, limits }: DecisionFacts) {
  const granted = ['approved', 'notified', 'contested', 'final'].includes(decision.state);
  const listMinor = sumOf(lines);
  const promisedMinor = limits.committedMinor + (granted ? 0n : listMinor);
  return {
    envelopeMinor: limits.envelopeMinor,
    capMinor: limits.capMinor,
    listMinor,
    leftMinor: limits.envelopeMinor - promisedMinor,
  };
}

function rowsOf(
  { files, lines, checks }: DecisionFacts,
  organisations: ReadonlyMap<string, string>,
  at: Instant,
): readonly DecisionRow[] {
  const byFile = new Map(files.map((file) => [file.applicationId, file]));
  return lines.flatMap((line) => {
    const file = byFile.get(line.applicationId);
    if (!file) return [];
    const { reference, rank, scoreHundredths, requestedMinor, organisationId, state } = file;
    const organisation = organisations.get(organisationId) ?? '';
    const latest = checks.get(organisationId);
    const states = {
      exclusion: checkState(latest?.exclusion ?? null, at),
      sanctions: checkState(latest?.sanctions ?? null, at),
    };
    const about = { reference, rank, scoreHundredths, requestedMinor, organisationId, organisation, state };
    return [{ ...line, ...about, letter: LETTERS[line.outcome], checks: line.outcome === 'award' ? states : null }];
  });
}

/** The latest check of each kind of several third parties, in one query. */
async function checksOf(
  reader: Reader,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, LatestChecks>> {
  if (organisationIds.length === 0) return new Map();
  const { organisationId, kind, result, validUntil, checkedAt, id } = dueDiligenceChecks;
  const rows = await reader
    .selectDistinctOn([organisationId, kind], { organisationId, kind, result, validUntil })
    .from(dueDiligenceChecks)
    .where(inArray(organisationId, [...organisationIds]))
    .orderBy(organisationId, kind, desc(checkedAt), desc(id));
  const latest = (owner: string, wanted: string) => {
    const row = rows.find((each) => each.organisationId === owner && each.kind === wanted);
    return row ? { result: row.result as CheckResult, validUntil: row.validUntil } : null;
  };
  return new Map(
    organisationIds.map((owner) => [
      owner,
      { exclusion: latest(owner, 'exclusion-declaration'), sanctions: latest(owner, 'sanctions') },
    ]),
  );
}
