import { z } from 'zod';
import { checkFileName, typeOfName } from '#app/adapters/documents/media-type.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { idText } from '#app/kernel/shapes.ts';

/** UP-2: one file. */
export const MOST_UPLOAD_BYTES = 25_000_000;
/** 256 KiB: five seconds on a slow telephone line, so that little is sent twice. */
export const CHUNK_BYTES = 262_144;
/** Files of one application, one profile or one report, on their way at once. */
export const MOST_UPLOADS = 10;
/** How long an unfinished upload waits for its next chunk. */
export const UPLOAD_HOURS = 24;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const whole = z.coerce.number().int().nonnegative();

/** What the script of a page sends beside the fields of its form: first what is coming, then chunk by chunk, then that it was all. */
export const beginShape = z.object({ fileName: z.string().max(1000), bytes: whole, sha256 });
export const chunkShape = z.object({ upload: idText(), number: whole, sha256 });
export const finishShape = z.object({ upload: idText() });

/** What a file on its way will hang on. */
export type UploadOwner = { readonly kind: 'application' | 'organisation' | 'report'; readonly id: string };

export type AnnouncedFile = { readonly fileName: string; readonly bytes: number };
export type AnnounceRefusal = Refusal<
  'file-wrong-type' | 'file-name-bad' | 'file-empty' | 'file-too-large' | 'too-many-uploads'
>;

/** UP-1, UP-2 before a byte is sent: the extension its content must turn out to be, or the exact reason why not. */
export function decideUpload(
  file: AnnouncedFile,
  open: number,
): Result<{ readonly extension: string }, AnnounceRefusal> {
  const named = checkFileName(file.fileName);
  if (!named.ok) return named;
  const type = typeOfName(named.value);
  if (!type) return refuse('file-wrong-type');
  if (file.bytes === 0) return refuse('file-empty');
  if (file.bytes > MOST_UPLOAD_BYTES) {
    return refuse('file-too-large', { values: { megabytes: MOST_UPLOAD_BYTES / 1_000_000 } });
  }
  if (open >= MOST_UPLOADS) return refuse('too-many-uploads', { values: { max: MOST_UPLOADS } });
  return ok({ extension: type.extension });
}

export function chunksOf(bytes: number): number {
  return Math.ceil(bytes / CHUNK_BYTES);
}

/** What a chunk measures: 256 KiB, the last one what is left; null for a number the file does not have. */
export function chunkSize(bytes: number, number: number): number | null {
  return number < chunksOf(bytes) ? Math.min(CHUNK_BYTES, bytes - number * CHUNK_BYTES) : null;
}

/** Whether every chunk is there. `received`: numbers, each once. */
export function isWhole(bytes: number, received: readonly number[]): boolean {
  return received.length === chunksOf(bytes);
}
