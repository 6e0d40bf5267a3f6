import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { consensusAgreements, consensusProposals, consensusScores } from '#db/schema/consensus.ts';
import { assignments, rankedLists, reviews } from '#db/schema/reviews.ts';
import type { AssignmentState } from './assignment-lifecycle.ts';
import { inForce, type FileReader, type MeetingFacts, type Proposal } from './consensus.ts';
import { settle } from './divergence.ts';
import type { ConsensusResult } from './ranking.ts';
import { sheetsOfReading } from './review-store.server.ts';
import type { Scheme } from './scoring.ts';

type Asked = { readonly id: string; readonly callId: string; readonly scheme: Scheme };

/** What decides whether the readers of a file may meet and agree. */
export async function meetingFacts(reader: Reader, file: Asked): Promise<MeetingFacts> {
  const sheets = await sheetsOfReading(reader, { applicationId: file.id, rereadingId: null });
  return {
    readers: (await readersOf(reader, [file.id])).get(file.id) ?? [],
    settlement: settle(sheets, file.scheme.divergencePercent),
    proposal: (await newestProposals(reader, [file.id])).get(file.id) ?? null,
    fixed: (await reader.$count(rankedLists, eq(rankedLists.callId, file.callId))) > 0,
  };
}

/** What the readers of files agreed on, by application; files without an agreement of all are absent. */
export async function consensusResults(
  reader: Reader,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, ConsensusResult>> {
  const proposals = await newestProposals(reader, applicationIds);
  const readers = await readersOf(reader, [...proposals.keys()]);
  const found = new Map<string, ConsensusResult>();
  for (const [applicationId, proposal] of proposals) {
    if (!inForce({ proposal, readers: readers.get(applicationId) ?? [] })) continue;
    const lines = await linesOf(reader, proposal.id);
    const given = lines.flatMap(({ criterion, points }) => (points === null ? [] : [[criterion, points] as const]));
    found.set(applicationId, { totalHundredths: proposal.totalHundredths, points: Object.fromEntries(given) });
  }
  return found;
}

export async function linesOf(reader: Reader, proposalId: string) {
  const { criterion, points, maximum, reason } = consensusScores;
  return reader
    .select({ criterion, points, maximum, reason })
    .from(consensusScores)
    .where(eq(consensusScores.proposalId, proposalId));
}

export type WrittenProposal = Proposal & {
  readonly number: number;
  readonly chairId: string;
  readonly discussion: string;
  readonly totalHundredths: number;
};

/** The newest proposal of each file with who agreed to it. */
export async function newestProposals(
  reader: Reader,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, WrittenProposal>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await reader
    .selectDistinctOn([consensusProposals.applicationId])
    .from(consensusProposals)
    .where(inArray(consensusProposals.applicationId, [...applicationIds]))
    .orderBy(consensusProposals.applicationId, desc(consensusProposals.number));
  const ids = rows.map((row) => row.id);
  const agreed = ids.length === 0 ? [] : await agreementsTo(reader, ids);
  return new Map(
    rows.map(({ applicationId, ...row }) => {
      const agreedBy = agreed.filter((each) => each.proposalId === row.id).map((each) => each.assignmentId);
      return [applicationId, { ...row, agreedBy }];
    }),
  );
}

async function agreementsTo(reader: Reader, proposalIds: readonly string[]) {
  return reader
    .select()
    .from(consensusAgreements)
    .where(inArray(consensusAgreements.proposalId, [...proposalIds]));
}

/** Everybody ever asked to read the files, with the moment their sheet was locked last. */
async function readersOf(
  reader: Reader,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly FileReader[]>> {
  const found = new Map<string, FileReader[]>();
  if (applicationIds.length === 0) return found;
  const rows = await reader
    .select({
      applicationId: assignments.applicationId,
      assignmentId: assignments.id,
      accountId: assignments.reviewerId,
      state: assignments.state,
      lockedAt: reviews.submittedAt,
      barred: sql<boolean>`${applications.organisationId} in (select recused_organisations(${assignments.reviewerId}))`,
    })
    .from(assignments)
    .innerJoin(applications, eq(applications.id, assignments.applicationId))
    .leftJoin(reviews, eq(reviews.assignmentId, assignments.id))
    .where(and(inArray(assignments.applicationId, [...applicationIds]), isNull(assignments.rereadingId)))
    .orderBy(asc(assignments.id));
  for (const { applicationId, ...row } of rows) {
    const readers = found.get(applicationId) ?? [];
    readers.push({ ...row, state: row.state as AssignmentState });
    found.set(applicationId, readers);
  }
  return found;
}
