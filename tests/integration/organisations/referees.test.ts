import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applications } from '#db/schema/applications.ts';
import { organisations } from '#db/schema/organisations.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { zipBytes } from '#app/adapters/files/zip.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { createOrganisation } from '#app/organisations/create-organisation.server.ts';
import { nameReferees } from '#app/organisations/referees/name-referees.server.ts';
import { refereesSeen, sealedReferees } from '#app/organisations/referees/referees.ts';
import { reviseOrganisation } from '#app/organisations/revise-organisation.server.ts';
import { takeOwnData } from '#app/retention/take-own-data.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, cookieOf, personOf } from '#tests/support/accounts.ts';
import { applicant, completeDraft, PROFILE, REFEREES } from '#tests/support/applicant.ts';
import { openCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal } from '#tests/support/real-pages.ts';
import { unzipped } from '#tests/support/unzip.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let programmeId: string;
let callId: string;
let count = 0;
const key = () => namedKey(`referees-${(count += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);
const { t } = textIn('en');

beforeAll(async () => {
  world = await testWorld({ now: '2026-11-02T09:00:00Z' });
  programmeId = (await programme(world)).id;
  callId = (await openCall(world, { programmeId })).id;
});
afterAll(() => world.close());

/** A group that has described itself and named nobody yet. */
async function unvouched() {
  const made = await account(world, [{ role: 'applicant-owner' }]);
  const profile = { ...PROFILE, key: key() };
  const { organisationId } = expectOk(await createOrganisation(world, await personOf(world, made), profile));
  return { account: made, organisationId, person: await personOf(world, made) };
}

const submit = (who: Awaited<ReturnType<typeof unvouched>>, applicationId: string) =>
  submitApplication(world, who.person, { applicationId, declarations: ['exclusion'], key: key() });
const form = (changes: Record<string, string> = {}) => ({ ...sealedReferees(REFEREES), seen: 'none', ...changes });
const rowOf = async (id: string) => {
  const [row] = await world.db.select().from(organisations).where(eq(organisations.id, id));
  return row;
};

describe('two referees of a group without registration', () => {
  it('I6: are named before it submits, by a form that loses nothing', async () => {
    const group = await unvouched();
    const applicationId = await completeDraft(world, group.person, callId);
    expect(codeOf(await submit(group, applicationId))).toBe('application-not-complete');
    const portal = await realPortal(world, ['ui', 'people', 'organisations', 'applications']);
    const me = visitor(portal, await cookieOf(world, group.account));
    for (const page of [paths.application(applicationId), paths.applicationCheck(applicationId)]) {
      expect((await me.read(page)).body).toContain(`href="${paths.referees()}"`);
    }
    const same = form({ 'referee.1.contact': REFEREES[0]?.contact ?? '' });
    const twice = await me.post(paths.referees(), same, { form: 'referees' });
    expect(twice.status).toBe(422);
    expect(twice.body).toContain(t('field.sameReferee'));
    expect(twice.body).toContain('Defended two of the gardeners');
    const stale = await me.post(paths.referees(), form({ seen: '2026-10-01T00:00:00.000Z' }), { form: 'referees' });
    expect(stale.status).toBe(409);
    expect(stale.body).toContain(t('refusal.stale'));
    expect((await me.post(paths.referees(), form(), { form: 'referees' })).location).toBe(paths.referees());
    const again = (await me.read(paths.referees())).body;
    for (const said of REFEREES.flatMap((referee) => Object.values(referee))) expect(again).toContain(said);
    const editor = await account(world, [{ role: 'applicant-editor', organisationId: group.organisationId }]);
    const colleague = await visitor(portal, await cookieOf(world, editor)).read(paths.referees());
    expect([colleague.status, colleague.body.includes('Salma')]).toEqual([200, false]);
    expect(codeOf(await submit(group, applicationId))).toBe('ok');
    await portal.stop();
  });

  it('are opened by due diligence alone, which is written down, and never as part of the application', async () => {
    const { organisationId } = await applicant(world);
    const portal = await realPortal(world, ['ui', 'people', 'organisations']);
    const officer = await account(world, [{ role: 'grants-officer', programmeId }], { totp: true });
    const desk = visitor(portal, await cookieOf(world, officer));
    const page = await desk.read(paths.riskAssessment(organisationId));
    expect([page.status, page.body.includes('Salma')]).toEqual([200, false]);
    const asked = await desk.post(
      paths.riskAssessment(organisationId),
      { intent: 'reveal' },
      { form: 'reveal-referees' },
    );
    expect([asked.status, asked.body.includes('Salma Trabelsi')]).toEqual([200, true]);
    const opened = await world.db
      .select({ body: trailEvents.body })
      .from(trailEvents)
      .where(and(eq(trailEvents.kind, 'identity.revealed'), eq(trailEvents.actor, officer.accountId)));
    expect(opened).toMatchObject([{ body: { purpose: 'referee-check' } }]);
    const finance = await account(world, [{ role: 'auditor', programmeId }], { totp: true });
    const other = visitor(portal, await cookieOf(world, finance));
    const closed = await other.post(
      paths.riskAssessment(organisationId),
      { intent: 'reveal' },
      { form: 'reveal-referees' },
    );
    expect(closed.body).not.toContain('Salma');
    await portal.stop();
  });

  it('are in the copy of one’s own data, and stay when the group is registered, which may take them out', async () => {
    const group = await applicant(world);
    const files = await unzipped(
      await buffer(Readable.from(zipBytes(await takeOwnData(world, group.person, textIn('fr'))))),
    );
    const data = JSON.parse(files.get('data.json')?.toString() ?? '{}');
    expect(data.referees).toEqual(REFEREES);
    const profile = {
      ...PROFILE,
      category: 'registered',
      registrationNumber: 'RNE-9',
      version: 1,
      key: key(),
    } as const;
    expectOk(await reviseOrganisation(world, group.person, profile));
    const namedAt = (await rowOf(group.organisationId))?.refereesNamedAt ?? null;
    expect(namedAt).not.toBeNull();
    const removal = { referees: null, seen: refereesSeen(namedAt), key: key() };
    expectOk(await nameReferees(world, group.person, removal));
    expect((await rowOf(group.organisationId))?.refereesNamedAt).toBeNull();
    const after = await takeOwnData(world, group.person, textIn('fr'));
    const copy = (await unzipped(await buffer(Readable.from(zipBytes(after))))).get('data.json')?.toString() ?? '';
    for (const { name, contact } of REFEREES)
      expect([copy.includes(name), copy.includes(contact)]).toEqual([false, false]);
    expectOk(await reviseOrganisation(world, group.person, { ...PROFILE, version: 2, key: key() }));
    const applicationId = await completeDraft(world, group.person, callId);
    expect(codeOf(await submit(group, applicationId))).toBe('application-not-complete');
  });

  it('are the two references of a registered body, which may do without; a group may not', async () => {
    const body = await applicant(world, { category: 'registered', registrationNumber: `RNE-${count}` });
    const portal = await realPortal(world, ['ui', 'people', 'organisations']);
    const me = visitor(portal, await cookieOf(world, body.account));
    expect((await me.read(paths.organisation())).body).toContain(t('referees.wanted.registered'));
    expect((await me.read(paths.referees())).body).not.toContain(t('referees.remove'));
    const intent = { intent: 'save' };
    expect((await me.post(paths.referees(), form(intent), { form: 'referees' })).location).toBe(paths.referees());
    const named = (await rowOf(body.organisationId))?.refereesNamedAt ?? null;
    expect((await me.read(paths.referees())).body).toContain(t('referees.remove'));
    const officer = await account(world, [{ role: 'grants-officer', programmeId }], { totp: true });
    const desk = visitor(portal, await cookieOf(world, officer));
    expect((await desk.read(paths.riskAssessment(body.organisationId))).body).toContain(t('referees.reveal'));
    const stale = { intent: 'remove', seen: 'none' };
    expect((await me.post(paths.referees(), stale, { form: 'referees' })).status).toBe(409);
    const remove = { intent: 'remove', seen: refereesSeen(named) };
    expect((await me.post(paths.referees(), remove, { form: 'referees' })).location).toBe(paths.referees());
    expect((await rowOf(body.organisationId))?.refereesNamedAt).toBeNull();
    const group = await applicant(world);
    const seen = refereesSeen((await rowOf(group.organisationId))?.refereesNamedAt ?? null);
    const refused = await nameReferees(world, group.person, { referees: null, seen, key: key() });
    expect(codeOf(refused)).toBe('referees-needed');
    await portal.stop();
  });

  it('I6: PostgreSQL takes no submission without them, and no date without what was said', async () => {
    const group = await unvouched();
    const applicationId = await completeDraft(world, group.person, callId);
    const submitted = world.db
      .update(applications)
      .set({ state: 'submitted' })
      .where(eq(applications.id, applicationId));
    await expect(submitted).rejects.toMatchObject({ cause: { constraint_name: 'applications_vouched_for' } });
    const own = eq(organisations.id, group.organisationId);
    const named = world.db.update(organisations).set({ refereesNamedAt: world.clock.now() }).where(own);
    await expect(named).rejects.toMatchObject({ cause: { constraint_name: 'organisations_referees_sealed' } });
  });
});
