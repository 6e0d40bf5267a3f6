import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applications } from '#db/schema/applications.ts';
import { committeeMinutes } from '#db/schema/committees.ts';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Language } from '#app/kernel/languages.ts';
import { latestCheckpoint } from '#app/trail/checkpoint-store.server.ts';
import { writeDueCheckpoints } from '#app/trail/write-checkpoint.server.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { award, awardDesk, without } from '#tests/support/award-desk.ts';
import { SECRET_NAME, type ClosedCall } from '#tests/support/closed-call.ts';
import { readPdf, squeezed } from '#tests/support/read-pdf.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let call: ClosedCall;
let desk: Awaited<ReturnType<typeof awardDesk>>;
const cookies: string[] = [];
const letter = (index: number) => paths.resultLetter(call.files[index]?.applicationId ?? '');

beforeAll(async () => {
  world = await testWorld({ max: 8 });
  desk = await awardDesk(world);
  call = await desk.ranked([20_000n, 10_000n, 9_000n]);
  for (const { organisationId } of call.files) {
    cookies.push(await cookieOf(world, await account(world, [{ role: 'applicant-owner', organisationId }])));
  }
  portal = await realPortal(world, ['awards', 'assurance', 'ui', 'people']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

async function take(path: string, cookie: string) {
  const response = await fetch(`${portal.origin}${path}`, { headers: { cookie }, redirect: 'manual' });
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

const write = (language: Language) =>
  world.db
    .update(applications)
    .set({ language })
    .where(eq(applications.id, call.files[0]?.applicationId ?? ''));

describe.sequential('the letter of a result', () => {
  it('is there once the letters are out', async () => {
    expect((await take(letter(0), cookies[0] ?? '')).response.status).toBe(404);
    const lines = [award(call, 0, 18_500n, 'Travel is too high'), without(call, 1, 'reserve')];
    await desk.told(call, [...lines, without(call, 2, 'reject')]);
    const { response, bytes } = await take(letter(0), cookies[0] ?? '');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toMatch(/filename="[A-Z0-9-]+-letter\.pdf"/);
    const { text } = await readPdf(bytes);
    for (const said of ['18,500.00', 'Travel is too high', textIn('en').t('awards.result.award')]) {
      expect(squeezed(text)).toContain(squeezed(said));
    }
    expect(text).not.toContain(textIn('en').t('awards.letter.record'));
  });

  it('is found to be ours by reference and code, by anybody, and with another code is not', async () => {
    const { text } = await readPdf((await take(letter(0), cookies[0] ?? '')).bytes);
    const code = /([0-9a-f]{4}-){4}[0-9a-f]{4}/.exec(text)?.[0] ?? '';
    const { reference = '' } = call.files[0] ?? {};
    const ask = async (query: Record<string, string>) => {
      const response = await fetch(`${portal.origin}${paths.verify()}?${new URLSearchParams(query)}`);
      return { status: response.status, body: await response.text() };
    };
    const { t } = textIn('en');
    const known = await ask({ reference, code });
    expect(known.body).toContain(t('verify.kind.letter'));
    for (const secret of [SECRET_NAME, '18,500', desk.officer.alias]) expect(known.body).not.toContain(secret);
    expect((await ask({ reference, code: code.replace(/.$/, code.endsWith('0') ? '1' : '0') })).body).toContain(t('verify.unknown')); // prettier-ignore
    expect((await ask({ reference: call.files[1]?.reference ?? '', code })).body).toContain(t('verify.unknown'));
    const [minutes] = await world.db.select().from(committeeMinutes);
    expect((await ask({ hash: minutes?.sha256 ?? '' })).body).toContain(t('verify.kind.minutes'));
    expect((await ask({ hash: '0'.repeat(64) })).body).toContain(t('verify.unknown'));
    const wrong = await ask({ hash: '<b>x' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('&lt;b&gt;x');
  });

  it.each(['en', 'ar'] as const)('AT-3: carries the newest checkpoint as text and as code, in %s', async (language) => {
    await write(language);
    await writeDueCheckpoints(world);
    const newest = await latestCheckpoint(world, world.db, desk.programmeId);
    const { text, pages } = await readPdf((await take(letter(0), cookies[0] ?? '')).bytes);
    const { origin = '', size = 0, root } = newest?.checkpoint ?? {};
    expect(size).toBeGreaterThan(20);
    const { number, t } = textIn(language);
    for (const said of [origin, number(size), root?.toString('base64') ?? '']) {
      expect(squeezed(text)).toContain(squeezed(said));
    }
    expect(JSON.stringify(pages.map((page) => page.structure))).toContain(`"alt":"${t('awards.letter.code')}"`);
  });

  it('gives the same bytes as long as nothing new was signed', async () => {
    const [first, second] = [await take(letter(0), cookies[0] ?? ''), await take(letter(0), cookies[0] ?? '')];
    expect(first.response.status).toBe(200);
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  });

  it('AZ-2: is nobody else’s: 404 to another organisation and to ids of nothing', async () => {
    expect((await take(letter(0), cookies[1] ?? '')).response.status).toBe(404);
    expect((await take(letter(1), cookies[1] ?? '')).response.status).toBe(200);
    for (const id of ['x', world.ids.next()]) {
      expect((await take(paths.resultLetter(id), cookies[0] ?? '')).response.status).toBe(404);
    }
  });
});
