import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { StoredFile } from '#app/kernel/world.ts';
import { DocumentTooLarge } from './document-errors.ts';

/**
 * Writes a stream to `path` (which must not exist), measuring and hashing on the way, and syncs it to the disk.
 * Stops at the first byte over `maxBytes` with `DocumentTooLarge`. On any failure the file is gone, and the stream is
 * destroyed, or drained where its source must go on to the fields behind it (a multipart form).
 */
export async function spool(
  content: Readable,
  path: string,
  about: { maxBytes: number; drain?: boolean },
): Promise<StoredFile> {
  const { maxBytes, drain = false } = about;
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const chunk of content.iterator({ destroyOnReturn: !drain }) as AsyncIterable<Uint8Array | string>) {
      const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      bytes += part.byteLength;
      if (bytes > maxBytes) throw new DocumentTooLarge(maxBytes);
      hash.update(part);
      await file.writeFile(part);
    }
    await file.sync();
    await file.close();
    return { bytes, sha256: hash.digest('hex') };
  } catch (failure) {
    await file.close();
    await rm(path, { force: true });
    if (drain) content.resume();
    throw failure;
  }
}
