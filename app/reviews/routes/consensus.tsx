import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { meetingPage, schemeForChair } from '../consensus-pages.server.ts';
import { proposeConsensus } from '../propose-consensus.server.ts';
import { consensusShape, DISCUSSION_FIELD, missingIn, scoresIn } from '../sheet-form.ts';
import { Meeting } from '../ui/meeting.tsx';

export const handle = { access: 'consensus.chair', title: 'reviews.consensus.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  return found(await meetingPage(visit.world.db, visit.actor, visit.idParam('applicationId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const applicationId = idParam('applicationId');
  const scheme = found(await schemeForChair(world.db, actor, applicationId));
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, consensusShape(scheme));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const scores = scoresIn(scheme, parsed.value);
  const missing = missingIn(scheme, scores);
  if (missing.length > 0) return sendBack(sent, missing);
  const given = { applicationId, discussion: parsed.value[DISCUSSION_FIELD], scores, key: sent.key };
  const here = () => redirect(paths.consensus(applicationId));
  return answer(sent, await proposeConsensus(world, actor, given), here);
}

export default function Consensus() {
  return <Meeting page={useLoaderData<typeof loader>()} />;
}
