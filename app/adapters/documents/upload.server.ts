import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { Scanner, ScanVerdict, StoredFile } from '#app/kernel/world.ts';
import { DocumentTooLarge } from './document-errors.ts';
import { sniffFile, sniffList, sniffXml, type FileKind } from './media-type.server.ts';
import type { UploadRefusal } from './media-type.ts';
import { spool } from './spool.server.ts';

/** A checked file on its way from a form to the document store. Call `discard` in the end, whatever happened. */
export type ReceivedUpload = FileKind &
  StoredFile & {
    /** What a scanner said of it; an infected file is received by nobody. */
    readonly scan: Exclude<ScanVerdict, 'infected'>;
    open(): Readable;
    discard(): Promise<void>;
  };

/** What is kept of a received file beside its place in the store; `scan`: left out by whoever makes files itself. */
export type UploadedFile = Pick<ReceivedUpload, 'mediaType' | 'open'> & Partial<Pick<ReceivedUpload, 'scan'>>;

/** A file that lies in the store, on its way into `documents`. */
export type KeptFile = StoredFile &
  Pick<ReceivedUpload, 'mediaType' | 'scan'> & { readonly id: string; readonly storageKey: string };

/** `scanner`: absent where none is set up. */
type Incoming = { fileName: string; content: Readable; maxBytes: number; scanner?: Scanner | undefined };
type Received = Promise<Result<ReceivedUpload, UploadRefusal>>;

/**
 * Takes one file of a form into a private temporary folder, at most `maxBytes` of it, checks what it is and has it
 * scanned. The folder is its quarantine: what is found infected (UP-5) never reaches the document store.
 */
export async function receiveUpload(upload: Incoming): Received {
  return receive(upload, sniffFile);
}

/** The same for XML, which is data to read and never a document to keep: its reader says whether it is sound. */
export async function receiveXml(upload: Incoming): Received {
  return receive(upload, sniffXml);
}

/** The same for what its reader judges: a part of a file, a form filled in elsewhere. */
export async function receiveBytes(upload: Incoming): Received {
  return receive(upload, async () =>
    ok({ fileName: 'chunk', mediaType: 'application/octet-stream', extension: 'bin' }),
  );
}

/** The same for a list as CSV or JSON, which is read and not kept. */
export async function receiveList(upload: Incoming): Received {
  return receive(upload, sniffList);
}

/** The same for a table as XLSX or CSV, which is read and not kept. */
export async function receiveSheet(upload: Incoming): Received {
  return receive(upload, async (place, name) => {
    const sniffed = await (/\.csv$/i.test(name) ? sniffList : sniffFile)(place, name);
    const sheet = !sniffed.ok || sniffed.value.extension === 'csv' || sniffed.value.extension === 'xlsx';
    return sheet ? sniffed : refuse('file-wrong-type');
  });
}

async function receive(upload: Incoming, sniff: typeof sniffFile): Received {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-upload-'));
  const discard = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const place = path.join(folder, 'content');
    const spooled = await spool(upload.content, place, { maxBytes: upload.maxBytes, drain: true });
    const kind = await sniff(place, upload.fileName);
    const open = () => createReadStream(place);
    const scan = kind.ok && upload.scanner ? await upload.scanner.scan(open()) : 'not-scanned';
    if (kind.ok && scan !== 'infected') return ok({ ...kind.value, ...spooled, scan, open, discard });
    await discard();
    return kind.ok ? refuse('file-infected') : kind;
  } catch (failure) {
    await discard();
    if (!(failure instanceof DocumentTooLarge)) throw failure;
    return refuse('file-too-large', { values: { megabytes: Math.floor(upload.maxBytes / 1_000_000) } });
  }
}
