import { inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { callFacts, loadFrozenContent } from '#app/calls/call-store.server.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import { staffMay } from '#app/people/access.ts';
import { recusedFiles } from '#app/reviews/assignment/recused-files.server.ts';
import { fundable } from './award-list.ts';
import { filesOf, linesOf, loadDecision } from './award-store.server.ts';
import { frozenMinutes, keptOutOf, membersOf, votesOf } from './committee-store.server.ts';
import type { MinutesContent } from './minutes.ts';
import type { Vote } from './votes.ts';

/**
 * The votes of a draft: every fundable file with what each member said, or is taken to say until it is recorded; without
 * those the reader is recused from (I9).
 */
export async function votesPage(reader: Reader, actor: Person, decisionId: string) {
  const decision = await loadDecision(reader, decisionId);
  const call = decision ? await callFacts(reader, decision.callId) : null;
  if (!decision || !call?.currentVersionId || !staffMay(actor, 'awards.prepare', call.programmeId)) return null;
  const members = await membersOf(reader, decision.id);
  const barred = await recusedFiles(reader, actor, call.id);
  const files = (await filesOf(reader, decision)).filter((file) => fundable(file) && !barred.has(file.applicationId));
  const lines = await linesOf(reader, decision.id);
  const votes = await votesOf(reader, decision.id);
  const organisationIds = files.map((file) => file.organisationId);
  const keptOut = await keptOutOf(reader, members, organisationIds);
  const { title } = await loadFrozenContent(reader, call.currentVersionId);
  return {
    call: { reference: call.reference, title, currency: call.currency },
    decision: { id: decision.id, version: decision.version },
    members,
    files: lines.flatMap(({ applicationId, outcome, amountMinor }) => {
      const file = files.find((each) => each.applicationId === applicationId);
      if (!file) return [];
      const out = keptOut.get(file.organisationId);
      const said = members.map(({ accountId, alias, organisation }) => {
        const recorded = votes.find((each) => each.applicationId === applicationId && each.accountId === accountId);
        const kept = out?.has(accountId) ?? false;
        const vote: Vote = kept ? 'recused' : (recorded?.vote ?? 'for');
        return { accountId, alias, organisation, keptOut: kept, vote };
      });
      return [{ applicationId, reference: file.reference, rank: file.rank, outcome, amountMinor, said }];
    }),
    verdict: mayRecord(actor, decision),
  };
}

export type VotesData = NonNullable<Awaited<ReturnType<typeof votesPage>>>;

function mayRecord(actor: Person, decision: { state: string; preparedBy: string }): Verdict {
  if (decision.preparedBy !== actor.accountId) return denied('not-the-preparer');
  return decision.state === 'drafted' ? ALLOWED : denied('move-not-allowed');
}

/**
 * The minutes as they were frozen, for the desk and for whoever voted. Null before the recommendation, and for
 * everybody else (AZ-2).
 */
export async function minutesPage(reader: Reader, actor: Person, decisionId: string) {
  const decision = await loadDecision(reader, decisionId);
  const call = decision ? await callFacts(reader, decision.callId) : null;
  const minutes = await frozenMinutes(reader, decisionId);
  if (!decision || !call?.currentVersionId || !minutes) return null;
  const members = await membersOf(reader, decisionId);
  const own = members.find((member) => member.accountId === actor.accountId);
  if (!own && !staffMay(actor, 'awards.read', call.programmeId)) return null;
  const { title } = await loadFrozenContent(reader, call.currentVersionId);
  const programme = await programmeFacts(reader, call.programmeId);
  const open = await openMinutes(reader, actor, { callId: call.id, content: minutes.content });
  const signed = minutes.signatures.some((each) => each.accountId === actor.accountId);
  return {
    call: { reference: call.reference, title },
    programmeTitle: programme?.title ?? { en: '' },
    decisionId,
    readsDecision: staffMay(actor, 'awards.read', call.programmeId),
    ...open,
    sha256: minutes.sha256,
    frozenAt: minutes.frozenAt,
    signatures: minutes.signatures.map(({ alias, organisation, chair, signedAt }) => {
      return { alias, organisation, chair, signedAt };
    }),
    /** Null for who did not vote: there is nothing for them to sign. */
    sign: own ? maySign(decision.state, signed) : null,
  };
}

export type MinutesData = NonNullable<Awaited<ReturnType<typeof minutesPage>>>;

/** I9: without the files the reader is recused from, and then without the text, which may speak of them. */
async function openMinutes(reader: Reader, actor: Person, given: { callId: CallId; content: MinutesContent }) {
  const { content } = given;
  const barred = await recusedFiles(reader, actor, given.callId);
  const names = barred.size === 0 ? [] : await referencesOf(reader, [...barred]);
  const files = content.files.filter(({ reference }) => !names.includes(reference));
  const withheld = content.files.length - files.length;
  return { content: { ...content, files, text: withheld > 0 ? '' : content.text }, withheld };
}

async function referencesOf(reader: Reader, applicationIds: readonly string[]): Promise<readonly string[]> {
  const rows = await reader
    .select({ reference: applications.reference })
    .from(applications)
    .where(inArray(applications.id, [...applicationIds]));
  return rows.map((row) => row.reference);
}

function maySign(state: string, signed: boolean): Verdict {
  if (signed) return denied('minutes-signed-before');
  return state === 'recommended' ? ALLOWED : denied('move-not-allowed');
}
