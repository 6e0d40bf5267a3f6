import { buffer } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '#db/schema/documents.ts';
import { uploadChunks, uploads } from '#db/schema/drafting.ts';
import { organisationDocuments } from '#db/schema/profile-documents.ts';
import { clamdScanner } from '#app/adapters/scan/clamd.server.ts';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { CHUNK_BYTES } from '#app/organisations/uploads/upload.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { applicant, PDF, type TestApplicant } from '#tests/support/applicant.ts';
import { chunkedUpload, sha256Of, type ChunkedUpload } from '#tests/support/chunked-upload.ts';
import { EICAR, scannerDaemon, type ScannerDaemon } from '#tests/support/clamd.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

/** Two whole chunks and a rest. */
const FILE = Buffer.concat([PDF, Buffer.alloc(2 * CHUNK_BYTES, 'statutes ')]);
const INFECTED = Buffer.concat([PDF, Buffer.alloc(CHUNK_BYTES, 'x'), Buffer.from(EICAR)]);
const STATUTES = { kind: 'statutes', issuedOn: '2020-03-01', expiresOn: '', replaces: '' };
const { t } = textIn('en');

let world: TestWorld;
let portal: TestPortal;
let daemon: ScannerDaemon;
let own: TestApplicant;
let cookie: string;

beforeAll(async () => {
  daemon = await scannerDaemon();
  const bare = await testWorld({ now: '2026-10-05T09:00:00Z' });
  world = Object.assign(bare, { scanner: clamdScanner(daemon.address) });
  await programme(world);
  own = await applicant(world);
  cookie = await cookieOf(world, own.account);
  portal = await realPortal(world, ['ui', 'people', 'organisations', 'applications']);
});
afterAll(async () => {
  await portal.stop();
  await daemon.stop();
  await world.close();
});

const sender = (file: Buffer, place: Readonly<Record<string, string>> = STATUTES, who = cookie): ChunkedUpload =>
  chunkedUpload({ cookie: who, path: paths.profileUpload(), place, file });
const current = () =>
  world.db.select().from(organisationDocuments).where(eq(organisationDocuments.organisationId, own.organisationId));

describe('a document of the profile in chunks', () => {
  it('UP-2 interrupted, goes on where it stopped and becomes one document, byte for byte, scanned', async () => {
    const upload = sender(FILE);
    for (let number = 0; number < upload.chunks; number += 1) {
      // Each round is a new visit: the file is announced again.
      const { body } = await upload.begin(portal.origin);
      expect(body['received']).toEqual([0, 1, 2].slice(0, number));
      expect((await upload.finish(portal.origin, String(body['uploadId']))).body['code']).toBe('upload-incomplete');
      expect((await upload.put(portal.origin, String(body['uploadId']), number)).status).toBe(200);
    }
    const { body } = await upload.begin(portal.origin);
    const id = String(body['uploadId']);
    const both = await Promise.all([upload.finish(portal.origin, id), upload.finish(portal.origin, id)]);
    expect(new Set(both.map((each) => `${each.status} ${String(each.body['documentId'])}`)).size).toBe(1);
    const [kept, ...more] = await current();
    expect([kept?.kind, kept?.issuedOn, more]).toEqual(['statutes', '2020-03-01', []]);
    const [file] = await world.db
      .select()
      .from(documents)
      .where(eq(documents.id, kept?.id ?? ''));
    expect(file).toMatchObject({
      ownerKind: 'organisation',
      bytes: FILE.length,
      sha256: sha256Of(FILE),
      scan: 'clean',
    });
    expect(sha256Of(await buffer(await world.documents.open(file?.storageKey ?? '')))).toBe(sha256Of(FILE));
    expect(await world.db.$count(uploadChunks)).toBe(0);
    const page = await visitor(portal, cookie).read(paths.profileDocuments());
    expect(page.body).toContain(`data-upload="${paths.profileUpload()}"`);
  });

  it('what is wrong with the form is said before a byte is sent, beside its field', async () => {
    const bare = await sender(FILE, { kind: '', issuedOn: '', expiresOn: '' }).begin(portal.origin);
    const errors = bare.body['errors'] as { field: string; words: string }[];
    expect([bare.status, errors.map(({ field }) => field)]).toEqual([422, ['kind', 'issuedOn']]);
    expect(errors.every(({ words }) => words !== '')).toBe(true);
    const early = await sender(FILE, { ...STATUTES, issuedOn: '2027-01-01' }).begin(portal.origin);
    const words = t('refusal.profile-document-from-future');
    expect([early.status, early.body['errors']]).toEqual([422, [{ field: 'issuedOn', words }]]);
    expect(await world.db.$count(uploads, eq(uploads.state, 'open'))).toBe(0);
  });

  it('UP-5 infected: refused in chunks and in the plain form, nothing of it is kept, and the database keeps none', async () => {
    const upload = sender(INFECTED, { ...STATUTES, kind: 'tax' });
    const { body } = await upload.begin(portal.origin);
    const id = String(body['uploadId']);
    for (const number of [0, 1]) await upload.put(portal.origin, id, number);
    const refused = await upload.finish(portal.origin, id);
    expect([refused.status, refused.body['code']]).toEqual([422, 'file-infected']);
    expect((await upload.finish(portal.origin, id)).status).toBe(404);
    expect(await world.db.$count(uploadChunks)).toBe(0);
    const file = { name: 'file', content: INFECTED };
    const fields = { ...STATUTES, intent: 'add', kind: 'tax' };
    const plain = await visitor(portal, cookie).post(paths.profileDocuments(), fields, { form: 'document', file });
    expect([plain.status, plain.body.includes(t('refusal.file-infected'))]).toEqual([422, true]);
    expect((await current()).map(({ kind }) => kind)).toEqual(['statutes']);
    const [row] = await world.db.select().from(documents);
    if (!row) throw new Error('no document');
    const copy = { ...row, id: world.ids.next(), reference: 'X', storageKey: 'x', scan: 'infected' };
    await expect(world.db.insert(documents).values(copy)).rejects.toThrow();
  });

  it('AZ-2 is taken from its organisation alone, by who may change the profile', async () => {
    const { body } = await sender(FILE, { ...STATUTES, kind: 'other' }).begin(portal.origin);
    const other = sender(FILE, { ...STATUTES, kind: 'other' }, await cookieOf(world, (await applicant(world)).account));
    expect((await other.put(portal.origin, String(body['uploadId']), 0)).status).toBe(404);
    const member = [{ role: 'applicant-editor', organisationId: own.organisationId }] as const;
    const reader = sender(FILE, STATUTES, await cookieOf(world, await account(world, member)));
    expect((await reader.begin(portal.origin)).status).toBe(403);
    const nobody = sender(FILE, STATUTES, await cookieOf(world, await account(world, [{ role: 'applicant-owner' }])));
    expect((await nobody.begin(portal.origin)).status).toBe(404);
    const moved = { applicationId: own.organisationId, organisationId: null };
    await expect(
      world.db
        .update(uploads)
        .set(moved)
        .where(eq(uploads.id, String(body['uploadId']))),
    ).rejects.toThrow();
  });
});
