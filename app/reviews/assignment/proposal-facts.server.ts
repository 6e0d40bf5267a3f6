import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Reader as Db } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { organisations } from '#db/schema/organisations.ts';
import { assignments } from '#db/schema/reviews.ts';
import type { Person } from '#app/kernel/actor.ts';
import { softKindsOf, type TieKind } from '#app/organisations/interests/interest.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { softTiesWith } from '#app/organisations/interests/tie-store.server.ts';
import type { AssignmentState } from '../assignment-lifecycle.ts';
import { stillReads } from '../assignment-policy.ts';
import { declaredOn, reviewersOf } from '../assignment-store.server.ts';
import { inHandFor } from '../blind-readers.server.ts';
import { keepsOut } from '../conflict.ts';
import type { FileToRead, Reader } from './fit.ts';
import type { Bid } from './bid.ts';
import { bidsOn } from './bid-store.server.ts';
import { grouped } from './grouped.ts';
import { profilesOf } from './profile-store.server.ts';
import { NO_PROFILE } from './reviewer-profile.ts';

export type ProposalFacts = {
  readonly files: readonly (FileToRead & {
    readonly reference: string;
    readonly alias: string;
    /** I9: soft conflicts by reader; they bar nobody. */
    readonly ties: ReadonlyMap<string, readonly TieKind[]>;
    readonly bids: ReadonlyMap<string, Bid>;
  })[];
  readonly readers: readonly (Reader & { readonly alias: string })[];
};

/** Everything a proposal for the eligible files of a call is made from. */
export async function proposalFacts(
  reader: Db,
  actor: Person,
  call: { id: string; programmeId: string },
): Promise<ProposalFacts> {
  const people = await reviewersOf(reader, call.programmeId);
  const ids = people.map(({ accountId }) => accountId);
  const profiles = await profilesOf(reader, ids);
  const held = await filesInHand(reader, actor, ids);
  const readers = people.map(({ accountId, consortiumMemberId, alias }) => {
    const profile = profiles.get(accountId) ?? NO_PROFILE;
    return { ...profile, id: accountId, memberId: consortiumMemberId, held: held.get(accountId) ?? 0, alias };
  });
  return { readers, files: await filesToRead(reader, actor, call.id, readers) };
}

async function filesInHand(reader: Db, actor: Person, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await reader
    .select({ id: assignments.reviewerId, count: sql<number>`count(*)::int` })
    .from(assignments)
    .where(and(inArray(assignments.reviewerId, [...ids]), inHandFor(actor)))
    .groupBy(assignments.reviewerId);
  return new Map(rows.map((row) => [row.id, row.count]));
}

async function filesToRead(
  reader: Db,
  actor: Person,
  callId: string,
  readers: readonly Reader[],
): Promise<ProposalFacts['files']> {
  const rows = await reader
    .select({
      id: applications.id,
      reference: applications.reference,
      organisationId: applications.organisationId,
      language: applications.language,
      themes: applications.activities,
      country: organisations.country,
      alias: organisations.alias,
    })
    .from(applications)
    .innerJoin(organisations, eq(organisations.id, applications.organisationId))
    .where(
      and(
        eq(applications.callId, callId),
        inArray(applications.state, ['eligible', 'in_review']),
        notRecused(applications.organisationId, actor),
      ),
    )
    .orderBy(asc(applications.reference));
  const ids = rows.map(({ id }) => id);
  const asked = await askedOn(reader, ids);
  const thirdParties = [...new Set(rows.map(({ organisationId }) => organisationId))];
  const softFor = grouped(await softTiesWith(reader, thirdParties), ({ organisationId }) => organisationId);
  const bids = await bidsOn(reader, ids);
  const declared = await declaredOn(reader, thirdParties);
  const declaredFor = grouped(declared, ({ organisationId }) => organisationId);
  return rows.map(({ organisationId, ...file }) => {
    const conflicts = declaredFor.get(organisationId) ?? [];
    const out = readers.filter(({ id, memberId }) => {
      return keepsOut(conflicts, { accountId: id, consortiumMemberId: memberId }) !== null;
    });
    const soft = softFor.get(organisationId) ?? [];
    const barred = new Set(out.map(({ id }) => id));
    const ties = new Map(readers.map(({ id, memberId }) => [id, softKindsOf(soft, memberId)]));
    const told = (asked.get(file.id) ?? []).map(({ state, ...reading }) => ({
      ...reading,
      counts: stillReads({ state, barred: barred.has(reading.readerId) }),
    }));
    return { ...file, asked: told, barred, ties, bids: bids.get(file.id) ?? new Map() };
  });
}

async function askedOn(reader: Db, applicationIds: readonly string[]) {
  if (applicationIds.length === 0) return new Map<string, never>();
  const rows = await reader
    .select({
      applicationId: assignments.applicationId,
      readerId: assignments.reviewerId,
      memberId: assignments.consortiumMemberId,
      state: assignments.state,
    })
    .from(assignments)
    .where(inArray(assignments.applicationId, [...applicationIds]));
  return grouped(
    rows.map((row) => ({ ...row, state: row.state as AssignmentState })),
    ({ applicationId }) => applicationId,
  );
}
