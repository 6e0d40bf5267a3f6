import type { Tx } from '#db/client.server.ts';
import type { ReceivedUpload } from '#app/adapters/documents/upload.server.ts';
import type { DocumentId } from '#app/kernel/ids.ts';
import type { Refusal, Result } from '#app/kernel/result.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import type { UploadOwner } from './upload.ts';

/** A checked upload, or anything that looks like one. Its own file name is not taken along. */
export type Attachable = Pick<ReceivedUpload, 'mediaType' | 'open' | 'scan'>;

/** The verdict on a file that is here already, for its copy: the bytes are the same. */
export function scanOf(stored: { readonly scan: string }): Attachable['scan'] {
  return stored.scan === 'clean' ? 'clean' : 'not-scanned';
}

/** Where a file in chunks goes: each room that takes one says who may send it there and what becomes of the whole. */
export type UploadTarget<Code extends string> = {
  readonly owner: UploadOwner;
  /** What the file answers to: a document the call asks for, a kind of the profile. */
  readonly label: string;
  /** Locks what the file hangs on; a refusal where the actor may not, or no longer, add to it (AZ-2). */
  open(tx: Tx, strength: 'update' | 'share'): Promise<Result<unknown, Refusal<Code>>>;
  /** Whether such a file has a place there: said before a byte is sent. */
  admits(tx: Tx): Promise<Result<unknown, Refusal<Code>>>;
  /** The same command as of the plain form. */
  attach(upload: Attachable, key: IdempotencyKey): Promise<Result<{ readonly documentId: DocumentId }, Refusal<Code>>>;
};
