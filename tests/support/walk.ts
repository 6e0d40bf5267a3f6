import routes from '#app/routes.ts';
import { DOWNLOAD_CODES } from '#app/assurance/downloads/download-name.ts';
import { readPdf } from './read-pdf.ts';
import { unzipped } from './unzip.ts';

/**
 * Values by parameter of `app/routes.ts`; by parameter and path (`:lineId bank/lines/:lineId`) where routes mean different
 * things by one name; whole addresses by path.
 */
export type Known = Readonly<Record<string, readonly string[]>>;

/** Addresses that sign out whoever opens them. */
const ENDS_SESSION: readonly string[] = ['exit', 'sign-out'];

/** What stands for a file in an address, by route. */
const FILES: Known = {
  'desk/calls/:callId/ranking/:file': ['ranking.json', 'ranking.csv', 'ranking.xlsx', 'ranking.pdf'],
  'desk/calls/:callId/evaluation/:format': ['pdf', 'xlsx'],
  'assurance/downloads/:file': [...DOWNLOAD_CODES.map((code) => `${code}.csv`), 'D13.xlsx'],
  'reports/:reportId/costs/file/:file': ['template.csv', 'template.xlsx'],
  'assurance/donor-report/:file': ['financial.csv', 'third-parties.csv', 'questionnaire.csv', 'report.xlsx'],
  'assurance/dictionary/:file': ['dictionary.csv'],
  'assurance/checkpoints/:file': ['1.txt'],
};

export type Walked = {
  readonly path: string;
  readonly address: string;
  readonly status: number;
  readonly text: string;
};

/**
 * Every route of `app/routes.ts` with every address `known` makes of it, and `more` addresses with a query. A route with a
 * parameter nobody gave a value to throws: a new route joins the walk.
 */
export function addressesOf(known: Known, more: Known = {}): readonly { path: string; address: string }[] {
  return routes.flatMap(({ path = '' }) => {
    if (ENDS_SESSION.includes(path)) return [];
    const plain = known[path] ?? filled(path, known);
    const asked = (more[path] ?? []).map((query) => `${path}?${query}`);
    return [...plain, ...asked].map((address) => ({ path, address }));
  });
}

function filled(path: string, known: Known): readonly string[] {
  let addresses: readonly string[] = [path];
  for (const [name] of path.matchAll(/:\w+/g)) {
    const files = /^:(file|format)$/.test(name) ? FILES[path] : undefined;
    const values = files ?? known[`${name} ${path}`] ?? known[name];
    if (!values) throw new Error(`not in the walk: ${path} (nothing for ${name})`);
    addresses = addresses.flatMap((address) => values.map((value) => address.replace(name, value)));
  }
  return addresses;
}

/** What each address answers to a session, archives, workbooks and printed pages opened. Headers count as well. */
export async function walk(
  origin: string,
  cookie: string,
  addresses: readonly { path: string; address: string }[],
): Promise<readonly Walked[]> {
  const walked: Walked[] = [];
  for (const { path, address } of addresses) {
    const answer = await fetch(`${origin}/${address}`, { headers: { cookie }, redirect: 'manual' });
    const named = `${answer.headers.get('content-disposition') ?? ''} ${answer.headers.get('location') ?? ''}`;
    const body = Buffer.from(await answer.arrayBuffer());
    walked.push({ path, address, status: answer.status, text: `${named}\n${await textIn(body)}` });
  }
  return walked;
}

async function textIn(body: Buffer): Promise<string> {
  if (body.subarray(0, 4).toString('latin1') === '%PDF') return pagesOf(body);
  if (body.subarray(0, 2).toString('latin1') !== 'PK') return body.toString();
  const parts = await unzipped(body);
  const texts = await Promise.all([...parts].map(async ([name, part]) => `${name}\n${await textIn(part)}`));
  return texts.join('\n');
}

/** What somebody handed in only calls itself a PDF in some stories. */
async function pagesOf(body: Buffer): Promise<string> {
  return readPdf(body).then(
    ({ text }) => text,
    () => body.toString(),
  );
}
