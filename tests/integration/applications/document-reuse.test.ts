import { buffer } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '#db/schema/documents.ts';
import { documentsOf } from '#app/applications/application-store.server.ts';
import { documentsPage } from '#app/applications/form-pages.server.ts';
import { reuseDocument } from '#app/applications/reuse/reuse-document.server.ts';
import { startApplication } from '#app/applications/start-application.server.ts';
import { paths } from '#app/http/paths.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { cookieOf } from '#tests/support/accounts.ts';
import { applicant, completeDraft, PDF, type TestApplicant } from '#tests/support/applicant.ts';
import { openCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let own: TestApplicant;
/** A draft with statutes, and a blank one to another call. */
let [first, second] = ['', ''];
/** The call the second answers. */
let callId = '';

beforeAll(async () => {
  world = await testWorld();
  portal = await realPortal(world, ['applications']);
  const { id: programmeId } = await programme(world);
  own = await applicant(world);
  first = await completeDraft(world, own.person, (await openCall(world, { programmeId })).id);
  ({ id: callId } = await openCall(world, { programmeId }));
  const started = await startApplication(world, own.person, { callId, language: 'en', key: namedKey('second') });
  second = expectOk(started).applicationId;
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

const fileOf = async (applicationId: string) => {
  const [found] = await documentsOf(world.db, applicationId);
  if (!found) throw new Error('nothing attached');
  return found;
};

describe('a file already uploaded', () => {
  it('is attached to another application as a copy of its own', async () => {
    const me = visitor(portal, await cookieOf(world, own.account));
    const source = await fileOf(first);
    const page = paths.applicationDocuments(second);
    expect((await me.read(page)).body).toContain(source.reference);
    const blank = await me.post(page, { document: source.id, slot: '', intent: 'reuse' }, { form: 'reuse' });
    expect(blank.status).toBe(422);
    expect(blank.body).toContain('id="reuse-slot-error"');
    const sent = { document: source.id, slot: 'statutes', intent: 'reuse' };
    expect((await me.post(page, sent, { form: 'reuse' })).status).toBe(302);
    const copy = await fileOf(second);
    expect(copy).toMatchObject({ label: 'statutes', sha256: source.sha256, bytes: source.bytes });
    const [row] = await world.db.select().from(documents).where(eq(documents.id, copy.id));
    expect(await buffer(await world.documents.open(row?.storageKey ?? ''))).toEqual(PDF);
  });

  it('AZ-2: of somebody else, or for a label the call does not ask for, is not found', async () => {
    const stranger = (await applicant(world)).person;
    const { id: documentId } = await fileOf(first);
    const given = { applicationId: second, documentId, label: 'statutes', replaces: false };
    const code = async (who: typeof stranger, more: object, key: string) => {
      const result = await reuseDocument(world, who, { ...given, ...more, key: namedKey(key) });
      return result.ok ? 'ok' : result.refusal.code;
    };
    expect(await code(stranger, {}, 'strange')).toBe('not-found');
    const theirs = await completeDraft(world, stranger, callId);
    expect(await code(own.person, { documentId: (await fileOf(theirs)).id }, 'theirs')).toBe('not-found');
    expect(await code(own.person, { label: 'unasked' }, 'unasked')).toBe('not-found');
  });

  it('as a new version takes the place of the old, whose row and hash stay and whose file goes while unsubmitted', async () => {
    const { id: before } = await fileOf(second);
    const { id: documentId } = await fileOf(first);
    const given = { applicationId: second, documentId, label: 'statutes', replaces: true, key: namedKey('again') };
    expectOk(await reuseDocument(world, own.person, given));
    const attached = await documentsOf(world.db, second);
    expect(attached).toHaveLength(1);
    expect(attached[0]?.id).not.toBe(before);
    const page = await documentsPage(world.db, own.person, { id: second, at: world.clock.now() });
    expect(page?.versions.map(({ number, removedAt }) => [number, removedAt === null])).toEqual([
      [1, false],
      [2, true],
    ]);
    const [gone] = await world.db.select().from(documents).where(eq(documents.id, before));
    await expect(world.documents.open(gone?.storageKey ?? '')).rejects.toThrow();
  });
});
