import { eq, ne } from 'drizzle-orm';
import { agreements } from '#db/schema/agreements.ts';
import { calls, callVersions } from '#db/schema/calls.ts';
import { organisations } from '#db/schema/organisations.ts';
import { consortiumMembers, programmeResults } from '#db/schema/programme.ts';
import { rereadings } from '#db/schema/rereadings.ts';
import { disposalItems, disposals } from '#db/schema/retention.ts';
import { assignments } from '#db/schema/reviews.ts';
import { sanctionEntries, sanctionLists, screeningHits } from '#db/schema/screening.ts';
import { notifyAward } from '#app/awards/notify-award.server.ts';
import { proposeCapOverride } from '#app/awards/cap/propose-cap-override.server.ts';
import { decideRedress } from '#app/awards/redress/decide-redress.server.ts';
import { fileRedress } from '#app/awards/redress/file-redress.server.ts';
import { orderReaders } from '#app/awards/redress/order-readers.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { addDays, utcDate } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { proposeOperator } from '#app/organisations/operators/propose-operator.server.ts';
import { placeHold } from '#app/retention/place-hold.server.ts';
import { activeAgreement } from './agreement.ts';
import { commit } from './audited-grant.ts';
import { award, without, type awardDesk } from './award-desk.ts';
import { lostFactor } from './lost-factor.ts';
import { freshKey, paymentOffice } from './payment-office.ts';
import { person } from './people.ts';
import { recordsOfGrant } from './recused-grant.ts';
import type { Known } from './walk.ts';
import type { TestWorld } from './world.ts';

/** Said of one third party only, so that wherever it stands the file was shown. */
export const NAME = 'Hidden Lantern';

type Desk = Awaited<ReturnType<typeof awardDesk>>;

export type RecusedFile = {
  readonly organisationId: string;
  /** What a page would call the third party, its file in the call, and its grant, which those of its records begin with. */
  readonly alias: string;
  readonly fileReference: string;
  readonly grantReference: string;
  readonly known: Known;
};

/**
 * One third party through the whole house: a file turned down and complained of, a grant with every record it can leave,
 * a possible match, a hold and a disposal.
 */
export async function recusedFile(world: TestWorld, desk: Desk): Promise<RecusedFile> {
  const { programmeId, officer, lead } = desk;
  const office = await paymentOffice(world, programmeId);
  const agreement = await activeAgreement(world, { programmeId });
  const { id: agreementId, organisationId } = agreement;
  await world.db.update(organisations).set({ workingName: NAME }).where(eq(organisations.id, organisationId));
  await commit(world, { programmeId, agreement });
  const grant = await recordsOfGrant(world, { programmeId, officer, lead, office, agreement });
  const selection = await selectionOf(world, desk, organisationId);
  const [row] = await world.db.select().from(agreements).where(eq(agreements.id, agreementId));
  await publishedBefore(world, row?.callId ?? '');
  const [party] = await world.db.select().from(organisations).where(eq(organisations.id, organisationId));
  const [other] = await world.db.select().from(organisations).where(ne(organisations.id, organisationId)).limit(1);
  const [result] = await world.db.select().from(programmeResults).where(eq(programmeResults.programmeId, programmeId));
  const [member] = await world.db
    .select()
    .from(consortiumMembers)
    .where(eq(consortiumMembers.programmeId, programmeId));
  const grantReference = row?.reference ?? '';
  const hold = { kind: 'agreement', reference: grantReference, reason: 'audit', caseReference: 'X-1' } as const;
  expectOk(await placeHold(world, lead, { ...hold, key: freshKey() }));
  const hit = { organisationId, identityId: party?.identityId ?? '' };
  const { applicationId, reference: fileReference } = selection;
  return {
    organisationId,
    alias: party?.alias ?? '',
    fileReference,
    grantReference,
    known: {
      ...grant,
      ':organisationId': [organisationId],
      ':one': [organisationId],
      ':other': [other?.id ?? ''],
      ':hitId': [await possibleMatch(world, hit)],
      ':disposalId': [await listed(world, { programmeId, applicationId, by: lead, reference: fileReference })],
      ':reference': [selection.callReference],
      ':callId': [selection.callId],
      ':applicationId': [applicationId, row?.applicationId ?? ''],
      ':assignmentId': selection.assignmentIds,
      ':decisionId': [selection.decisionId],
      ':redressId': [selection.redressId],
      ':overrideId': [await capRaised(world, desk, party?.alias ?? '')],
      ':rereadingId': [selection.rereadingId],
      ':section': ['context'],
      ':account': ['1200'],
      ':entryId': [result?.id ?? ''],
      ':operatorId': [await provider(world, lead)],
      ':memberId': [member?.id ?? ''],
      ':renewalId': [await lostFactor(world)],
      'trail/:recordKind/:recordId': [
        `trail/application/${applicationId}`,
        `trail/agreement/${agreementId}`,
        `trail/amendment/${grant[':amendmentId']?.[0]}`,
        `trail/bank-line/${grant[':lineId bank/lines/:lineId']?.[0]}`,
      ],
    },
  };
}

/** A provider on the list, which is of no third party. */
async function provider(world: TestWorld, lead: Person): Promise<string> {
  const where = { countries: ['KE'], currencies: ['EUR'], ceilingMinor: 100_00n };
  const terms = { ...where, licence: 'Register 1', validUntil: utcDate(addDays(world.clock.now(), 90)) };
  const given = { name: 'Rift Valley Remit', service: 'transfer', terms, key: freshKey() } as const;
  return expectOk(await proposeOperator(world, lead, given)).operatorId;
}

/** The call of the grant as it would have been: with the version its files answered in force. */
async function publishedBefore(world: TestWorld, callId: string): Promise<void> {
  const [version] = await world.db.select().from(callVersions).where(eq(callVersions.callId, callId));
  await world.db
    .update(calls)
    .set({ currentVersionId: version?.id ?? null })
    .where(eq(calls.id, callId));
}

/** A call in which the third party stands first and is turned down for a reason, of which it complains. */
async function selectionOf(world: TestWorld, desk: Desk, organisationId: string) {
  const call = await desk.ranked([20_000n, 10_000n, 6_000n], { organisationIds: [organisationId] });
  const lines = [without(call, 0, 'reject', 'Funded already.'), award(call, 1, 10_000n), without(call, 2, 'reject')];
  const list = await desk.approved(call, lines);
  const day = (days: number) => utcDate(addDays(world.clock.now(), days));
  const dates = { acceptUntil: day(14), redressUntil: day(10), reserveUntil: day(60) };
  expectOk(await notifyAward(world, desk.officer, { ...list, dates, key: freshKey() }));
  const { applicationId = '', reference = '' } = call.files[0] ?? {};
  const owner = await person(world, 'applicant-owner', { organisationId });
  const complaint = { applicationId, grounds: 'We are another project.', key: freshKey() };
  const { redressId } = expectOk(await fileRedress(world, owner, complaint));
  const rereadingId = await readAgain(world, desk, redressId);
  const read = await world.db.select().from(assignments).where(eq(assignments.applicationId, applicationId));
  const assignmentIds = read.map(({ id }) => id);
  const [row] = await world.db.select().from(calls).where(eq(calls.id, call.callId));
  const callReference = row?.reference ?? '';
  const { decisionId } = list;
  const of = { redressId, rereadingId, assignmentIds };
  return { callId: call.callId, callReference, applicationId, reference, decisionId, ...of };
}

/** A higher cap that was asked for. */
async function capRaised(world: TestWorld, desk: Desk, alias: string): Promise<string> {
  const validUntil = utcDate(addDays(world.clock.now(), 60));
  const papers = { authorityReference: 'CA-1', documentReference: 'DOC-1', reason: 'A second phase.', validUntil };
  const wanted = { alias, capMinor: 80_000_00n, ...papers, key: freshKey() };
  return expectOk(await proposeCapOverride(world, desk.officer, wanted)).overrideId;
}

/** The complaint is upheld, and two readers without a part are asked to read again. */
async function readAgain(world: TestWorld, desk: Desk, redressId: string): Promise<string> {
  const { programmeId } = desk;
  const handler = await person(world, 'partner-coordinator', { programmeId });
  const answered = { redressId, version: 1, verdict: 'reread', answer: 'Others will read it.' } as const;
  expectOk(await decideRedress(world, handler, { ...answered, key: freshKey() }));
  const consortiumMemberId = world.ids.next();
  const member = { programmeId, code: 'P3', name: 'Member P3', kind: 'partner', country: 'SE' };
  await world.db.insert(consortiumMembers).values({ ...member, id: consortiumMemberId });
  const fresh = await person(world, 'reviewer', { programmeId, consortiumMemberId });
  const reviewerIds = [fresh.accountId, desk.readers[2]?.accountId ?? ''];
  expectOk(await orderReaders(world, handler, { redressId, reviewerIds, key: freshKey() }));
  const [made] = await world.db.select().from(rereadings).where(eq(rereadings.redressId, redressId));
  return made?.id ?? '';
}

/** A possible match as screening leaves it, against an entry of a list of one. */
async function possibleMatch(world: TestWorld, about: { organisationId: string; identityId: string }): Promise<string> {
  const at = world.clock.now();
  const [id, entryId, hitId] = [world.ids.next(), world.ids.next(), world.ids.next()];
  const list = { publisher: 'UN', publishedOn: '2026-10-01', sha256: 'a'.repeat(64), bytes: 1, entries: 1 };
  await world.db.insert(sanctionLists).values({ ...list, id, number: 1, importedBy: 'system:test', importedAt: at });
  const content = { names: [{ text: 'Lantern', strong: true }], births: [] };
  const entry = { id: entryId, publisher: 'UN', reference: 'QDi.1', kind: 'entity', content, digest: 'x' };
  await world.db.insert(sanctionEntries).values({ ...entry, firstList: 1, lastList: 1 });
  const met = { role: 'organisation', mark: 'x', field: 'legalName', listedName: 0, score: 90, birth: 'unknown' };
  const compared = { meetings: [], comparison: 1, state: 'open', openedAt: at };
  await world.db.insert(screeningHits).values({ ...about, ...met, ...compared, id: hitId, entryId });
  return hitId;
}

/** A disposal that was proposed, with the file on its list. */
async function listed(
  world: TestWorld,
  given: { programmeId: string; applicationId: string; by: Person; reference: string },
): Promise<string> {
  const { programmeId, applicationId, by, reference } = given;
  const id = world.ids.next();
  const proposed = { digest: 'b'.repeat(64), proposedBy: by.accountId, proposedAt: world.clock.now() };
  await world.db
    .insert(disposals)
    .values({ ...proposed, id, programmeId, reference: 'TEST-D-0001', state: 'proposed' });
  const item = { subjectKind: 'application', subjectId: applicationId, reference, class: 'unfunded-application' };
  await world.db.insert(disposalItems).values({ ...item, disposalId: id, endsOn: '2026-01-01' });
  return id;
}
