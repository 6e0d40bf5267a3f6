import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applications, applicationVersions } from '#db/schema/applications.ts';
import { certifications } from '#db/schema/certifications.ts';
import { notices } from '#db/schema/messages.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { applicationContent } from '#app/applications/application-content.ts';
import { answerMark } from '#app/applications/application-hash.ts';
import {
  certifyApplication,
  declineCertification,
} from '#app/applications/certification/answer-certification.server.ts';
import { askCertification } from '#app/applications/certification/ask-certification.server.ts';
import { certificationPage } from '#app/applications/certification/certification-pages.server.ts';
import { saveSection } from '#app/applications/save-section.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { paths } from '#app/http/paths.ts';
import { expectOk } from '#app/kernel/result.ts';
import { changeMember } from '#app/organisations/team/change-member.server.ts';
import { nameRepresentative } from '#app/organisations/team/name-representative.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, cookieOf, personOf } from '#tests/support/accounts.ts';
import { applicant, completeDraft } from '#tests/support/applicant.ts';
import { openCall, type TestCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal } from '#tests/support/real-pages.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const NOW = '2026-11-02T09:00:00Z';
/** `openCall` closes 28 days later and gives half an hour of grace. */
const CLOSED = '2026-11-30T09:30:01Z';

let world: TestWorld;
let call: TestCall;
let count = 0;
const key = () => namedKey(`certify-${(count += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

beforeAll(async () => {
  world = await testWorld({ now: NOW });
  const { id: programmeId } = await programme(world);
  call = await openCall(world, { programmeId, content: { certification: true } });
});
afterAll(() => world.close());

/** A complete draft of an owner, with a viewer of the team who represents it. */
async function team() {
  const owner = await applicant(world);
  const { organisationId } = owner;
  const head = await account(world, [{ role: 'applicant-viewer', organisationId }]);
  expectOk(await nameRepresentative(world, owner.person, { accountId: head.accountId, represents: true, key: key() }));
  const applicationId = await completeDraft(world, owner.person, call.id);
  return { owner, head, headPerson: await personOf(world, head), applicationId };
}
type Team = Awaited<ReturnType<typeof team>>;

const ask = ({ owner, applicationId }: Team) => askCertification(world, owner.person, { applicationId, key: key() });
const submit = ({ owner, applicationId }: Team) =>
  submitApplication(world, owner.person, { applicationId, declarations: [], key: key() });
const change = ({ owner, applicationId }: Team) =>
  saveSection(world, owner.person, {
    applicationId,
    section: 'context',
    answers: new Map([['problem', { typed: `Changed ${(count += 1)}`, mark: answerMark(1, 'Answer to problem') }]]),
    key: key(),
  });
async function hashOf({ headPerson, applicationId }: Team) {
  const page = await certificationPage(world.db, headPerson, { id: applicationId, at: world.clock.now() });
  return page?.certification?.sha256 ?? '';
}
async function certify(given: Team, declarations = ['exclusion']) {
  const { applicationId } = given;
  const read = { applicationId, sha256: await hashOf(given), declarations };
  return certifyApplication(world, given.headPerson, { ...read, key: key() });
}
const statesOf = async (applicationId: string) =>
  (await world.db.select().from(certifications).where(eq(certifications.applicationId, applicationId))).map(
    ({ state }) => state,
  );
const noticesOf = async (accountId: string) =>
  (await world.db.select().from(notices).where(eq(notices.accountId, accountId))).map(({ kind }) => kind);

describe('a call that asks for certification', () => {
  it('takes what another person certified as it stands, with the declarations they signed', async () => {
    const given = await team();
    const { owner, head, applicationId } = given;
    expect(codeOf(await submit(given))).toBe('certification-missing');
    expectOk(await ask(given));
    expect(await noticesOf(head.accountId)).toContain('certification-asked');
    expect(codeOf(await ask(given))).toBe('certification-asked-already');
    expect(codeOf(await submit(given))).toBe('certification-missing');
    expect(codeOf(await certify(given, []))).toBe('declaration-missing');
    expectOk(await certify(given));
    expect(await noticesOf(owner.account.accountId)).toContain('certification-given');
    const { sha256 } = expectOk(await submit(given));
    const [version] = await world.db.select().from(applicationVersions).where(eq(applicationVersions.sha256, sha256));
    const content = applicationContent.parse(version?.content);
    const [row] = await world.db.select().from(certifications).where(eq(certifications.applicationId, applicationId));
    expect(content.declarations).toEqual(['exclusion']);
    expect(content.certification).toMatchObject({ id: row?.id, sha256: row?.contentSha256 });
    expect(row).toMatchObject({ state: 'used', answeredBy: head.accountId });
    const kinds = (await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, applicationId))).map(
      (event) => event.kind,
    );
    expect(kinds).toEqual(expect.arrayContaining(['application.certification-asked', 'application.certified']));
  });

  it('whoever asked does not certify, nor somebody without the mark or who has left the team', async () => {
    const given = await team();
    const { owner, head, headPerson, applicationId } = given;
    const own = { accountId: owner.account.accountId, represents: true };
    expectOk(await nameRepresentative(world, owner.person, { ...own, key: key() }));
    expectOk(await ask(given));
    const read = { applicationId, sha256: await hashOf(given), declarations: ['exclusion'] };
    expect(codeOf(await certifyApplication(world, owner.person, { ...read, key: key() }))).toBe('certification-own');
    expectOk(await changeMember(world, owner.person, { accountId: head.accountId, role: null, key: key() }));
    expect(codeOf(await certifyApplication(world, headPerson, { ...read, key: key() }))).toBe('not-representative');
    const stranger = await applicant(world);
    expect(codeOf(await certifyApplication(world, stranger.person, { ...read, key: key() }))).toBe('not-found');
  });

  it('a change makes it void, and everybody concerned is told', async () => {
    const given = await team();
    expectOk(await ask(given));
    expectOk(await certify(given));
    const before = await hashOf(given);
    expectOk(await change(given));
    expect(await statesOf(given.applicationId)).toEqual(['void']);
    expect(await noticesOf(given.head.accountId)).toContain('certification-voided');
    expect(codeOf(await submit(given))).toBe('certification-missing');
    expectOk(await ask(given));
    const stale = { applicationId: given.applicationId, sha256: before, declarations: ['exclusion'] };
    expect(codeOf(await certifyApplication(world, given.headPerson, { ...stale, key: key() }))).toBe(
      'certification-changed',
    );
    expectOk(await certify(given));
    expectOk(await submit(given));
    expect(await statesOf(given.applicationId)).toEqual(['void', 'used']);
  });

  it('a representative who declines says why, to the team alone', async () => {
    const given = await team();
    const { headPerson, applicationId, owner } = given;
    expectOk(await ask(given));
    const read = { applicationId, sha256: await hashOf(given) };
    expectOk(await declineCertification(world, headPerson, { ...read, reason: 'The budget is wrong', key: key() }));
    const page = await certificationPage(world.db, owner.person, { id: applicationId, at: world.clock.now() });
    expect(page?.certification?.last).toMatchObject({ state: 'declined', reason: 'The budget is wrong' });
    expect(codeOf(await submit(given))).toBe('certification-missing');
    const events = await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, applicationId));
    expect(JSON.stringify(events)).not.toContain('The budget is wrong');
    expectOk(await ask(given));
  });
});

describe('the database', () => {
  it('makes a certification void at any change of the content, and takes no version without one', async () => {
    const given = await team();
    const { applicationId } = given;
    expectOk(await ask(given));
    expectOk(await certify(given));
    const [row] = await world.db.select().from(applications).where(eq(applications.id, applicationId));
    const version = { id: world.ids.next(), applicationId, number: 1, sha256: 'x', submittedBy: 'system:test' };
    const insert = world.db
      .insert(applicationVersions)
      .values({ ...version, content: { reference: row?.reference ?? '' }, submittedAt: world.clock.now() });
    await expect(insert).rejects.toMatchObject({ cause: { constraint_name: 'version_certified' } });
    await world.db.update(applications).set({ durationMonths: 11 }).where(eq(applications.id, applicationId));
    expect(await statesOf(applicationId)).toEqual(['void']);
    const back = world.db
      .update(certifications)
      .set({ state: 'certified' })
      .where(eq(certifications.applicationId, applicationId));
    await expect(back).rejects.toMatchObject({ cause: { constraint_name: 'certification_moves' } });
  });

  it('lets only a representative of the team certify, and never whoever asked', async () => {
    const given = await team();
    const { owner, applicationId } = given;
    expectOk(await ask(given));
    const by = (accountId: string) =>
      world.db
        .update(certifications)
        .set({ state: 'certified', answeredBy: accountId, answeredAt: world.clock.now() })
        .where(eq(certifications.applicationId, applicationId));
    const stranger = await applicant(world);
    await expect(by(stranger.account.accountId)).rejects.toMatchObject({
      cause: { constraint_name: 'certification_by_representative' },
    });
    const own = { accountId: owner.account.accountId, represents: true };
    expectOk(await nameRepresentative(world, owner.person, { ...own, key: key() }));
    await expect(by(owner.account.accountId)).rejects.toMatchObject({
      cause: { constraint_name: 'certifications_by_another' },
    });
  });
});

describe('the pages', () => {
  it('I7: lead from the draft to the signature, say what is missing, and say when it is too late', async () => {
    const portal = await realPortal(world, ['applications', 'organisations', 'people', 'messages']);
    const given = await team();
    const owner = visitor(portal, await cookieOf(world, given.owner.account));
    const head = visitor(portal, await cookieOf(world, given.head));
    const here = paths.applicationCertification(given.applicationId);
    expect((await owner.read(paths.application(given.applicationId))).body).toContain('certifies the application');
    expect((await owner.post(here, { intent: 'ask' }, { form: 'ask' })).status).toBe(302);
    const sha256 = await hashOf(given);
    const wrong = await head.post(here, { intent: 'certify', sha256, fullName: 'Head' }, { form: 'certify' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="Head"');
    world.setNow(CLOSED);
    const signed = { intent: 'certify', sha256, read: 'yes', fullName: 'Head', 'declarations[]': 'exclusion' };
    const head2 = visitor(portal, await cookieOf(world, given.head));
    const late = await head2.post(here, signed, { form: 'certify' });
    expect(late.status).toBe(409);
    expect(await statesOf(given.applicationId)).toEqual(['asked']);
    await portal.stop();
  });
});
