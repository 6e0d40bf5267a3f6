import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enter, found } from '#app/http/enter.server.ts';
import { parseForm, readForm } from '#app/http/forms.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { autosaveLine } from '../autosave-line.server.ts';

export const handle = { access: 'applications.own', title: 'applications.home.title' } satisfies RouteHandle;

const lineShape = z.record(z.string().max(80), z.string().max(2_000));

/** For the script of the budget page only. Whoever has no session is told so instead of being led to the sign-in page. */
export async function action(args: ActionFunctionArgs) {
  const { session } = args.context;
  if (!session || session.confined) return Response.json({ state: 'signed-out' }, { status: 401 });
  const { world, actor, text, idParam } = enter(args, handle);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, lineShape);
  if (!parsed.ok) return new Response(null, { status: 400 });
  const { mark = '', ...fields } = parsed.value;
  const given = { applicationId: idParam('applicationId'), mark, fields, key: sent.key };
  const { status, body } = found(await autosaveLine(world, actor, given, text));
  return Response.json(body, { status });
}
