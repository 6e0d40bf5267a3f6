import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { workspacePage } from '../workspace-pages.server.ts';
import { Workspace } from '../ui/workspace.tsx';

export const handle = {
  access: 'reviews.own',
  title: 'reviews.file.caption',
  script: 'score-sheet',
} satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const page = found(await workspacePage(visit.world.db, visit.actor, visit.idParam('assignmentId')));
  return { page, saved: visit.url.searchParams.has('saved') };
}

export default function WorkspaceRoute() {
  const { page, saved } = useLoaderData<typeof loader>();
  return <Workspace page={page} saved={saved} />;
}
