import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { xlsxStream } from '#app/adapters/files/xlsx.server.ts';
import { callPage } from '#app/calls/public-pages.server.ts';
import { spreadsheetHeaders } from '#app/http/download.ts';
import { enterPublic, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { budgetTables } from '../budget-sheet.ts';

export const handle = { access: 'public', title: 'applications.budget.title' } satisfies RouteHandle;

/** The budget of a published call as an empty spreadsheet, in the reader's language, to fill in before applying. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, param, text } = enterPublic(args);
  const call = found(await callPage(world.db, param('reference'), { at: world.clock.now(), actor }));
  const body = xlsxStream(budgetTables([], { currency: call.currency, text }), {
    rightToLeft: text.direction === 'rtl',
  });
  const headers = spreadsheetHeaders(`${call.reference}-budget`);
  return new Response(createReadableStreamFromReadable(body), { headers });
}
