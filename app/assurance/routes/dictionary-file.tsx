import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { csvStream } from '#app/adapters/files/csv.server.ts';
import { xlsxStream } from '#app/adapters/files/xlsx.server.ts';
import { dictionaryTable } from '#app/assurance/downloads/dictionary.ts';
import { FORMATS } from '#app/assurance/downloads/download-name.ts';
import { fileHeaders } from '#app/assurance/file-headers.ts';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { headingsOf } from '#app/assurance/headings-asked.server.ts';

export const handle = { access: 'assurance.read', title: 'downloads.dictionary.title' } satisfies RouteHandle;

/** The dictionary as a file. It says nothing of anybody, so nobody is told that it was taken. */
export async function loader(args: LoaderFunctionArgs) {
  const { text, url, param } = enter(args, handle);
  const format = found(FORMATS.find((each) => param('file') === `dictionary.${each}`));
  const words = headingsOf(url) ?? text;
  const table = dictionaryTable(words);
  const rightToLeft = words.direction === 'rtl';
  const body = format === 'csv' ? csvStream(table) : xlsxStream(table, { rightToLeft });
  const headers = fileHeaders({ name: `dictionary-${words.language}`, format });
  return new Response(createReadableStreamFromReadable(body), { headers });
}
