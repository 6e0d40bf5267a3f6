import { eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { accounts } from '#db/schema/people.ts';
import type { Person } from '#app/kernel/actor.ts';
import { denied, type Verdict } from '#app/kernel/verdict.ts';
import type { Application } from '#app/applications/application.ts';
import { applicationFacts } from '#app/applications/application-store.server.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { staffMay } from '#app/people/access.ts';
import { declaredOn } from './assignment-store.server.ts';
import { keepsOut } from './conflict.ts';
import { filesHiddenFrom } from './blind-readers.server.ts';
import { inForce, mayAgree, mayPropose, type MeetingFacts } from './consensus.ts';
import { linesOf, meetingFacts, newestProposals } from './consensus-store.server.ts';
import { schemeOf } from './open-sheet.server.ts';
import { peerSheets } from './peer-pages.server.ts';
import type { Scheme } from './scoring.ts';

/** The meeting of a file's readers as its chair sees it: their sheets, and what was proposed. Null outside the programme. */
export async function meetingPage(reader: Reader, actor: Person, applicationId: string) {
  const file = await applicationFacts(reader, applicationId);
  if (!file || !staffMay(actor, 'consensus.chair', file.programmeId)) return null;
  if (await isRecusedFrom(reader, actor, file.organisationId)) return null;
  const scheme = await schemeOf(reader, file.callId);
  const facts = await meetingFacts(reader, { ...file, scheme });
  const hidden = (await filesHiddenFrom(reader, actor, { id: file.callId, fixed: facts.fixed })).has(file.id);
  return {
    application: { id: file.id, reference: file.reference },
    scheme: { criteria: scheme.criteria, passTotal: scheme.passTotal },
    sheets: hidden ? [] : await peerSheets(reader, { applicationId: file.id, without: null }),
    record: hidden ? null : await recordOf(reader, { file, facts, scheme }),
    may: await chairVerdict(reader, actor, { file, facts }),
  };
}

async function chairVerdict(reader: Reader, actor: Person, given: { file: Application; facts: MeetingFacts }) {
  const declared = await declaredOn(reader, [given.file.organisationId]);
  const kept = keepsOut(declared, { accountId: actor.accountId, consortiumMemberId: null });
  const verdict: Verdict = kept ? denied('chair-in-conflict') : mayPropose(actor, given.facts);
  return { verdict, values: { reference: given.file.reference } };
}

/** The grid of a file for its chair; null outside the programme. */
export async function schemeForChair(reader: Reader, actor: Person, applicationId: string): Promise<Scheme | null> {
  const file = await applicationFacts(reader, applicationId);
  return file && staffMay(actor, 'consensus.chair', file.programmeId) ? schemeOf(reader, file.callId) : null;
}

/** I10: what was proposed, for a reader of the file whose own sheet is locked; the caller has checked that. */
export async function consensusForReader(
  reader: Reader,
  given: { file: Application; scheme: Scheme; assignmentId: string },
) {
  const facts = await meetingFacts(reader, { ...given.file, scheme: given.scheme });
  const record = await recordOf(reader, { ...given, facts });
  return record ? { ...record, mayAgree: mayAgree(given.assignmentId, facts) } : null;
}

async function recordOf(reader: Reader, given: { file: Application; scheme: Scheme; facts: MeetingFacts }) {
  const { file, scheme, facts } = given;
  const proposal = (await newestProposals(reader, [file.id])).get(file.id);
  if (!proposal) return null;
  const agreed = facts.readers.filter((each) => proposal.agreedBy.includes(each.assignmentId));
  const lines = await linesOf(reader, proposal.id);
  return {
    id: proposal.id,
    number: proposal.number,
    chair: (await aliasesOf(reader, [proposal.chairId]))[0] ?? '',
    proposedAt: proposal.proposedAt,
    discussion: proposal.discussion,
    totalHundredths: proposal.totalHundredths,
    lines: scheme.criteria.flatMap(({ code }) => lines.filter((line) => line.criterion === code)),
    agreed: await aliasesOf(
      reader,
      agreed.map((each) => each.accountId),
    ),
    inForce: inForce(facts),
  };
}

export type ConsensusRecord = NonNullable<Awaited<ReturnType<typeof recordOf>>>;

async function aliasesOf(reader: Reader, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await reader
    .select({ alias: accounts.alias })
    .from(accounts)
    .where(ids.length === 1 ? eq(accounts.id, ids[0] ?? '') : inArray(accounts.id, [...ids]))
    .orderBy(accounts.alias);
  return rows.map((row) => row.alias);
}
