import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { statisticsPage } from '../statistics-pages.server.ts';
import { RankingStatisticsView } from '../ui/statistics-view.tsx';

export const handle = { access: 'ranking.read', title: 'reviews.statistics.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const asked = { callId: visit.idParam('callId'), query: visit.url.searchParams };
  const page = found(await statisticsPage(visit.world.db, visit.actor, asked));
  return data(page, { status: page.errors.length > 0 ? 422 : 200 });
}

export default function Statistics() {
  return <RankingStatisticsView page={useLoaderData<typeof loader>()} />;
}
