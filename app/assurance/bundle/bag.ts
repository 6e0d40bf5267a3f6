import { createHash, type Hash } from 'node:crypto';
import type { ZipEntry } from '#app/adapters/files/zip.server.ts';

const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Lines `<sha256>  <name>` of the files that have gone by. */
type Manifest = string[];

/**
 * A bag (BagIt 1.0, RFC 8493) as entries of a ZIP file, in constant memory: payload below `data/`, then the tag files,
 * whose manifests need the hashes of all before them. `info` are the fields of `bag-info.txt`; `tags` further files
 * beside the payload. Names come out as given: give none that says who somebody is.
 */
export async function* bagEntries(given: {
  readonly payload: Iterable<ZipEntry> | AsyncIterable<ZipEntry>;
  readonly tags: readonly ZipEntry[];
  readonly info: Readonly<Record<string, string>>;
}): AsyncGenerator<ZipEntry> {
  const payload: Manifest = [];
  const oxum = { bytes: 0, files: 0 };
  for await (const entry of given.payload) {
    yield hashed({ ...entry, name: `data/${entry.name}` }, payload, oxum);
  }
  const info = { ...given.info, 'Payload-Oxum': `${oxum.bytes}.${oxum.files}` };
  const tags: Manifest = [];
  const own = [
    textFile('bagit.txt', BAGIT),
    textFile('bag-info.txt', lines(Object.entries(info).map(([name, value]) => `${name}: ${value}`))),
    textFile('manifest-sha256.txt', lines(payload)),
  ];
  for (const entry of [...given.tags, ...own]) yield hashed(entry, tags, { bytes: 0, files: 0 });
  yield textFile('tagmanifest-sha256.txt', lines(tags));
}

export function textFile(name: string, text: string): ZipEntry {
  return { name, content: [Buffer.from(text)] };
}

function hashed(entry: ZipEntry, manifest: Manifest, oxum: { bytes: number; files: number }): ZipEntry {
  return { name: entry.name, content: counted(entry, manifest, oxum) };
}

async function* counted({ name, content }: ZipEntry, manifest: Manifest, oxum: { bytes: number; files: number }) {
  const hash: Hash = createHash('sha256');
  for await (const part of content) {
    hash.update(part);
    oxum.bytes += part.byteLength;
    yield part;
  }
  oxum.files += 1;
  manifest.push(`${hash.digest('hex')}  ${name}`);
}

function lines(list: readonly string[]): string {
  return list.map((line) => `${line}\n`).join('');
}
