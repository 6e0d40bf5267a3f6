import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { and, desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '#db/schema/documents.ts';
import { notices } from '#db/schema/messages.ts';
import { organisationDocuments } from '#db/schema/profile-documents.ts';
import { zipBytes } from '#app/adapters/files/zip.server.ts';
import { documentsOf } from '#app/applications/application-store.server.ts';
import { startApplication } from '#app/applications/start-application.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { addProfileDocument } from '#app/organisations/documents/add-profile-document.server.ts';
import { remindProfileDocuments } from '#app/organisations/documents/remind-profile-documents.server.ts';
import { removeProfileDocument } from '#app/organisations/documents/remove-profile-document.server.ts';
import { takeOwnData } from '#app/retention/take-own-data.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, cookieOf, personOf } from '#tests/support/accounts.ts';
import { applicant, completeDraft, PDF, type TestApplicant } from '#tests/support/applicant.ts';
import { openCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { unzipped } from '#tests/support/unzip.ts';
import { visitor, type Visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let programmeId: string;
let own: TestApplicant;
let me: Visitor;
let count = 0;
const key = () => namedKey(`profile-document-${(count += 1)}`);
const { t } = textIn('en');
const page = paths.profileDocuments();
const file = { name: 'file', content: PDF };
const STATUTES = { intent: 'add', kind: 'statutes', issuedOn: '2020-03-01', expiresOn: '' };
const REGISTRATION = { intent: 'add', kind: 'registration', issuedOn: '2025-12-01', expiresOn: '2026-11-30' };

beforeAll(async () => {
  world = await testWorld({ now: '2026-10-05T09:00:00Z' });
  programmeId = (await programme(world)).id;
  own = await applicant(world);
  portal = await realPortal(world, ['ui', 'people', 'organisations', 'applications']);
  me = visitor(portal, await cookieOf(world, own.account));
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

const as = async (role: 'grants-officer' | 'finance-officer' | 'call-manager' | 'reviewer') =>
  visitor(portal, await cookieOf(world, await account(world, [{ role, programmeId }], { totp: true })));

/** The newest document of that kind, with its file. */
async function newest(kind: string) {
  const [row] = await world.db
    .select()
    .from(organisationDocuments)
    .innerJoin(documents, eq(documents.id, organisationDocuments.id))
    .where(and(eq(organisationDocuments.kind, kind), eq(organisationDocuments.organisationId, own.organisationId)))
    .orderBy(desc(organisationDocuments.id))
    .limit(1);
  if (!row) throw new Error('no document');
  return { ...row.organisation_documents, storageKey: row.documents.storageKey, reference: row.documents.reference };
}
const isStored = async (storageKey: string) =>
  world.documents.open(storageKey).then(
    async (content) => (await buffer(content)).equals(PDF),
    () => false,
  );

describe('documents of a profile', () => {
  it('come back with what was typed where something is wrong, each error beside its field', async () => {
    const sent = { ...REGISTRATION, expiresOn: '2025-11-30' };
    const wrong = await me.post(page, sent, { form: 'document', file });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('id="document-expiresOn-error"');
    expect(wrong.body).toContain('value="2025-11-30"');
    const bare = await me.post(page, { intent: 'add', kind: '', issuedOn: '' }, { form: 'document' });
    expect(bare.status).toBe(422);
    for (const field of ['kind', 'issuedOn', 'file']) expect(bare.body).toContain(`id="document-${field}-error"`);
    const script = { name: 'file', content: Buffer.from('<script>alert(1)</script>') };
    expect((await me.post(page, STATUTES, { form: 'document', file: script })).status).toBe(422);
    const early = await me.post(page, { ...STATUTES, issuedOn: '2027-01-01' }, { form: 'document', file });
    expect([early.status, early.body.includes(t('refusal.profile-document-from-future'))]).toEqual([422, true]);
    expect(await world.db.$count(organisationDocuments)).toBe(0);
  });

  it('are added once however often the form is sent, and shown with how long they are valid', async () => {
    const once = { form: 'document', file, key: 'profile-statutes-once' };
    expect((await me.post(page, STATUTES, once)).location).toBe(page);
    expect((await me.post(page, STATUTES, once)).location).toBe(page);
    expect((await me.post(page, REGISTRATION, { form: 'document', file })).location).toBe(page);
    const { body } = await me.read(page);
    expect(body.match(/-D0\d<\/bdi>|-D0\d</g)?.length).toBeGreaterThan(1);
    for (const said of [t('profile-document.never'), t('profile-document.soon', { count: 56 })])
      expect(body).toContain(said);
    expect((await me.read(paths.organisation())).body).toContain(t('profile-document.soon', { count: 56 }));
    expect(await world.db.$count(organisationDocuments)).toBe(2);
  });

  it('AZ-2: are nobody else’s, and added by whoever may change the profile alone', async () => {
    const { id } = await newest('statutes');
    const stranger = await applicant(world);
    expect((await visitor(portal, await cookieOf(world, stranger.account)).read(paths.document(id))).status).toBe(404);
    const theirs = await removeProfileDocument(world, stranger.person, { documentId: id, key: key() });
    expect(theirs).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
    const viewer = await account(world, [{ role: 'applicant-viewer', organisationId: own.organisationId }]);
    const colleague = visitor(portal, await cookieOf(world, viewer));
    expect((await colleague.read(paths.document(id))).status).toBe(200);
    expect((await colleague.read(page)).body).not.toContain('id="add"');
    expect((await colleague.post(page, STATUTES, { form: 'document', file })).status).toBe(403);
  });

  it('I35: a replaced file goes at once while nothing was submitted; its row and hash stay', async () => {
    const before = await newest('registration');
    const form = (await me.read(paths.profileDocuments({ replace: before.id }))).body;
    expect(form).toContain(`name="replaces" value="${before.id}"`);
    const again = { ...REGISTRATION, replaces: before.id, expiresOn: '2026-11-20' };
    expect((await me.post(page, again, { form: 'document', file })).location).toBe(page);
    expect(await isStored(before.storageKey)).toBe(false);
    const after = await newest('registration');
    expect(after).toMatchObject({ replaces: before.id, endedAt: null });
    const stale = await me.post(page, again, { form: 'document', file });
    expect([stale.status, stale.body.includes(t('refusal.stale'))]).toEqual([409, true]);
    expect((await me.read(page)).body).toContain(t('content.versions.title', { count: 1 }));
  });

  it('remind the owner once, a month before, in a notice that says nothing of what they are', async () => {
    expect(await remindProfileDocuments(world)).toBe(0);
    world.setNow('2026-10-21T09:00:00Z');
    expect(await remindProfileDocuments(world)).toBe(1);
    expect(await remindProfileDocuments(world)).toBe(0);
    const { reference } = await newest('registration');
    const told = await world.db.select().from(notices).where(eq(notices.kind, 'profile-document-expires'));
    expect(told).toMatchObject([{ accountId: own.account.accountId, values: { reference } }]);
  });

  it('are taken into an application as a copy, and the page says which have expired', async () => {
    world.setNow('2026-11-25T09:00:00Z');
    me = visitor(portal, await cookieOf(world, own.account));
    const { id: callId } = await openCall(world, { programmeId });
    const started = await startApplication(world, own.person, { callId, language: 'en', key: key() });
    const { applicationId } = expectOk(started);
    const attaching = paths.applicationDocuments(applicationId);
    const { body } = await me.read(attaching);
    expect(body).toContain(`<optgroup label="${t('profile-document.from-profile')}">`);
    expect(body).toContain('expired on');
    const { id, storageKey } = await newest('statutes');
    const sent = { document: id, slot: 'statutes', intent: 'reuse' };
    const stranger = await applicant(world);
    const other = expectOk(
      await startApplication(world, stranger.person, { callId, language: 'en', key: key() }),
    ).applicationId;
    const them = visitor(portal, await cookieOf(world, stranger.account));
    expect((await them.post(paths.applicationDocuments(other), sent, { form: 'reuse' })).status).toBe(404);
    expect((await me.post(attaching, sent, { form: 'reuse' })).status).toBe(302);
    const [copy] = await documentsOf(world.db, applicationId);
    const [row] = await world.db
      .select()
      .from(documents)
      .where(eq(documents.id, copy?.id ?? ''));
    expect(row?.storageKey).not.toBe(storageKey);
    expect(await isStored(row?.storageKey ?? '')).toBe(true);
  });

  it('I35: reach due diligence with the first submission, flagged where they expired, and stay from then on', async () => {
    const { id, storageKey } = await newest('registration');
    const officer = await as('grants-officer');
    const desk = paths.deskOrganisation(own.organisationId);
    expect((await officer.read(desk)).body).toContain(t('profile-document.not-received'));
    expect((await officer.read(paths.document(id))).status).toBe(404);
    const { id: callId } = await openCall(world, { programmeId });
    const applicationId = await completeDraft(world, own.person, callId);
    const declared = { applicationId, declarations: ['exclusion'], key: key() };
    expectOk(await submitApplication(world, own.person, declared));
    const seen = (await officer.read(desk)).body;
    expect(seen).toContain(t('profile-document.expired'));
    expect(seen).toContain(paths.document(id));
    for (const reader of [officer, await as('finance-officer')])
      expect((await reader.read(paths.document(id))).status).toBe(200);
    for (const closed of [await as('call-manager'), await as('reviewer')])
      expect([403, 404]).toContain((await closed.read(paths.document(id))).status);
    expect((await (await as('call-manager')).read(desk)).body).not.toContain(paths.document(id));
    const gone = await me.post(page, { document: id, intent: 'remove' }, { form: `remove-${id}` });
    expect(gone.location).toBe(page);
    expect(await isStored(storageKey)).toBe(true);
    expect((await officer.read(paths.document(id))).status).toBe(200);
  });

  it('are in the copy of one’s own data with their files', async () => {
    const entries = await takeOwnData(world, await personOf(world, own.account), textIn('en'));
    const files = await unzipped(await buffer(Readable.from(zipBytes(entries))));
    const data = JSON.parse(files.get('data.json')?.toString() ?? '{}') as Record<string, object[]>;
    const { reference } = await newest('statutes');
    expect(data['profileDocuments']).toContainEqual({
      reference,
      kind: 'statutes',
      issuedOn: '2020-03-01',
      expiresOn: null,
      endedAt: null,
    });
    expect(files.get(`documents/${reference}.pdf`)?.equals(PDF)).toBe(true);
  });

  it('PostgreSQL keeps them as they are, each with a file of its own organisation and kind', async () => {
    const breaks = (rule: string) => ({ cause: { constraint_name: rule } });
    const row = await newest('statutes');
    const { id: other } = await newest('registration');
    const own = eq(organisationDocuments.id, row.id);
    const fixed = world.db.update(organisationDocuments).set({ expiresOn: '2030-01-01' }).where(own);
    await expect(fixed).rejects.toMatchObject(breaks('profile_document_fixed'));
    const revived = world.db
      .update(organisationDocuments)
      .set({ endedAt: null, ending: null })
      .where(eq(organisationDocuments.id, other));
    await expect(revived).rejects.toMatchObject(breaks('profile_document_fixed'));
    const gone = world.db.delete(organisationDocuments).where(own);
    await expect(gone).rejects.toMatchObject({ cause: { code: '42501' } });
    const stranger = await applicant(world);
    const document = { kind: 'tax', issuedOn: '2026-01-01', expiresOn: null, replaces: null } as const;
    const upload = { mediaType: 'application/pdf', scan: 'not-scanned' as const, open: () => Readable.from([PDF]) };
    const added = expectOk(await addProfileDocument(world, stranger.person, { document, upload, key: key() }));
    const values = { organisationId: row.organisationId, issuedOn: '2026-01-01', addedAt: row.addedAt };
    const foreign = world.db.insert(organisationDocuments).values({ ...values, id: added.documentId, kind: 'tax' });
    await expect(foreign).rejects.toMatchObject(breaks('profile_document_file'));
  });
});
