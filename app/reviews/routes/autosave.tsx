import type { ActionFunctionArgs } from '@remix-run/node';
import { enter, found } from '#app/http/enter.server.ts';
import { parseForm, readForm } from '#app/http/forms.server.ts';
import { refusalStatus } from '#app/http/refusals.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { saveScores } from '../save-scores.server.ts';
import { FEEDBACK_FIELD } from '../scoring.ts';
import { scoresIn, sheetShape } from '../sheet-form.ts';
import { schemeForReviewer } from '../workspace-pages.server.ts';

export const handle = { access: 'reviews.own', title: 'reviews.sheet.title' } satisfies RouteHandle;

/** The score sheet saved in the background: the new version and the time, or the status of what is wrong. */
export async function action(args: ActionFunctionArgs) {
  const { world, actor, text, idParam } = enter(args, handle);
  const assignmentId = idParam('assignmentId');
  const scheme = found(await schemeForReviewer(world.db, actor, assignmentId));
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, sheetShape(scheme));
  if (!parsed.ok) return Response.json(null, { status: 422 });
  const { version, confidence, note, [FEEDBACK_FIELD]: feedback } = parsed.value;
  const given = { assignmentId, version, scores: scoresIn(scheme, parsed.value), feedback, confidence, note };
  const saved = await saveScores(world, actor, { ...given, key: sent.key });
  if (!saved.ok) return Response.json(null, { status: refusalStatus(saved.refusal.code) });
  return Response.json({ version: saved.value.version, time: text.time(world.clock.now()) });
}
