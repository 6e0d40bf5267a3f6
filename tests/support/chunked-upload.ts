import { createHash } from 'node:crypto';
import { CHUNK_BYTES, chunksOf } from '#app/organisations/uploads/upload.ts';
import { KEY_FIELD } from '#app/kernel/form.ts';

export type UploadAnswer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

/** A file as the script of a page with documents sends it. `origin` may change: the server may have been started anew. */
export type ChunkedUpload = {
  begin(origin: string): Promise<UploadAnswer>;
  put(origin: string, upload: string, number: number): Promise<UploadAnswer>;
  finish(origin: string, upload: string): Promise<UploadAnswer>;
  readonly chunks: number;
};

let count = 0;

/** `place`: the other fields of the page's form. Requests that fail as the line does reject, as `fetch` has it. */
export function chunkedUpload(given: {
  cookie: string;
  path: string;
  place: Readonly<Record<string, string>>;
  file: Buffer;
}): ChunkedUpload {
  const { cookie, path, place, file } = given;
  const send = async (
    origin: string,
    fields: Readonly<Record<string, string>>,
    part?: Buffer,
  ): Promise<UploadAnswer> => {
    const body = new FormData();
    body.append(KEY_FIELD, `chunked-upload-${(count += 1)}`);
    for (const [name, value] of Object.entries({ ...place, ...fields })) body.append(name, value);
    if (part) body.append('chunk', new Blob([new Uint8Array(part)]), 'chunk');
    const headers = { cookie, origin };
    const response = await fetch(origin + path, { method: 'POST', headers, body });
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as UploadAnswer['body']) : {} };
  };
  const about = { fileName: 'document.pdf', bytes: String(file.length), sha256: sha256Of(file) };
  return {
    chunks: chunksOf(file.length),
    begin: (origin) => send(origin, { intent: 'begin', ...about }),
    put: (origin, upload, number) => {
      const part = file.subarray(number * CHUNK_BYTES, (number + 1) * CHUNK_BYTES);
      return send(origin, { intent: 'chunk', upload, number: String(number), sha256: sha256Of(part) }, part);
    },
    finish: (origin, upload) => send(origin, { intent: 'finish', upload }),
  };
}

export function sha256Of(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
