import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import busboy from 'busboy';
import { receiveUpload, type ReceivedUpload } from '#app/adapters/documents/upload.server.ts';
import type { UploadRefusal } from '#app/adapters/documents/media-type.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import type { Result } from '#app/kernel/result.ts';
import type { Scanner } from '#app/kernel/world.ts';
import { readForm, type SentForm } from './forms.server.ts';

/** A form with at most one file. `upload` is null when none was chosen. Call `discard` in the end, whatever happened. */
export type UploadForm = {
  readonly sent: SentForm;
  readonly upload: Result<ReceivedUpload, UploadRefusal> | null;
  discard(): Promise<void>;
};

const LIMITS = { files: 1, fields: 50, fieldSize: 10_000, fieldNameSize: 100 };

/**
 * Reads a form that may carry a file, without ever holding the file in memory (UP-2): it goes through a private
 * temporary folder. `receive` decides what kind of file it may be: a document, unless said otherwise. `scanner`: the
 * world's, where documents are received (UP-5). `secrets` as for `readForm`. A body that is no form, or whose text fields are too large, is a 400, never a 500.
 */
export async function readUploadForm(
  request: Request,
  about: {
    maxBytes: number;
    receive?: typeof receiveUpload;
    secrets?: readonly string[];
    scanner?: Scanner | undefined;
  },
): Promise<UploadForm> {
  const { secrets = [] } = about;
  const type = request.headers.get('content-type') ?? '';
  if (!type.toLowerCase().startsWith('multipart/form-data') || !request.body) {
    return { sent: await readForm(request, { secrets }), upload: null, discard: async () => undefined };
  }
  const fields = new FormData();
  const held: { upload: Promise<Result<ReceivedUpload, UploadRefusal>> | null } = { upload: null };
  const discard = async () => {
    const received = await held.upload?.catch(() => null);
    if (received?.ok) await received.value.discard();
  };
  try {
    await parse(Readable.fromWeb(request.body as NodeStream), type, {
      field: (name, value) => fields.append(name, value),
      file: (fileName, content) => {
        held.upload = (about.receive ?? receiveUpload)({ fileName, content, ...about });
        // Awaited below; a failure in between must not count as unhandled.
        held.upload.catch(() => undefined);
      },
    });
    const received = await held.upload;
    return { sent: sentForm(fields, received, secrets), upload: received, discard };
  } catch (failure) {
    await discard();
    if (failure instanceof Response || !(failure instanceof BrokenForm)) throw failure;
    throw new Response(null, { status: 400 });
  }
}

class BrokenForm extends Error {}

type Handlers = {
  field(name: string, value: string): void;
  file(fileName: string, content: Readable): void;
};

function parse(body: Readable, type: string, take: Handlers): Promise<void> {
  return new Promise((resolve, reject) => {
    const broken = () => {
      body.unpipe();
      body.resume();
      reject(new BrokenForm());
    };
    const reader = readerFor(type);
    if (!reader) return broken();
    reader.on('field', (name, value, info) => {
      if (info.valueTruncated || info.nameTruncated || `${name}${value}`.includes('\0')) return broken();
      take.field(name, value);
    });
    reader.on('file', (_name, content, info) => {
      // A form that stops short ends its file with an error, perhaps before anybody reads it.
      content.on('error', () => undefined);
      // Browsers send an empty, nameless part when no file was chosen.
      if (info.filename) take.file(info.filename, content);
      else content.resume();
    });
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) reader.on(limit, broken);
    reader.on('error', broken);
    reader.on('close', resolve);
    body.on('error', broken);
    body.pipe(reader);
  });
}

function readerFor(type: string): busboy.Busboy | null {
  try {
    return busboy({ headers: { 'content-type': type }, limits: LIMITS, defParamCharset: 'utf8' });
  } catch {
    return null;
  }
}

function sentForm(
  fields: FormData,
  upload: Result<ReceivedUpload, UploadRefusal> | null,
  secrets: readonly string[],
): SentForm {
  // Only text fields are kept here: the file went its own way.
  const text = (name: string) => textOf(fields.get(name));
  const key = text(KEY_FIELD);
  if (!/^[\w:.-]{8,120}$/.test(key)) throw new BrokenForm();
  const hash = createHash('sha256');
  for (const [name, value] of fields) {
    if (name === KEY_FIELD || secrets.includes(name)) continue;
    hash.update(`${name}\u0000${textOf(value)}\u0000`);
  }
  hash.update(upload?.ok ? upload.value.sha256 : '');
  const about = { name: text(FORM_FIELD), intent: text('intent'), secrets };
  return { ...about, key: { value: key, bodyHash: hash.digest('hex') }, fields };
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
