import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { csvStream } from '#app/adapters/files/csv.server.ts';
import { xlsxStream } from '#app/adapters/files/xlsx.server.ts';
import { tableHeaders } from '#app/http/download.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { costsPage } from '../costs/cost-pages.server.ts';
import { costTemplate } from '../costs/cost-words.server.ts';

export const handle = { access: 'reports.write', title: 'cost-file.title' } satisfies RouteHandle;

/** The table of costs to fill in, in the reader's language. It says nothing of anybody, so nobody is told. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, text, idParam, param } = enter(args, handle);
  const format = found((['xlsx', 'csv'] as const).find((each) => param('file') === `template.${each}`));
  const { budget, reference } = found(await costsPage(world.db, actor, idParam('reportId')));
  const [table, lists] = costTemplate(text, budget);
  const rightToLeft = text.direction === 'rtl';
  const body = format === 'csv' ? csvStream(table) : xlsxStream([table, lists], { rightToLeft });
  const headers = tableHeaders({ reference: `${reference}-costs`, format });
  return new Response(createReadableStreamFromReadable(body), { headers });
}
