import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { zipBytes, type ZipEntry } from '#app/adapters/files/zip.server.ts';
import type { MadeFile, Moment } from '../take-file.server.ts';
import { bagEntries, textFile } from './bag.ts';
import { CRATE_FILE, roCrate, type CrateDocument } from './ro-crate.ts';

/** The same files from the sources, from a build and in a test. */
const { resolve } = createRequire(import.meta.url);
const PROGRAM = {
  'verify.mjs': resolve('#app/assurance/bundle/verify.mjs'),
  'contents.mjs': resolve('#app/assurance/bundle/contents.mjs'),
  'proofs.mjs': resolve('#app/assurance/bundle/proofs.mjs'),
};

/**
 * A bag as a ZIP file, described as an RO-Crate, with the program that verifies it offline (AT-4). `count`: the payload
 * files that have gone, without that description. `documents`: what the description says of those that come along.
 */
export async function bagFile(
  { facts }: Moment,
  given: {
    readonly payload: AsyncIterable<ZipEntry>;
    readonly readme: string;
    readonly documents?: readonly CrateDocument[];
  },
): Promise<MadeFile> {
  const { payload, readme, documents = [] } = given;
  let files = 0;
  async function* counted() {
    for await (const entry of payload) {
      files += 1;
      yield entry;
    }
  }
  const about = { facts, readme, documents, softwareVersion: await softwareVersion() };
  const program = Object.entries(PROGRAM).map(async ([name, path]) => textFile(name, await readFile(path, 'utf8')));
  const bag = bagEntries({
    payload: counted(),
    last: (gone) => textFile(CRATE_FILE, `${JSON.stringify(roCrate(gone, about), null, 2)}\n`),
    tags: [textFile('README.txt', `${readme}\n`), ...(await Promise.all(program))],
    info: {
      'External-Identifier': facts.actionReference,
      'Bagging-Date': facts.generatedAt.toISOString().slice(0, 10),
      'Internal-Sender-Identifier': facts.exportId,
    },
  });
  return { file: Readable.from(zipBytes(bag), { objectMode: false }), count: () => files };
}

/** The version of the package the program above belongs to. */
async function softwareVersion(): Promise<string> {
  const manifest = new URL('../../../package.json', pathToFileURL(PROGRAM['verify.mjs']));
  return (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version;
}
