import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let lead: string;
let officer: string;
let serial = 0;

beforeAll(async () => {
  world = await testWorld();
  const { id: programmeId } = await programme(world);
  const staff = async (role: 'overall-lead' | 'grants-officer') =>
    cookieOf(world, await account(world, [{ role, programmeId }], { totp: true }));
  [lead, officer] = [await staff('overall-lead'), await staff('grants-officer')];
  portal = await realPortal(world, ['ui', 'people', 'programme']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

async function get(path: string, cookie: string) {
  const answer = await fetch(`${portal.origin}${path}`, { headers: { cookie }, redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
}

async function post(cookie: string, form: string, fields: Readonly<Record<string, string>>) {
  serial += 1;
  const body = new URLSearchParams({ ...fields, [FORM_FIELD]: form, [KEY_FIELD]: `witness-page-${serial}` });
  const headers = { cookie, origin: portal.origin };
  const answer = await fetch(`${portal.origin}${paths.witnesses()}`, {
    method: 'POST',
    headers,
    body,
    redirect: 'manual',
  });
  return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') ?? '' };
}

const NEW = { name: 'Court <b>of</b> auditors', email: 'registry@court.example', language: 'fr' };

describe.sequential('the page of the witnesses', () => {
  it('is the overall lead’s, who finds it on the page of the programme', async () => {
    expect((await get(paths.witnesses(), officer)).status).toBe(403);
    expect((await post(officer, 'witness', NEW)).status).toBe(403);
    expect((await get(paths.programme(), officer)).text).not.toContain(paths.witnesses());
    expect((await get(paths.programme(), lead)).text).toContain(`href="${paths.witnesses()}"`);
  });

  it.each([
    [{ ...NEW, email: 'no address' }, 'witness-email'],
    [{ ...NEW, name: '' }, 'witness-name'],
    [{ ...NEW, language: 'de' }, 'witness-language'],
  ])('comes back with what was typed and an error beside the field', async (fields, field) => {
    const { status, text } = await post(lead, 'witness', fields);
    expect(status).toBe(422);
    expect(text).toContain(`href="#${field}"`);
    expect(text).toContain(`value="${fields.email}"`);
  });

  it('names a witness, shows its name and never its address, and removes it', async () => {
    expect(await post(lead, 'witness', NEW)).toMatchObject({ status: 302, to: paths.witnesses() });
    const again = await post(lead, 'witness', NEW);
    expect(again.status).toBe(409);
    const { text } = await get(paths.witnesses(), lead);
    expect(text).toContain('Court &lt;b&gt;of&lt;/b&gt; auditors');
    expect(text).not.toContain('court.example');
    const [, witnessId = ''] = /name="witnessId" value="([^"]*)"/.exec(text) ?? [];
    expect((await post(lead, 'remove-x', { witnessId: 'x' })).status).toBe(422);
    expect((await post(lead, 'remove-x', { witnessId: world.ids.next() })).status).toBe(404);
    expect((await post(lead, 'remove-x', { witnessId })).status).toBe(302);
    expect((await get(paths.witnesses(), lead)).text).toContain(textIn('en').t('programme.witnesses.none'));
  });

  it.each(LANGUAGES)('speaks %s', async (language) => {
    const { status, text } = await get(`${paths.witnesses()}?lang=${language}`, lead);
    expect(status).toBe(200);
    expect(text.slice(0, 40)).toContain(`<html lang="${language}"`);
    expect(text).toContain(textIn(language).t('programme.witnesses.title'));
    expect(text).not.toContain('id="words"');
  });
});
