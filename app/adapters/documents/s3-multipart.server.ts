import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  UploadPartCommand,
  type CompletedPart,
  type S3Client,
} from '@aws-sdk/client-s3';
import { withContentHash } from './s3-content-hash.ts';

/** Bytes of a part. S3 takes no part under 5 MiB but the last one. */
export const PART_BYTES = 8 * 1024 * 1024;

type Place = { readonly Bucket: string; readonly Key: string };
type Part = { readonly PartNumber: number; readonly start: number; readonly bytes: number };

/** The parts of a file, in order, from 1; every one but the last of `size` bytes. */
export function partsOf(bytes: number, size = PART_BYTES): readonly Part[] {
  return Array.from({ length: Math.ceil(bytes / size) }, (_, index) => ({
    PartNumber: index + 1,
    start: index * size,
    bytes: Math.min(size, bytes - index * size),
  }));
}

/**
 * Sends a spooled file in parts, one after the other, each signed over its own SHA-256, so that the store refuses a part
 * that was damaged on the way. The file is there whole once all are, or not at all: what failed is taken back.
 */
export async function putInParts(
  client: S3Client,
  place: Place,
  file: { readonly path: string; readonly bytes: number; readonly mediaType: string },
): Promise<void> {
  const created = await client.send(new CreateMultipartUploadCommand({ ...place, ContentType: file.mediaType }));
  const { UploadId } = created;
  if (!UploadId) throw new Error('the document store began no multipart upload');
  try {
    const Parts: CompletedPart[] = [];
    for (const part of partsOf(file.bytes)) Parts.push(await putPart(client, { ...place, UploadId }, { file, part }));
    await client.send(new CompleteMultipartUploadCommand({ ...place, UploadId, MultipartUpload: { Parts } }));
  } catch (failure) {
    // The store sweeps what cannot be taken back now; the first failure is the news.
    await client.send(new AbortMultipartUploadCommand({ ...place, UploadId })).catch(() => undefined);
    throw failure;
  }
}

async function putPart(
  client: S3Client,
  upload: Place & { readonly UploadId: string },
  { file, part }: { file: { readonly path: string }; part: Part },
): Promise<CompletedPart> {
  const { PartNumber, start, bytes } = part;
  const range = { start, end: start + bytes - 1 };
  const sha256 = await hashOf(file.path, range);
  const body = createReadStream(file.path, range);
  try {
    const command = new UploadPartCommand({ ...upload, PartNumber, Body: body, ContentLength: bytes });
    const { ETag } = await client.send(withContentHash(command, sha256));
    return { PartNumber, ETag };
  } finally {
    body.destroy();
  }
}

async function hashOf(path: string, range: { start: number; end: number }): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, range)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
