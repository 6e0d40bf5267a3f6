import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enter } from '#app/http/enter.server.ts';
import { parseForm, readForm } from '#app/http/forms.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { LONGEST_ANSWER } from '../answers.ts';
import { autosaveAnswer } from '../autosave-answer.server.ts';

export const handle = { access: 'applications.own', title: 'applications.home.title' } satisfies RouteHandle;

const autosaveShape = z.object({
  question: z.string().max(40),
  answer: z.string().max(LONGEST_ANSWER * 2),
  mark: z.string().max(40),
});

/** For the script of the section page only. Whoever has no session is told so instead of being led to the sign-in page. */
export async function action(args: ActionFunctionArgs) {
  const { session } = args.context;
  if (!session || session.confined) return Response.json({ state: 'signed-out' }, { status: 401 });
  const { world, actor, text, idParam, param } = enter(args, handle);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, autosaveShape);
  if (!parsed.ok) return new Response(null, { status: 400 });
  const { question, answer: typed, mark } = parsed.value;
  const about = { applicationId: idParam('applicationId'), section: param('section'), question, key: sent.key };
  const { status, body } = await autosaveAnswer(world, actor, { ...about, answer: { typed, mark } }, text);
  return Response.json(body, { status });
}
