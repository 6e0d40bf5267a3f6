import { inArray } from 'drizzle-orm';
import { applications } from '#db/schema/applications.ts';
import { awardApprovals, awardDecisions, awardLines } from '#db/schema/awards.ts';
import { calls, callVersions } from '#db/schema/calls.ts';
import { committeeMembers, committeeMinutes, committeeSignatures } from '#db/schema/committees.ts';
import { rankedEntries, rankedLists } from '#db/schema/reviews.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { addDays } from '#app/kernel/instant.ts';
import { consortiumMemberOf, type Person } from '#app/kernel/actor.ts';
import { toJson } from '#app/kernel/json.ts';
import type { World } from '#app/kernel/world.ts';
import { CALL_CONTENT } from './open-call.ts';
import { GRID } from './closed-call.ts';

type Given = {
  programmeId: string;
  officer: Person;
  voters: readonly Person[];
  organisationId: string;
  amountMinor: bigint;
  count: number;
  lots?: CallContent['lots'];
};

let serial = 0;

/**
 * So many calls with one file each of the same third party, whose lists wait for their second approval: written as
 * rows, since a thousand approvals are what is looked at, not the way there. Answers lists with their versions.
 */
export async function readyLists(world: World, given: Given) {
  const { programmeId, officer, voters, organisationId, amountMinor } = given;
  const at = world.clock.now();
  const content = toJson({ ...CALL_CONTENT, ...GRID, ...(given.lots && { lots: given.lots }) });
  const rows = Array.from({ length: given.count }, () => {
    serial += 1;
    const ids = Array.from({ length: 5 }, () => world.ids.next());
    const [callId = '', versionId = '', applicationId = '', listId = '', decisionId = ''] = ids;
    return { callId, versionId, applicationId, listId, decisionId, reference: `READY-${serial}` };
  });
  const decisionIds = rows.map((row) => row.decisionId);
  const frozen = { number: 1, content, frozenAt: at, frozenBy: 'system:test' };
  await world.db.transaction(async (tx) => {
    await tx.insert(calls).values(
      rows.map(({ callId, reference }) => ({
        id: callId,
        programmeId,
        reference,
        state: 'in_review',
        content,
        envelopeMinor: amountMinor,
        minimumMinor: 1n,
        maximumMinor: amountMinor,
        currency: 'EUR',
        opensAt: addDays(at, -60),
        deadlineAt: addDays(at, -5),
        deadlineZone: 'Europe/Brussels',
        createdBy: 'system:test',
        createdAt: at,
      })),
    );
    await tx
      .insert(callVersions)
      .values(
        rows.map(({ callId, versionId, reference }) => ({ id: versionId, callId, sha256: reference, ...frozen })),
      );
    const form = { language: 'en', currency: 'EUR', createdBy: 'system:test', createdAt: at, state: 'recommended' };
    await tx.insert(applications).values(
      rows.map(({ callId, versionId, applicationId, reference }) => ({
        ...form,
        id: applicationId,
        programmeId,
        callId,
        callVersionId: versionId,
        organisationId,
        reference: `${reference}-1`,
        requestedMinor: amountMinor,
        submittedSha256: reference,
      })),
    );
    const list = { content: {}, fixedBy: 'system:test', fixedAt: at };
    await tx
      .insert(rankedLists)
      .values(rows.map(({ listId, callId, reference }) => ({ ...list, id: listId, callId, sha256: reference })));
    await tx
      .insert(rankedEntries)
      .values(rows.map(({ listId, applicationId }) => ({ listId, applicationId, rank: 1, scoreHundredths: 1, passes: true }))); // prettier-ignore
    const draft = { state: 'drafted', minutes: '-', preparedBy: officer.accountId, preparedAt: at };
    await tx
      .insert(awardDecisions)
      .values(rows.map(({ decisionId, callId, listId }) => ({ ...draft, id: decisionId, callId, listId })));
    await tx
      .insert(awardLines)
      .values(rows.map(({ decisionId, applicationId }) => ({ decisionId, applicationId, rank: 1, outcome: 'award', amountMinor }))); // prettier-ignore
    await tx.insert(committeeMembers).values(
      decisionIds.flatMap((decisionId) =>
        voters.map((voter, place) => {
          const consortiumMemberId = consortiumMemberOf(voter) ?? '';
          return { decisionId, accountId: voter.accountId, consortiumMemberId, chair: place === 0 };
        }),
      ),
    );
    const nothing = {
      call: '-',
      rankingSha256: '-',
      currency: 'EUR',
      metOn: '2026-11-01',
      text: '-',
      members: [],
      files: [],
    };
    const minutes = { content: nothing, sha256: '0'.repeat(64), frozenBy: 'system:test', frozenAt: at };
    await tx.insert(committeeMinutes).values(decisionIds.map((decisionId) => ({ decisionId, ...minutes })));
    await tx.update(awardDecisions).set({ state: 'recommended' }).where(inArray(awardDecisions.id, decisionIds));
    const [chair] = voters;
    const by = { accountId: chair?.accountId ?? '' };
    const signed = decisionIds.map((decisionId) => ({ decisionId, ...by, sha256: minutes.sha256, signedAt: at }));
    await tx.insert(committeeSignatures).values(signed);
    await tx
      .insert(awardApprovals)
      .values(decisionIds.map((decisionId) => ({ decisionId, step: 1, ...by, approvedAt: at })));
  });
  return rows.map(({ decisionId, callId, applicationId }) => ({ decisionId, callId, applicationId, version: 1 }));
}
