import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { zipBytes, type ZipEntry } from '#app/adapters/files/zip.server.ts';
import type { MadeFile, Moment } from '../take-file.server.ts';
import { bagEntries, textFile } from './bag.ts';

/** The same file from the sources, from a build and in a test. */
const VERIFIER = createRequire(import.meta.url).resolve('#app/assurance/bundle/verify.mjs');

/** A bag as a ZIP file, with the program that verifies it offline (AT-4). `count`: the payload files that have gone. */
export async function bagFile(
  { facts }: Moment,
  { payload, readme }: { readonly payload: AsyncIterable<ZipEntry>; readonly readme: string },
): Promise<MadeFile> {
  let files = 0;
  async function* counted() {
    for await (const entry of payload) {
      files += 1;
      yield entry;
    }
  }
  const bag = bagEntries({
    payload: counted(),
    tags: [textFile('README.txt', `${readme}\n`), textFile('verify.mjs', await readFile(VERIFIER, 'utf8'))],
    info: {
      'External-Identifier': facts.actionReference,
      'Bagging-Date': facts.generatedAt.toISOString().slice(0, 10),
      'Internal-Sender-Identifier': facts.exportId,
    },
  });
  return { file: Readable.from(zipBytes(bag), { objectMode: false }), count: () => files };
}
