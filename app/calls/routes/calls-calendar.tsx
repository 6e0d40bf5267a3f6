import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterPublic } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { calendar } from '../calendar.ts';
import { calendarCalls } from '../public-pages.server.ts';

export const handle = { access: 'public', title: 'calls.list.title' } satisfies RouteHandle;

/** The deadlines, to subscribe to. Summaries are neutral: a calendar shows on locked screens and to other people. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, text } = enterPublic(args);
  const calls = await calendarCalls(world.db, world.clock.now());
  const file = calendar({
    name: text.t('calls.calendar.name'),
    lang: text.language,
    events: calls.map((call) => ({
      id: call.id,
      at: call.deadlineAt,
      changedAt: call.changedAt,
      revision: call.revision,
      summary: text.t('calls.calendar.summary', { reference: call.reference }),
      description: text.t('common.date.brussels', { when: text.dateTime(call.deadlineAt) }),
      href: `${world.origin}${paths.call(call.reference)}`,
    })),
  });
  return new Response(file, {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'inline; filename="calls.ics"' },
  });
}
