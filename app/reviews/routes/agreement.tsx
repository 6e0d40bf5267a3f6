import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { idText } from '#app/kernel/shapes.ts';
import { agreeConsensus } from '../agree-consensus.server.ts';
import { workspacePage } from '../workspace-pages.server.ts';
import { Workspace } from '../ui/workspace.tsx';

export const handle = { access: 'reviews.own', title: 'reviews.consensus.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  return { page: found(await workspacePage(visit.world.db, visit.actor, visit.idParam('assignmentId'))) };
}

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const assignmentId = visit.idParam('assignmentId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, z.object({ proposal: idText() }));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { assignmentId, proposalId: parsed.value.proposal, key: sent.key };
  return answer(sent, await agreeConsensus(visit.world, visit.actor, given), () =>
    redirect(paths.review(assignmentId)),
  );
}

export default function Agreement() {
  const { page } = useLoaderData<typeof loader>();
  return <Workspace page={page} />;
}
