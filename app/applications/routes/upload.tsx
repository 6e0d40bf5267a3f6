import type { ActionFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import { receiveBytes } from '#app/adapters/documents/upload.server.ts';
import { enter, type Visit } from '#app/http/enter.server.ts';
import { parseForm } from '#app/http/forms.server.ts';
import { refusalKey, refusalStatus, type RefusalCode } from '#app/http/refusals.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { readUploadForm, type UploadForm } from '#app/http/upload-form.server.ts';
import type { Refusal, Result } from '#app/kernel/result.ts';
import { beginUpload } from '../uploads/begin-upload.server.ts';
import { finishUpload } from '../uploads/finish-upload.server.ts';
import { storeChunk } from '../uploads/store-chunk.server.ts';
import { beginShape, CHUNK_BYTES, chunkShape, finishShape } from '../uploads/upload.ts';

export const handle = { access: 'applications.own', title: 'applications.home.title' } satisfies RouteHandle;

/** For the script of the documents page: announce a file, send it in chunks, say that it was all. Answers JSON. */
export async function action(args: ActionFunctionArgs) {
  const { session } = args.context;
  if (!session || session.confined) return Response.json({ state: 'signed-out' }, { status: 401 });
  const visit = enter(args, handle);
  const applicationId = visit.idParam('applicationId');
  const form = await readUploadForm(args.request, { maxBytes: CHUNK_BYTES, receive: receiveBytes });
  try {
    if (form.sent.intent === 'begin') return await begin(visit, form, applicationId);
    return form.sent.intent === 'chunk'
      ? await chunk(visit, form, applicationId)
      : await finish(visit, form, applicationId);
  } finally {
    await form.discard();
  }
}

async function begin({ world, actor, text }: Visit, { sent }: UploadForm, applicationId: string) {
  const file = parsed(sent, beginShape);
  return told(text, await beginUpload(world, actor, { ...file, applicationId, key: sent.key }));
}

async function chunk({ world, actor, text }: Visit, { sent, upload }: UploadForm, applicationId: string) {
  const { upload: uploadId, number, sha256 } = parsed(sent, chunkShape);
  if (!upload?.ok) throw new Response(null, { status: 400 });
  const given = { applicationId, uploadId, number, sha256, chunk: upload.value, key: sent.key };
  return told(text, await storeChunk(world, actor, given));
}

async function finish({ world, actor, text }: Visit, { sent }: UploadForm, applicationId: string) {
  const { upload: uploadId, replaces } = parsed(sent, finishShape);
  return told(text, await finishUpload(world, actor, { applicationId, uploadId, replaces }));
}

/** Only our script sends this: what does not fit is no form of ours. */
function parsed<Shape extends z.ZodType>(sent: UploadForm['sent'], shape: Shape): z.output<Shape> {
  const result = parseForm(sent, shape);
  if (!result.ok) throw new Response(null, { status: 400 });
  return result.value;
}

function told(text: Visit['text'], result: Result<object, Refusal<RefusalCode>>): Response {
  if (result.ok) return Response.json(result.value);
  const { code, values } = result.refusal;
  return Response.json({ code, words: text.t(refusalKey(code), values) }, { status: refusalStatus(code) });
}
