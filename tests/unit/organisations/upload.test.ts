import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHUNK_BYTES,
  chunksOf,
  chunkSize,
  decideUpload,
  isWhole,
  MOST_UPLOADS,
} from '#app/organisations/uploads/upload.ts';

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

describe('announcing a file', () => {
  it.each([
    ['a PDF', 'statutes.pdf', 10, 0, 'ok'],
    ['a name in Arabic', 'النظام الأساسي.PDF', 10, 0, 'ok'],
    ['a program', 'statutes.exe', 10, 0, 'file-wrong-type'],
    ['a page', 'statutes.pdf.html', 10, 0, 'file-wrong-type'],
    ['a name that shows another ending', 'statutes\u202efdp.exe.pdf', 10, 0, 'file-name-bad'],
    ['nothing', 'statutes.pdf', 0, 0, 'file-empty'],
    ['the largest', 'statutes.pdf', 25_000_000, 0, 'ok'],
    ['one byte more', 'statutes.pdf', 25_000_001, 0, 'file-too-large'],
    ['too many at once', 'statutes.pdf', 10, MOST_UPLOADS, 'too-many-uploads'],
  ])('%s', (_name, fileName, bytes, open, wanted) =>
    expect(codeOf(decideUpload({ fileName, bytes }, open))).toBe(wanted),
  );
});

describe('chunks', () => {
  it('cover the file exactly, none too many, whatever its size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25_000_000 }), (bytes) => {
        const numbers = Array.from({ length: chunksOf(bytes) }, (_, number) => number);
        const sizes = numbers.map((number) => chunkSize(bytes, number) ?? 0);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(bytes);
        expect(sizes.every((size) => size >= 1 && size <= CHUNK_BYTES)).toBe(true);
        expect(chunkSize(bytes, numbers.length)).toBeNull();
        expect(isWhole(bytes, numbers)).toBe(true);
        expect(isWhole(bytes, numbers.slice(1))).toBe(false);
      }),
    );
  });
});
