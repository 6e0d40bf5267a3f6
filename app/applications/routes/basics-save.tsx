import type { ActionFunctionArgs } from '@remix-run/node';
import { enter } from '#app/http/enter.server.ts';
import { parseForm, readForm } from '#app/http/forms.server.ts';
import { refusalKey, refusalStatus } from '#app/http/refusals.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import type { MessageKey } from '#app/i18n/message-key.ts';
import { basicsShape } from '../application.ts';
import { basicsGiven } from '../basics-form.ts';
import { saveBasics } from '../save-basics.server.ts';

export const handle = { access: 'applications.own', title: 'applications.home.title' } satisfies RouteHandle;

/** For the script of the page only. Whoever has no session is told so instead of being led to the sign-in page. */
export async function action(args: ActionFunctionArgs) {
  const { session } = args.context;
  if (!session || session.confined) return Response.json({ state: 'signed-out' }, { status: 401 });
  const { world, actor, text, idParam } = enter(args, handle);
  const sent = await readForm(args.request);
  const unsaved = (status: number, words: string, over = false) =>
    Response.json({ state: 'unsaved', over, words }, { status });
  const parsed = parseForm(sent, basicsShape);
  if (!parsed.ok) {
    const [error] = parsed.errors;
    return unsaved(422, text.t((error?.key ?? 'field.invalid') as MessageKey, error?.values));
  }
  const given = { ...basicsGiven(parsed.value), applicationId: idParam('applicationId'), key: sent.key };
  const result = await saveBasics(world, actor, given);
  if (!result.ok) {
    const { code, values } = result.refusal;
    if (code === 'not-found') return new Response(null, { status: 404 });
    return unsaved(refusalStatus(code), text.t(refusalKey(code), values), code === 'stale');
  }
  const words = text.t('drafting.saved', { time: text.time(world.clock.now()) });
  return Response.json({ state: 'saved', version: result.value.version, words });
}
