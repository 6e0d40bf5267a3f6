import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { endedProgramme, type EndedProgramme } from '#tests/support/ended-programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const { t } = textIn('en');

let world: TestWorld;
let portal: TestPortal;
let ended: EndedProgramme;
let lead: string;
let admin: string;
let officer: string;
let serial = 0;

beforeAll(async () => {
  world = await testWorld();
  ended = await endedProgramme(world);
  const { programmeId } = ended.grant;
  const staff = async (role: 'overall-lead' | 'administrator' | 'grants-officer') =>
    cookieOf(world, await account(world, [{ role, programmeId }], { totp: true }));
  [lead, admin, officer] = [await staff('overall-lead'), await staff('administrator'), await staff('grants-officer')];
  portal = await realPortal(world, ['ui', 'people', 'retention']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

async function get(path: string, cookie: string) {
  const answer = await fetch(`${portal.origin}${path}`, { headers: { cookie }, redirect: 'manual' });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

async function post(path: string, cookie: string, fields: Readonly<Record<string, string>>) {
  const { form = '', ...rest } = fields;
  serial += 1;
  const body = new URLSearchParams({ ...rest, [FORM_FIELD]: form, [KEY_FIELD]: `retention-page-${serial}` });
  const headers = { cookie, origin: portal.origin };
  const answer = await fetch(`${portal.origin}${path}`, { method: 'POST', headers, body, redirect: 'manual' });
  return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') ?? '' };
}

/** The hidden field a page carries along. */
const hidden = (text: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

describe('the custodians’ pages', () => {
  it('are closed to everybody else', async () => {
    for (const path of [paths.retention(), paths.retentionHolds(), paths.disposal(world.ids.next())]) {
      expect((await get(path, officer)).status, path).toBe(403);
    }
    expect((await get(paths.disposal(world.ids.next()), lead)).status).toBe(404);
    const sent = await post(paths.retentionHolds(), officer, { form: 'hold', kind: 'programme', reference: 'TEST' });
    expect(sent.status).toBe(403);
  });

  it.each(LANGUAGES)('speak %s', async (language) => {
    for (const path of [paths.retention(), paths.retentionHolds()]) {
      const { status, text } = await get(`${path}?lang=${language}`, lead);
      expect(status, path).toBe(200);
      expect(text.slice(0, 40)).toContain(`<html lang="${language}"`);
      expect(text).toContain(textIn(language).t('retention.title'));
    }
  });

  it('send a hold back with what was typed, place it, and lift it by two', async () => {
    const form = { form: 'hold', kind: 'call', reference: 'NO-SUCH-CALL', reason: 'audit', caseReference: '' };
    const wrong = await post(paths.retentionHolds(), lead, form);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain(t('refusal.hold-subject-unknown'));
    expect(wrong.text).toContain('value="NO-SUCH-CALL"');
    const placed = await post(paths.retentionHolds(), lead, { ...form, kind: 'programme', reference: 'TEST' });
    expect(placed).toMatchObject({ status: 302, to: paths.retentionHolds() });
    const holdId = hidden((await get(paths.retentionHolds(), lead)).text, 'holdId');
    const lift = (who: string) => post(paths.retentionHolds(), who, { form: `lift-${holdId}`, holdId });
    expect((await lift(lead)).status).toBe(302);
    expect((await lift(lead)).status).toBe(403);
    expect((await get(paths.retentionHolds(), lead)).text).toContain(t('refusal.second-custodian-needed'));
    expect((await lift(admin)).status).toBe(302);
    expect((await get(paths.retentionHolds(), lead)).text).toContain(t('retention.hold.standing.lifted'));
  });

  it('I35: read the class of every field; nobody else does', async () => {
    const page = await get(paths.retentionFields(), admin);
    expect(page.status).toBe(200);
    for (const field of ['equipment.serial', 'reports.narrative_results', 'award_decisions.minutes']) {
      expect(page.text).toContain(field);
    }
    expect((await get(paths.retentionFields(), officer)).status).toBe(403);
  });

  it('I35: propose a list and carry it out on the second approval, with no name on any page', async () => {
    const early = { form: 'balance', paidOn: '2018-01-01', reference: 'PO 1', lawUntil: '' };
    const refused = await post(paths.retention(), lead, early);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="PO 1"');
    const proposed = await post(paths.retention(), lead, { form: 'propose' });
    expect(proposed.status).toBe(302);
    const page = await get(proposed.to, admin);
    expect(page.text).toContain('ORG-0002');
    for (const name of ['Lantern Circle', 'Adhwaa']) expect(page.text).not.toContain(name);
    const approval = { form: 'approval', digest: hidden(page.text, 'digest') };
    expect((await post(proposed.to, lead, approval)).status).toBe(422);
    expect((await post(proposed.to, lead, { ...approval, seen: 'yes' })).status).toBe(302);
    expect((await get(proposed.to, lead)).text).toContain(t('refusal.second-custodian-needed'));
    expect((await post(proposed.to, admin, { ...approval, seen: 'yes' })).status).toBe(302);
    expect((await get(proposed.to, lead)).text).toContain(t('retention.disposal.files-leaving'));
    expect((await get(`${proposed.to}/certificate.pdf`, lead)).status).toBe(404);
  });
});

describe('one’s own data', () => {
  it('is offered on the account’s page and leaves as a file without a name', async () => {
    expect((await get(paths.account(), officer)).text).toContain(`href="${paths.ownData()}"`);
    const file = await get(paths.ownData(), officer);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="data.zip"');
    expect((await get(paths.ownData(), '')).status).toBe(302);
  });
});
