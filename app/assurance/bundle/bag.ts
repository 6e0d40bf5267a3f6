import { createHash, type Hash } from 'node:crypto';
import type { ZipEntry } from '#app/adapters/files/zip.server.ts';

const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** A file that has gone by, with its place in the bag. */
export type BagFile = { readonly name: string; readonly sha256: string; readonly bytes: number };

/**
 * A bag (BagIt 1.0, RFC 8493) as entries of a ZIP file, in constant memory: payload below `data/`, then the tag files,
 * whose manifests need the hashes of all before them. `last` makes one more payload file out of those that have gone by;
 * `info` are the fields of `bag-info.txt`; `tags` further files beside the payload; `seal` makes the note that signs the
 * whole, by the SHA-256 of the list that lists all others. Names come out as given: give none that says who somebody is.
 */
export async function* bagEntries(given: {
  readonly payload: Iterable<ZipEntry> | AsyncIterable<ZipEntry>;
  readonly last?: (files: readonly BagFile[]) => ZipEntry;
  readonly tags: readonly ZipEntry[];
  readonly info: Readonly<Record<string, string>>;
  readonly seal: (digest: Buffer) => string;
}): AsyncGenerator<ZipEntry> {
  const payload: BagFile[] = [];
  const inData = (entry: ZipEntry) => hashed({ ...entry, name: `data/${entry.name}` }, payload);
  for await (const entry of given.payload) yield inData(entry);
  if (given.last) yield inData(given.last(payload));
  const bytes = payload.reduce((sum, file) => sum + file.bytes, 0);
  const info = { ...given.info, 'Payload-Oxum': `${bytes}.${payload.length}` };
  const tags: BagFile[] = [];
  const own = [
    textFile('bagit.txt', BAGIT),
    textFile('bag-info.txt', lines(Object.entries(info).map(([name, value]) => `${name}: ${value}`))),
    textFile('manifest-sha256.txt', manifest(payload)),
  ];
  for (const entry of [...given.tags, ...own]) yield hashed(entry, tags);
  const list = manifest(tags);
  yield textFile('tagmanifest-sha256.txt', list);
  yield textFile('signature.txt', given.seal(createHash('sha256').update(list).digest()));
}

export function textFile(name: string, text: string): ZipEntry {
  return { name, content: [Buffer.from(text)] };
}

function hashed(entry: ZipEntry, files: BagFile[]): ZipEntry {
  return { name: entry.name, content: noted(entry, files) };
}

async function* noted({ name, content }: ZipEntry, files: BagFile[]) {
  const hash: Hash = createHash('sha256');
  let bytes = 0;
  for await (const part of content) {
    hash.update(part);
    bytes += part.byteLength;
    yield part;
  }
  files.push({ name, sha256: hash.digest('hex'), bytes });
}

function manifest(files: readonly BagFile[]): string {
  return lines(files.map(({ name, sha256 }) => `${sha256}  ${name}`));
}

function lines(list: readonly string[]): string {
  return list.map((line) => `${line}\n`).join('');
}
