import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import CheckingS3 from '@20minutes/s3rver';
import PlainS3 from 's3rver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DocumentMissing, DocumentTooLarge } from '#app/adapters/documents/document-errors.ts';
import { folderStore } from '#app/adapters/documents/folder.server.ts';
import { PART_BYTES, partsOf } from '#app/adapters/documents/s3-multipart.server.ts';
import { s3Store, type S3Settings } from '#app/adapters/documents/s3.server.ts';
import type { DocumentStore } from '#app/kernel/world.ts';

const BUCKET = 'passerelle';
const PDF = { mediaType: 'application/pdf', maxBytes: 3_000_000 };

let folder: string;
let settings: S3Settings;
const servers: { close(): Promise<void> }[] = [];
const stores = new Map<string, DocumentStore>();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'passerelle-documents-'));
  stores.set('folder', folderStore(path.join(folder, 'store')));
  for (const [name, Server] of Object.entries({ s3rver: PlainS3, '@20minutes/s3rver': CheckingS3 })) {
    const directory = path.join(folder, name.replace('/', '-'));
    const server = new Server({
      address: '127.0.0.1',
      port: 0,
      silent: true,
      directory,
      configureBuckets: [{ name: BUCKET }],
    });
    const { port } = await server.run();
    servers.push(server);
    settings = {
      endpoint: `http://127.0.0.1:${port}`,
      bucket: BUCKET,
      region: 'us-east-1',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    };
    stores.set(name, s3Store(settings));
  }
});

afterAll(async () => {
  for (const server of servers) await server.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(['folder', 's3rver', '@20minutes/s3rver'])('documents in %s', (name) => {
  const store = (): DocumentStore => {
    const found = stores.get(name);
    if (!found) throw new Error(`no store ${name}`);
    return found;
  };

  test.each([0, 1, 70_000, 2_500_000])('%i bytes come back as they were, with their SHA-256', async (size) => {
    const content = randomBytes(size);
    const stored = await store().put(`documents/size-${size}`, inPieces(content), PDF);
    expect(stored).toEqual({ bytes: size, sha256: createHash('sha256').update(content).digest('hex') });
    expect(Buffer.compare(await buffer(await store().open(`documents/size-${size}`)), content)).toBe(0);
  });

  test('a large document goes in parts where the store knows them, and comes back whole', async () => {
    const content = randomBytes(PART_BYTES * 2 + 70_001);
    const large = { ...PDF, maxBytes: content.length };
    const stored = await store().put('documents/large', inPieces(content), large);
    expect(stored).toEqual({ bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') });
    expect(Buffer.compare(await buffer(await store().open('documents/large')), content)).toBe(0);
  });

  test('a document can be replaced and removed; removing twice is no error', async () => {
    await store().put('a/b', Readable.from([Buffer.from('one')]), PDF);
    await store().put('a/b', Readable.from([Buffer.from('two')]), PDF);
    expect((await buffer(await store().open('a/b'))).toString()).toBe('two');
    await store().remove('a/b');
    await store().remove('a/b');
    await expect(store().open('a/b')).rejects.toBeInstanceOf(DocumentMissing);
  });

  test('a missing document is told as such', async () => {
    await expect(store().open('never/stored')).rejects.toBeInstanceOf(DocumentMissing);
  });

  test('UP-2 content over the limit is stopped and leaves nothing behind, not even of an endless stream', async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(65_536);
      })(),
    );
    await expect(store().put('too/large', endless, PDF)).rejects.toBeInstanceOf(DocumentTooLarge);
    expect(endless.destroyed).toBe(true);
    await expect(store().open('too/large')).rejects.toBeInstanceOf(DocumentMissing);
  });

  test('a stream that breaks leaves the former document in place', async () => {
    await store().put('kept', Readable.from([Buffer.from('former')]), PDF);
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('half');
        throw new Error('line cut');
      })(),
    );
    await expect(store().put('kept', broken, PDF)).rejects.toThrow('line cut');
    expect((await buffer(await store().open('kept'))).toString()).toBe('former');
  });

  test.each(['../outside', '/root', 'a//b', 'UPPER', 'name.pdf', ''])('UP-2 %j is no key', async (key) => {
    await expect(store().put(key, Readable.from(['x']), PDF)).rejects.toThrow('key');
    await expect(store().open(key)).rejects.toThrow('key');
    await expect(store().remove(key)).rejects.toThrow('key');
  });
});

test('the folder holds whole documents only', async () => {
  const files = await readdir(path.join(folder, 'store'), { recursive: true });
  expect(files.filter((file) => file.endsWith('.part'))).toEqual([]);
});

test('a wrong secret is refused by the server that checks signatures', async () => {
  const stranger = s3Store({ ...settings, secretAccessKey: 'something-else' });
  const put = stranger.put('documents/forged', Readable.from(['x']), PDF);
  await expect(put).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
});

function inPieces(content: Buffer): Readable {
  const pieces = Array.from({ length: Math.ceil(content.length / 10_000) }, (_, n) =>
    content.subarray(n * 10_000, (n + 1) * 10_000),
  );
  return Readable.from(pieces, { objectMode: false });
}

test('parts cover a file without a gap, and no part but the last is small', () => {
  for (const bytes of [1, PART_BYTES - 1, PART_BYTES, PART_BYTES + 1, PART_BYTES * 3]) {
    const parts = partsOf(bytes);
    expect(parts.reduce((sum, part) => sum + part.bytes, 0)).toBe(bytes);
    expect(parts.map(({ start }) => start)).toEqual(parts.map((_, index) => index * PART_BYTES));
    expect(parts.slice(0, -1).every((part) => part.bytes >= 5 * 1024 * 1024)).toBe(true);
  }
});
