import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { saveScores } from '../save-scores.server.ts';
import { FEEDBACK_FIELD } from '../scoring.ts';
import { missingIn, scoresIn, sheetShape } from '../sheet-form.ts';
import { submitReview } from '../submit-review.server.ts';
import { schemeForReviewer, workspacePage } from '../workspace-pages.server.ts';
import { Workspace } from '../ui/workspace.tsx';

export const handle = {
  access: 'reviews.own',
  title: 'reviews.sheet.title',
  script: 'score-sheet',
} satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  return { page: found(await workspacePage(visit.world.db, visit.actor, visit.idParam('assignmentId'))) };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const assignmentId = idParam('assignmentId');
  const scheme = found(await schemeForReviewer(world.db, actor, assignmentId));
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, sheetShape(scheme));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { version, confidence, note, [FEEDBACK_FIELD]: feedback } = parsed.value;
  const scores = scoresIn(scheme, parsed.value);
  const given = { assignmentId, version, scores, feedback, confidence, note, key: sent.key };
  if (sent.intent === 'submit') {
    const missing = missingIn(scheme, scores);
    if (missing.length > 0) return sendBack(sent, missing);
    return answer(sent, await submitReview(world, actor, given), () => redirect(paths.review(assignmentId)));
  }
  const saved = paths.review(assignmentId, { saved: 'yes' });
  return answer(sent, await saveScores(world, actor, given), () => redirect(saved));
}

export default function Scores() {
  const { page } = useLoaderData<typeof loader>();
  return <Workspace page={page} />;
}
