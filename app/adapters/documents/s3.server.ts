import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import type { DocumentStore, StoredFile } from '#app/kernel/world.ts';
import { DocumentMissing } from './document-errors.ts';
import { checkDocumentKey } from './document-key.ts';
import { withContentHash } from './s3-content-hash.ts';
import { PART_BYTES, putInParts } from './s3-multipart.server.ts';
import { spool } from './spool.server.ts';

export type S3Settings = {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** `WHEN_SUPPORTED` lets the SDK add its CRC trailers; many S3-speaking stores refuse them. */
  readonly checksums?: 'WHEN_REQUIRED' | 'WHEN_SUPPORTED';
};

const ANSWER_MS = 20_000;

/**
 * Documents in an S3-speaking store. Content is spooled to a temporary file first: a length is known before the store
 * hears of it, a file that is too large never leaves, and our own SHA-256 is signed into the request; a large one goes in
 * parts, each signed over its own.
 */
export function s3Store(settings: S3Settings): DocumentStore {
  const client = clientFor(settings);
  const at = (key: string) => ({ Bucket: settings.bucket, Key: checkDocumentKey(key) });
  return {
    async put(key, content, about) {
      const place = at(key);
      const draft = path.join(tmpdir(), `passerelle-${randomUUID()}.part`);
      const stored = await spool(content, draft, { maxBytes: about.maxBytes });
      try {
        const { mediaType } = about;
        if (stored.bytes > PART_BYTES) await putInParts(client, place, { path: draft, bytes: stored.bytes, mediaType });
        else await send(client, { ...place, ContentType: mediaType }, { draft, stored });
      } finally {
        await rm(draft, { force: true });
      }
      return stored;
    },

    async open(key) {
      const answer = await client.send(new GetObjectCommand(at(key))).catch((failure: unknown) => {
        if (failure instanceof NoSuchKey) throw new DocumentMissing(key);
        throw failure;
      });
      if (!(answer.Body instanceof Readable)) throw new Error('the document store answered without a body');
      return answer.Body;
    },

    async remove(key) {
      await client.send(new DeleteObjectCommand(at(key)));
    },
  };
}

function clientFor(settings: S3Settings): S3Client {
  const checksums = settings.checksums ?? 'WHEN_REQUIRED';
  return new S3Client({
    endpoint: settings.endpoint,
    region: settings.region,
    forcePathStyle: true,
    credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey },
    requestChecksumCalculation: checksums,
    responseChecksumValidation: checksums,
    requestHandler: { connectionTimeout: ANSWER_MS, requestTimeout: ANSWER_MS },
  });
}

async function send(
  client: S3Client,
  put: PutObjectCommandInput,
  { draft, stored }: { draft: string; stored: StoredFile },
): Promise<void> {
  const body = createReadStream(draft);
  const command = new PutObjectCommand({ ...put, Body: body, ContentLength: stored.bytes });
  try {
    await client.send(withContentHash(command, stored.sha256));
  } finally {
    body.destroy();
  }
}
