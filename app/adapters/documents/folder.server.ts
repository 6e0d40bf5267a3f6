import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { DocumentStore } from '#app/kernel/world.ts';
import { DocumentMissing } from './document-errors.ts';
import { checkDocumentKey } from './document-key.ts';
import { spool } from './spool.server.ts';

/**
 * Documents as files below one folder: the embedded default. A document appears whole or not at all: it is written
 * beside its place, synced, then renamed.
 */
export function folderStore(root: string): DocumentStore {
  const placeOf = (key: string): string => path.join(root, ...checkDocumentKey(key).split('/'));
  return {
    async put(key, content, about) {
      const place = placeOf(key);
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      const draft = `${place}.${randomUUID()}.part`;
      const stored = await spool(content, draft, { maxBytes: about.maxBytes });
      await rename(draft, place);
      await syncFolder(path.dirname(place));
      return stored;
    },

    async open(key) {
      const file = await open(placeOf(key), 'r').catch((failure: unknown) => {
        if (isMissing(failure)) throw new DocumentMissing(key);
        throw failure;
      });
      return file.createReadStream();
    },

    async remove(key) {
      await rm(placeOf(key), { force: true });
    },
  };
}

/** A rename is only safe from a power cut once its folder is on the disk too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && (failure.code === 'ENOENT' || failure.code === 'EISDIR');
}
