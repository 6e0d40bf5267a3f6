import type { ActionFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import { receiveBytes } from '#app/adapters/documents/upload.server.ts';
import type { Visit } from '#app/http/enter.server.ts';
import { parseForm, type SentForm } from '#app/http/forms.server.ts';
import { refusalKey, refusalStatus, type RefusalCode } from '#app/http/refusals.ts';
import { readUploadForm, type UploadForm } from '#app/http/upload-form.server.ts';
import type { MessageKey } from '#app/i18n/message-key.ts';
import type { FieldError } from '#app/kernel/form.ts';
import type { Refusal, Result } from '#app/kernel/result.ts';
import { beginUpload } from './begin-upload.server.ts';
import { finishUpload } from './finish-upload.server.ts';
import { storeChunk } from './store-chunk.server.ts';
import { beginShape, CHUNK_BYTES, chunkShape, finishShape } from './upload.ts';
import type { UploadTarget } from './upload-target.ts';

/** The fields of the page's form as the place the file goes to, or what is wrong with them. */
export type TargetOf = (
  visit: Visit,
  sent: SentForm,
) => { ok: true; value: UploadTarget<RefusalCode> } | { ok: false; errors: readonly FieldError[] };

/**
 * For the script of a page with a file: announce it, send it in chunks, say that it was all. Answers JSON, also where the
 * session has ended; `open` enters the route.
 */
export async function answerUpload(args: ActionFunctionArgs, open: () => Visit, targetOf: TargetOf): Promise<Response> {
  const { session } = args.context;
  if (!session || session.confined) return Response.json({ state: 'signed-out' }, { status: 401 });
  const visit = open();
  const form = await readUploadForm(args.request, { maxBytes: CHUNK_BYTES, receive: receiveBytes });
  try {
    const target = targetOf(visit, form.sent);
    return target.ok ? await step(visit, form, target.value) : wrong(visit, target.errors);
  } finally {
    await form.discard();
  }
}

async function step({ world, actor, text }: Visit, form: UploadForm, target: UploadTarget<RefusalCode>) {
  const { sent, upload } = form;
  const { key, intent } = sent;
  if (intent === 'begin') {
    return told(text, await beginUpload(world, actor, { target, file: parsed(sent, beginShape), key }));
  }
  if (intent === 'chunk') {
    const { upload: uploadId, number, sha256 } = parsed(sent, chunkShape);
    if (!upload?.ok) throw new Response(null, { status: 400 });
    const given = { target, uploadId, number, sha256, chunk: upload.value, key };
    return told(text, await storeChunk(world, actor, given));
  }
  const { upload: uploadId } = parsed(sent, finishShape);
  return told(text, await finishUpload(world, actor, { target, uploadId }));
}

/** Only our script sends this: what does not fit is no form of ours. */
function parsed<Shape extends z.ZodType>(sent: SentForm, shape: Shape): z.output<Shape> {
  const result = parseForm(sent, shape);
  if (!result.ok) throw new Response(null, { status: 400 });
  return result.value;
}

function told(text: Visit['text'], result: Result<object, Refusal<RefusalCode>>): Response {
  if (result.ok) return Response.json(result.value);
  const { code, field, values } = result.refusal;
  const words = text.t(refusalKey(code), values);
  const body = { code, words, errors: field ? [{ field, words }] : [] };
  return Response.json(body, { status: refusalStatus(code) });
}

/** The fields of the form, each with its reason, for the script to put beside them. */
function wrong({ text }: Visit, found: readonly FieldError[]): Response {
  const errors = found.map(({ field, key, values }) => ({ field, words: text.t(key as MessageKey, values) }));
  return Response.json({ code: 'fields', words: errors.map(({ words }) => words).join(' '), errors }, { status: 422 });
}
