import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { zipBytes } from '#app/adapters/files/zip.server.ts';
import { unzipped } from '#tests/support/unzip.ts';

const entry = (name: string) => ({ name, content: [Buffer.from(`content of ${name}`)] });
const made = (names: readonly string[], options?: { wide?: number; most?: number }) =>
  buffer(Readable.from(zipBytes(names.map(entry), options)));
const CONTENTS = (names: readonly string[]) => names.map((name) => [name, Buffer.from(`content of ${name}`)]);

describe('a ZIP file', () => {
  it.each([
    ['in 32 bits', undefined],
    ['with places beyond 4 GB, in 64 bits', { wide: 60 }],
    ['all in 64 bits', { wide: 0 }],
    ['with more entries than are counted in 16 bits', { most: 2 }],
  ])('%s is read by others', async (_, options) => {
    const names = ['one.txt', 'données/two.txt', 'three.txt'];
    expect([...(await unzipped(await made(names, options)))]).toEqual(CONTENTS(names));
  });

  it('is the same for the same entries', async () => {
    expect(await made(['a', 'b'])).toEqual(await made(['a', 'b']));
  });
});
