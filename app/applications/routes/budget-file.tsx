import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { xlsxStream } from '#app/adapters/files/xlsx.server.ts';
import { spreadsheetHeaders } from '#app/http/download.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { budgetTables } from '../budget-sheet.ts';
import { budgetPage } from '../form-pages.server.ts';

export const handle = { access: 'applications.own', title: 'paste.title' } satisfies RouteHandle;

/** The budget as a spreadsheet, to fill in and bring back. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, text, idParam } = enter(args, handle);
  const page = found(await budgetPage(world.db, actor, { id: idParam('applicationId'), at: world.clock.now() }));
  const body = xlsxStream(budgetTables(page.lines, { currency: page.currency, text }), {
    rightToLeft: text.direction === 'rtl',
  });
  return new Response(createReadableStreamFromReadable(body), { headers: spreadsheetHeaders(page.reference) });
}
