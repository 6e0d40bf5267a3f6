import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '#db/schema/documents.ts';
import { uploadChunks, uploads } from '#db/schema/drafting.ts';
import { clearUploads } from '#app/organisations/uploads/clear-uploads.server.ts';
import { CHUNK_BYTES } from '#app/organisations/uploads/upload.ts';
import { paths } from '#app/http/paths.ts';
import { KEY_FIELD } from '#app/kernel/form.ts';
import { cookieOf } from '#tests/support/accounts.ts';
import { applicant, completeDraft, PDF, type TestApplicant } from '#tests/support/applicant.ts';
import { openCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const NOW = '2026-11-02T09:00:00Z';
/** Two whole chunks and 1 000 bytes. */
const FILE = Buffer.concat([PDF, Buffer.alloc(2 * CHUNK_BYTES + 1000 - PDF.length, 'x')]);

let world: TestWorld;
let portal: TestPortal;
let own: TestApplicant;
let id: string;
let cookie: string;
let stranger: string;
let count = 0;

beforeAll(async () => {
  world = await testWorld({ now: NOW });
  const { id: programmeId } = await programme(world);
  const call = await openCall(world, { programmeId });
  own = await applicant(world);
  id = await completeDraft(world, own.person, call.id);
  cookie = await cookieOf(world, own.account);
  stranger = await cookieOf(world, (await applicant(world)).account);
  portal = await realPortal(world, ['applications']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

const sha = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const chunk = (content: Buffer, number: number) => content.subarray(number * CHUNK_BYTES, (number + 1) * CHUNK_BYTES);

type Reply = { status: number; body: Record<string, unknown> };

async function send(fields: Record<string, string>, part?: Buffer, who = cookie): Promise<Reply> {
  const body = new FormData();
  body.append(KEY_FIELD, `upload-key-${(count += 1)}`);
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (part) body.append('chunk', new Blob([new Uint8Array(part)]), 'chunk');
  const headers = { cookie: who, origin: portal.origin };
  const response = await fetch(portal.origin + paths.applicationUpload(id), { method: 'POST', headers, body });
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as Reply['body']) : {} };
}

const begin = (content: Buffer, given: { fileName?: string; label?: string; who?: string; sha256?: string } = {}) => {
  const { fileName = 'statutes.pdf', label = 'statutes', who, sha256 = sha(content) } = given;
  return send({ intent: 'begin', label, fileName, bytes: String(content.length), sha256 }, undefined, who);
};
const put = (upload: unknown, number: number, part: Buffer, given: { sha256?: string; who?: string } = {}) => {
  const about = {
    intent: 'chunk',
    label: 'statutes',
    upload: String(upload),
    number: String(number),
    sha256: given.sha256 ?? sha(part),
  };
  return send(about, part, given.who);
};
const finish = (upload: unknown, who?: string) =>
  send({ intent: 'finish', label: 'statutes', upload: String(upload) }, undefined, who);
const attached = () =>
  world.db
    .select()
    .from(documents)
    .where(and(eq(documents.ownerId, id), eq(documents.sha256, sha(FILE))));

describe('a file in chunks', () => {
  it('stopped three times, goes on where it was and becomes one document, byte for byte', async () => {
    const numbers = [0, 1, 2];
    for (const number of numbers) {
      // Each round is a new visit after an interruption: the file is announced again.
      const begun = await begin(FILE);
      expect(begun.body['received']).toEqual(numbers.slice(0, number));
      expect((await finish(begun.body['uploadId'])).body['code']).toBe('upload-incomplete');
      expect((await put(begun.body['uploadId'], number, chunk(FILE, number))).status).toBe(200);
      // The answer was lost on the way and the chunk comes again.
      expect((await put(begun.body['uploadId'], number, chunk(FILE, number))).status).toBe(200);
    }
    const { uploadId } = (await begin(FILE)).body;
    const both = await Promise.all([finish(uploadId), finish(uploadId)]);
    both.push(await finish(uploadId));
    expect(new Set(both.map(({ status, body }) => `${status} ${String(body['documentId'])}`)).size).toBe(1);
    const [document, ...more] = await attached();
    expect(more).toEqual([]);
    expect(document).toMatchObject({ label: 'statutes', bytes: FILE.length, mediaType: 'application/pdf' });
    const parts: Buffer[] = [];
    for await (const part of await world.documents.open(document?.storageKey ?? '')) parts.push(part as Buffer);
    expect(sha(Buffer.concat(parts))).toBe(sha(FILE));
    expect(await world.db.$count(uploadChunks)).toBe(0);
    const [row] = await world.db.select().from(uploads);
    await expect(world.documents.open(`uploads/${row?.id}/0`)).rejects.toThrow();
  });

  it('a damaged chunk, one of the wrong size and one beyond the end are not kept', async () => {
    const { uploadId } = (await begin(Buffer.concat([FILE, FILE]))).body;
    const whole = chunk(FILE, 0);
    expect((await put(uploadId, 0, whole, { sha256: sha(Buffer.from('other')) })).body['code']).toBe('chunk-damaged');
    expect((await put(uploadId, 0, whole.subarray(1))).body['code']).toBe('chunk-damaged');
    expect((await put(uploadId, 99, whole)).body['code']).toBe('chunk-damaged');
    expect((await put(uploadId, 0, Buffer.concat([whole, whole]))).status).toBe(400);
    expect(await world.db.$count(uploadChunks)).toBe(0);
    // The wall of the database: the same, without the command.
    const row = { uploadId: String(uploadId), sha256: sha(whole), storageKey: 'x', storedAt: new Date(NOW) };
    await expect(world.db.insert(uploadChunks).values({ ...row, number: 0, bytes: 5 })).rejects.toThrow();
    await expect(world.db.insert(uploadChunks).values({ ...row, number: 99, bytes: CHUNK_BYTES })).rejects.toThrow();
  });

  it('says the exact reason before a byte is sent, and of content that is not what it claims', async () => {
    expect((await begin(FILE, { fileName: 'statutes.exe' })).body['code']).toBe('file-wrong-type');
    expect((await begin(FILE, { label: 'no-such' })).status).toBe(404);
    const page = Buffer.from('<html>not a document</html>');
    const { uploadId } = (await begin(page)).body;
    expect((await put(uploadId, 0, page)).status).toBe(200);
    const wrong = await finish(uploadId);
    expect([wrong.status, wrong.body['code']]).toEqual([422, 'file-wrong-type']);
    expect(wrong.body['words']).toMatch(/PDF/);
    const lying = (await begin(PDF, { sha256: sha(page) })).body;
    expect((await put(lying['uploadId'], 0, PDF)).status).toBe(200);
    expect((await finish(lying['uploadId'])).body['code']).toBe('upload-damaged');
    expect((await finish(lying['uploadId'])).status).toBe(404);
  });

  it('AZ-2: belongs to who began it; without a session nothing is led away', async () => {
    const other = Buffer.concat([FILE, Buffer.from('2')]);
    const { uploadId } = (await begin(other)).body;
    expect((await begin(other, { who: stranger })).status).toBe(404);
    expect((await put(uploadId, 0, chunk(other, 0), { who: stranger })).status).toBe(404);
    expect((await finish(uploadId, stranger)).status).toBe(404);
    expect((await begin(other, { who: 'session=none' })).body).toEqual({ state: 'signed-out' });
  });

  it('what waited a day is given up and its chunks are gone, also those a crash left behind', async () => {
    const late = Buffer.concat([FILE, Buffer.from('late')]);
    const { uploadId } = (await begin(late)).body;
    await put(uploadId, 0, chunk(late, 0));
    const [kept] = await world.db.select().from(uploadChunks);
    await clearUploads(world);
    expect(await world.db.$count(uploadChunks)).toBe(1);
    world.setNow('2026-11-03T09:00:01Z');
    await clearUploads(world);
    expect(await world.db.$count(uploadChunks)).toBe(0);
    await expect(world.documents.open(kept?.storageKey ?? '')).rejects.toThrow();
    const again = visitor(portal, await cookieOf(world, own.account));
    expect((await again.read(paths.applicationDocuments(id))).body).toContain('data-upload=');
    await expect(
      world.db
        .update(uploads)
        .set({ state: 'open' })
        .where(eq(uploads.id, String(uploadId))),
    ).rejects.toThrow();
  });
});
