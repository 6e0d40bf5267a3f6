import { buffer } from 'node:stream/consumers';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documents } from '#db/schema/documents.ts';
import { uploads } from '#db/schema/drafting.ts';
import { startApplication } from '#app/applications/start-application.server.ts';
import { paths } from '#app/http/paths.ts';
import { expectOk } from '#app/kernel/result.ts';
import { cookieOf } from '#tests/support/accounts.ts';
import { applicant, PDF } from '#tests/support/applicant.ts';
import { chunkedUpload, sha256Of, type ChunkedUpload } from '#tests/support/chunked-upload.ts';
import { killableServer, type KillableServer } from '#tests/support/killable-server.ts';
import { openCall } from '#tests/support/open-call.ts';
import { freshKey } from '#tests/support/payment-office.ts';
import { programme } from '#tests/support/programme.ts';

/** Ten chunks, the last one not whole. */
const FILE = Buffer.concat([PDF, Buffer.alloc(2_400_000, 'evidence ')]);

let server: KillableServer;
let origin: string;
let applicationId: string;
let upload: ChunkedUpload;

beforeAll(async () => {
  server = await killableServer({ rooms: ['applications'] });
  origin = await server.start();
  await server.within(async (world) => {
    const call = await openCall(world, { programmeId: (await programme(world)).id });
    const { person, account } = await applicant(world);
    const started = { callId: call.id, language: 'en', key: freshKey() } as const;
    applicationId = expectOk(await startApplication(world, person, started)).applicationId;
    const path = paths.applicationUpload(applicationId);
    const cookie = await cookieOf(world, account);
    upload = chunkedUpload({ cookie, path, place: { label: 'statutes' }, file: FILE });
  });
}, 240_000);
afterAll(() => server.remove());

/** Kills server and database while a request is on its way, and starts them again; what was answered, or null. */
async function killDuring<Answer>(request: Promise<Answer>, afterMs: number): Promise<Answer | null> {
  const answered = request.catch(() => null);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  await server.kill(afterMs % 2 === 0 ? 'server-first' : 'database-first');
  const answer = await answered;
  origin = await server.start();
  return answer;
}

it('UP-2 killed in mid-upload three times and while it is put together: every acknowledged chunk is kept, one document, byte for byte', async () => {
  const acknowledged = new Set<number>();
  let uploadId = '';
  for (const [round, afterMs] of [2, 5, 14].entries()) {
    const begun = await upload.begin(origin);
    uploadId = String(begun.body['uploadId']);
    const received = begun.body['received'] as number[];
    // What was acknowledged before the kill is never asked for again.
    expect([...acknowledged].filter((number) => !received.includes(number))).toEqual([]);
    received.forEach((number) => acknowledged.add(number));
    const missing = Array.from({ length: upload.chunks }, (_, number) => number).filter(
      (each) => !acknowledged.has(each),
    );
    for (const number of missing.slice(0, 2)) {
      expect((await upload.put(origin, uploadId, number)).status).toBe(200);
      acknowledged.add(number);
    }
    const next = missing[2] ?? 0;
    const answer = await killDuring(upload.put(origin, uploadId, next), afterMs);
    if (answer?.status === 200) acknowledged.add(next);
    expect(acknowledged.size).toBeGreaterThanOrEqual(2 * (round + 1));
  }
  const { body } = await upload.begin(origin);
  expect(body['uploadId']).toBe(uploadId);
  for (let number = 0; number < upload.chunks; number += 1) await upload.put(origin, uploadId, number);
  // The answer to the last step is lost with the server: the script asks again.
  await killDuring(upload.finish(origin, uploadId), 20);
  const finished = await upload.finish(origin, uploadId);
  expect(finished.status).toBe(200);
  expect((await upload.finish(origin, uploadId)).body).toEqual(finished.body);

  await server.within(async (world) => {
    const mine = and(eq(documents.ownerId, applicationId), eq(documents.sha256, sha256Of(FILE)));
    const [document, ...more] = await world.db.select().from(documents).where(mine);
    expect(more).toEqual([]);
    expect(finished.body['documentId']).toBe(document?.id);
    const content = await buffer(await world.documents.open(document?.storageKey ?? ''));
    expect(sha256Of(content)).toBe(sha256Of(FILE));
    expect(await world.db.$count(uploads, eq(uploads.applicationId, applicationId))).toBe(1);
  });
}, 480_000);
