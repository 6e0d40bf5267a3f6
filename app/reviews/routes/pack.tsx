import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { readForm, sendBack } from '#app/http/forms.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { importPack } from '../import-pack.server.ts';
import { MOST_PACK_BYTES, readPack } from '../offline-pack.ts';
import { OfflinePack } from '../ui/offline-pack.tsx';

export const handle = { access: 'reviews.own', title: 'reviews.pack.title' } satisfies RouteHandle;

export function loader(args: LoaderFunctionArgs) {
  enter(args, handle);
  return null;
}

/** Answers the report itself: nothing but drafts changed, and the same file again changes nothing more. */
export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const file = sent.fields.get('file');
  if (!(file instanceof File) || file.size === 0) return sendBack(sent, [{ field: 'file', key: 'field.required' }]);
  const answers = file.size > MOST_PACK_BYTES ? null : readPack(await file.text());
  if (!answers) return sendBack(sent, [{ field: 'file', key: 'reviews.pack.unreadable' }]);
  return { report: await importPack(world, actor, { answers, key: sent.key }) };
}

export default function Pack() {
  const answered = useActionData<typeof action>();
  return <OfflinePack report={answered && 'report' in answered ? answered.report : null} />;
}
