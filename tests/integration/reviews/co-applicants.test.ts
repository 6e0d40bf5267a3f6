import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coApplicantMarks, interestTies } from '#db/schema/interests.ts';
import { memberships } from '#db/schema/people.ts';
import { conflictDeclarations } from '#db/schema/reviews.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { answerMark } from '#app/applications/application-hash.ts';
import { saveSection } from '#app/applications/save-section.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { paths } from '#app/http/paths.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { interestsPage } from '#app/organisations/interests/interest-pages.server.ts';
import { addToRegister } from '#app/organisations/interests/record-register.server.ts';
import { recordTie } from '#app/organisations/interests/record-tie.server.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { readLines } from '#app/organisations/interests/register.ts';
import { proposalPage } from '#app/reviews/assignment/proposal-pages.server.ts';
import { assignmentsPage } from '#app/reviews/assignment-pages.server.ts';
import { declaredOn } from '#app/reviews/assignment-store.server.ts';
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts';
import { keepsOut } from '#app/reviews/conflict.ts';
import { declareConflict } from '#app/reviews/declare-conflict.server.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { applicant, completeDraft, type TestApplicant } from '#tests/support/applicant.ts';
import { assigned, closedCall, type ClosedCall } from '#tests/support/closed-call.ts';
import { CALL_CONTENT, openCall } from '#tests/support/open-call.ts';
import { codeOf, freshKey } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const WITH: CallContent['sections'][number] = {
  code: 'with',
  title: { en: 'With whom' },
  questions: [{ code: 'partners', label: { en: 'Partners' }, kind: 'co-applicants', required: false }],
};
const NUMBERED = 'Reg. 55-1001';
const NAMED = 'Friends of the Quiet Harbour';

let world: TestWorld;
let portal: TestPortal;
let programmeId: string;
let members: Awaited<ReturnType<typeof programme>>['members'];
let officer: Person;
/** Reviewers: of a member named as co-applicant, of two others. */
let readers: Record<'P1' | 'P2' | 'LEAD', Person>;
/** Who reviews, and once belonged to an organisation that the file names. */
let partnerOwn: Person;
let applying: TestApplicant;
let named: TestApplicant;
let applicationId: string;
/** A call with a file of the same applicant. */
let call: ClosedCall;
let early: readonly string[];

beforeAll(async () => {
  world = await testWorld({ now: '2026-11-02T09:00:00Z', max: 8 });
  portal = await realPortal(world, ['applications', 'reviews']);
  ({ id: programmeId, members } = await programme(world));
  officer = await person(world, 'grants-officer', { programmeId, consortiumMemberId: members.FSTP });
  const reviewer = (consortiumMemberId: string) => person(world, 'reviewer', { programmeId, consortiumMemberId });
  readers = {
    P1: await reviewer(members.P1),
    P2: await reviewer(members.P2),
    LEAD: await reviewer(members.LEAD),
  };
  const numbered = await applicant(world, { registrationNumber: NUMBERED, contactEmail: 'n@example.org' });
  partnerOwn = await reviewer(members.FSTP);
  const at = world.clock.now();
  const once = { accountId: partnerOwn.accountId, role: 'applicant-viewer', organisationId: numbered.organisationId };
  const ended = { grantedBy: 'system:test', grantedAt: at, endedAt: at };
  await world.db.insert(memberships).values({ ...once, ...ended, id: world.ids.next() });
  named = await applicant(world, { legalName: 'أصدقاء المرفأ', legalNameLatin: NAMED, contactEmail: 'q@example.org' });
  applying = await applicant(world, { contactEmail: 'a@example.org' });
  call = await closedCall(world, {
    programmeId,
    files: [{ requestedMinor: 20_000_00n, organisationId: applying.organisationId }],
  });
  early = await assigned(world, officer, {
    applicationId: call.files[0]?.applicationId ?? '',
    reviewers: [readers.P1, readers.LEAD],
  });
  const content = { sections: [...CALL_CONTENT.sections, WITH] };
  const open = await openCall(world, { programmeId, content });
  applicationId = await completeDraft(world, applying.person, open.id);
  const partners = [
    { name: 'MEMBER “P1”', country: 'SE', role: 'Trains', share: '100' },
    { name: 'A name nobody has', registration: 'REG 551001', country: 'TN', role: 'Documents', share: '100' },
    { name: NAMED.toUpperCase(), country: 'TN', role: 'Hosts', share: '100' },
  ];
  const answers = new Map([['partners', { typed: JSON.stringify(partners), mark: answerMark(0, '') }]]);
  expectOk(await saveSection(world, applying.person, { applicationId, section: 'with', answers, key: freshKey() }));
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

const barred = (who: Person) => isRecusedFrom(world.db, who, applying.organisationId);
const everybody = () => [readers.P1, readers.P2, readers.LEAD, partnerOwn];
/** What the functions that look for readers and voters say must be what the database says. */
const keptOut = async (who: Person) => {
  const declared = await declaredOn(world.db, [applying.organisationId]);
  const consortiumMemberId = who.memberships.find((each) => each.consortiumMemberId)?.consortiumMemberId ?? null;
  return keepsOut(declared, { accountId: who.accountId, consortiumMemberId }) !== null;
};

describe('I9 co-applicants of a file', () => {
  it('I9: bar nobody while it is a draft, and from its submission on the named member and who belongs to one of them', async () => {
    for (const who of everybody()) expect(await barred(who)).toBe(false);
    const submission = { applicationId, declarations: ['exclusion'], key: freshKey() };
    expectOk(await submitApplication(world, applying.person, submission));
    expect(await Promise.all(everybody().map(barred))).toEqual([true, false, false, true]);
    const ties = await world.db
      .select({ member: interestTies.consortiumMemberId, kind: interestTies.kind, by: interestTies.recordedBy })
      .from(interestTies)
      .where(eq(interestTies.organisationId, applying.organisationId));
    expect(ties).toEqual([{ member: members.P1, kind: 'co-applicant', by: 'system:co-applicant' }]);
    const told = and(eq(trailEvents.entityId, applying.organisationId), eq(trailEvents.kind, 'interest.recorded'));
    expect(await world.db.$count(trailEvents, told)).toBe(1);
    expect(JSON.stringify(await world.db.select().from(coApplicantMarks))).not.toMatch(/551001|harbour/i);
  });

  it('I9: bar who is tied to a co-applicant found by its whole name, and say so on the page of ties', async () => {
    expect(await barred(readers.P2)).toBe(false);
    const tie = { organisationId: named.organisationId, memberId: members.P2, kind: 'past-grant' } as const;
    expectOk(await recordTie(world, officer, { ...tie, key: freshKey() }));
    expect(await barred(readers.P2)).toBe(true);
    const shown = await interestsPage(world.db, officer, applying.organisationId);
    expect(shown?.partners.map(({ id }) => id)).toContain(named.organisationId);
    for (const who of everybody()) expect(await keptOut(who)).toBe(await barred(who));
  });

  it('I9: are met by the register of a member, like the applicant itself', async () => {
    expect(await barred(readers.LEAD)).toBe(false);
    const lines = readLines('REG-55 1001').lines;
    const register = { memberId: members.FSTP, kind: 'network', lines } as const;
    const added = expectOk(await addToRegister(world, officer, { ...register, key: freshKey() }));
    // The organisation that describes itself so, and the one that applies with it.
    expect(added).toEqual({ added: 1, found: 2 });
    expect(await barred(officer)).toBe(true);
    expect(await barred(readers.LEAD)).toBe(false);
  });

  it('I9: keep the barred out of proposals, assignments, declarations and pages', async () => {
    const lead = await person(world, 'grants-officer', { programmeId, consortiumMemberId: members.LEAD });
    const file = call.files[0]?.applicationId ?? '';
    const proposal = await proposalPage(world.db, lead, { callId: call.callId, after: null });
    // Who was asked before the tie reads no more: one reader is missing, and nobody without a tie is left.
    expect(proposal?.files).toMatchObject([{ id: file, proposed: [], missing: 1, able: [] }]);
    const page = await assignmentsPage(world.db, lead, file);
    // In the order of aliases, which are drawn.
    const barred = new Map(page?.assigned.map(({ accountId, barred: out }) => [accountId, out]));
    expect(barred).toEqual(
      new Map([
        [readers.P1.accountId, true],
        [readers.LEAD.accountId, false],
      ]),
    );
    const asked = { applicationId: file, reviewerIds: [readers.P2.accountId], key: freshKey() };
    expect(codeOf(await assignReviewers(world, lead, asked))).toBe('member-in-conflict');

    const [assignmentId = ''] = early;
    const says = (nature: 'none' | 'organisational') =>
      declareConflict(world, readers.P1, { assignmentId, nature, key: freshKey() });
    expect(codeOf(await says('none'))).toBe('tie-on-record');
    const declared = { assignmentId, applicationId: file, accountId: readers.P1.accountId, nature: 'none' };
    await expect(
      world.db.insert(conflictDeclarations).values({ ...declared, declaredAt: world.clock.now() }),
    ).rejects.toMatchObject({ cause: { constraint_name: 'declaration_without_conflict' } });
    expect(expectOk(await says('organisational'))).toEqual({ state: 'recused' });

    const desk = async (consortiumMemberId: string) => {
      const made = await account(world, [{ role: 'grants-officer', programmeId, consortiumMemberId }], { totp: true });
      const seen = await visitor(portal, await cookieOf(world, made)).read(paths.deskApplication(applicationId));
      return seen.status;
    };
    expect([await desk(members.P1), await desk(members.LEAD)]).toEqual([404, 200]);
  });
});
