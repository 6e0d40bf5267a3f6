import { request as send } from 'node:http';
import { text as read } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptTerms } from '#app/assurance/accept-terms.server.ts';
import { openEngagement } from '#app/assurance/open-engagement.server.ts';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { expectOk } from '#app/kernel/result.ts';
import { account, cookieOf, personOf } from '#tests/support/accounts.ts';
import { auditedGrant, type AuditedGrant } from '#tests/support/audited-grant.ts';
import { freshKey } from '#tests/support/payment-office.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { proofOf } from '#tests/support/step-up.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const DAYS = { periodFrom: '2026-01-01', periodTo: '2026-12-31', startsOn: '2026-11-02', endsOn: '2026-11-30' };
const { t } = textIn('en');

let world: TestWorld;
let portal: TestPortal;
let grant: AuditedGrant;
let auditor: string;
let controller: string;
let lead: string;
let finance: string;
let officer: string;
let serial = 0;

beforeAll(async () => {
  world = await testWorld();
  grant = await auditedGrant(world);
  const { programmeId } = grant;
  const staff = (role: 'overall-lead' | 'auditor' | 'finance-officer' | 'grants-officer') =>
    account(world, [{ role, programmeId }], { totp: true });
  const auditing = async (terms: { profile: 'full' | 'protected'; mandate: string }) => {
    const who = await staff('auditor');
    const { accountId } = who;
    const asked = { accountId, ...DAYS, ...terms, proof: await proofOf(world, grant.lead) };
    expectOk(await openEngagement(world, grant.lead, { ...asked, key: freshKey() }));
    expectOk(await acceptTerms(world, await personOf(world, who), { key: freshKey() }));
    return cookieOf(world, who);
  };
  auditor = await auditing({ profile: 'protected', mandate: '' });
  controller = await auditing({ profile: 'full', mandate: 'Article 16.2' });
  lead = await cookieOf(world, await staff('overall-lead'));
  finance = await cookieOf(world, await staff('finance-officer'));
  officer = await cookieOf(world, await staff('grants-officer'));
  portal = await realPortal(world, ['ui', 'people', 'assurance']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

type Answer = { readonly status: number; readonly location: string; readonly text: string };

function ask(method: string, path: string, given: { who: string; body?: string }): Promise<Answer> {
  const headers = {
    host: `localhost:${portal.port}`,
    origin: portal.origin,
    cookie: given.who,
    ...(given.body === undefined
      ? {}
      : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(given.body) }),
  };
  return new Promise((resolve, reject) => {
    const sent = send({ host: '127.0.0.1', port: portal.port, method, path, headers }, (response) => {
      read(response).then((page) => {
        const { statusCode: status = 0, headers: received } = response;
        resolve({ status, location: received.location ?? '', text: page });
      }, reject);
    });
    sent.on('error', reject);
    sent.end(given.body);
  });
}

const get = (path: string, who = auditor) => ask('GET', path, { who });

function post(path: string, form: string, given: Readonly<Record<string, string>>, who = auditor): Promise<Answer> {
  const marks = { [FORM_FIELD]: form, [KEY_FIELD]: `sample-key-${(serial += 1)}` };
  return ask('POST', path, { who, body: new URLSearchParams({ ...marks, ...given }).toString() });
}

const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

describe('the pages of a sample', () => {
  let sample: string;
  let item: string;
  let finding: string;

  it('a plan with a mistake comes back as it was typed; a right one leads to its sample', async () => {
    const form = await get(paths.newSample());
    expect(form.text).toContain(t('sampling.population.hash'));
    const { from, to } = { from: hidden(form.text, 'from'), to: hidden(form.text, 'to') };
    const populationSha256 = hidden(form.text, 'populationSha256');
    const plan = { from, to, populationSha256, method: 'monetary-unit', size: '3', seed: 'pages' };
    const wrong = await post(paths.newSample(), 'plan', { ...plan, size: 'many', seed: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="many"');
    expect(wrong.text).toContain(t('field.required'));
    const large = await post(paths.newSample(), 'plan', { ...plan, size: '9' });
    expect([large.status, large.text.includes(t('refusal.sample-too-large', { count: 3 }))]).toEqual([422, true]);
    const drawn = await post(paths.newSample(), 'plan', plan);
    expect(drawn.status).toBe(302);
    sample = drawn.location;
    expect(sample).toMatch(/^\/assurance\/samples\/[0-9a-f-]{36}$/);
  });

  it('shows coverage, lines, flags and the hash, in five languages, and no name', async () => {
    for (const language of LANGUAGES) {
      const page = await get(`${sample}?lang=${language}`);
      expect(page.status).toBe(200);
      for (const key of ['sampling.coverage', 'sampling.errors.empty', 'sampling.flag.cash'] as const) {
        expect(page.text, `${language} ${key}`).toContain(textIn(language).t(key));
      }
      for (const secret of grant.secrets) expect(page.text).not.toContain(secret);
    }
    await get(`${sample}?lang=en`);
    item = /href="(\/assurance\/samples\/[^"]*\/items\/[^"]*)"/.exec((await get(sample)).text)?.[1] ?? '';
    expect(item).toMatch(/-L\d$/);
  });

  it('a transaction is tested, then a finding recorded; a mistake stands beside its field', async () => {
    expect((await post(sample, 'request', {})).status).toBe(302);
    expect((await post(sample, 'request', {}, lead)).status).toBe(403);
    expect((await get(item)).text).not.toContain(t('sampling.finding.raise'));
    expect((await post(item, 'step', { step: 'nonsense' })).status).toBe(422);
    expect((await post(item, 'step', { step: 'tested' })).status).toBe(302);
    const typed = { type: 'no-evidence', criterion: 'Article 7', facts: 'There is no proof.', ineligible: '250.00' };
    const wrong = await post(item, 'finding', { ...typed, ineligible: 'a lot', criterion: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="a lot"');
    expect(wrong.text).toContain('There is no proof.');
    const above = await post(item, 'finding', { ...typed, ineligible: '99999999' });
    expect([above.status, above.text.includes(t('refusal.finding-above-amount'))]).toEqual([422, true]);
    const raised = await post(item, 'finding', typed);
    expect(raised.status).toBe(302);
    finding = raised.location;
  });

  it('each side finds its form: the office answers, the auditor concludes, finance corrects', async () => {
    const version = async (who: string) => hidden((await get(finding, who)).text, 'version');
    expect((await get(finding)).text).not.toContain(t('sampling.answer.send'));
    expect((await get(finding, lead)).text).toContain(t('sampling.answer.send'));
    expect((await post(finding, 'answer', { version: '1', comment: '' }, lead)).status).toBe(422);
    const comment = { version: await version(lead), comment: 'It was lost.' };
    expect((await post(finding, 'answer', comment, lead)).status).toBe(302);
    const reply = { version: await version(auditor), verdict: 'uphold', reply: 'Noted.' };
    expect((await post(finding, 'reply', reply, finance)).status).toBe(403);
    expect((await post(finding, 'reply', reply)).status).toBe(302);
    expect((await get(finding)).text).not.toContain(t('sampling.correction.send'));
    expect((await get(finding, finance)).text).toContain(t('sampling.correction.send'));
    const correction = { version: await version(finance) };
    expect((await post(finding, 'correction', correction, auditor)).status).toBe(403);
    expect((await post(finding, 'correction', correction, finance)).status).toBe(302);
    expect((await post(finding, 'correction', correction, finance)).status).toBe(409);
    const done = await get(finding, lead);
    expect(done.text).toContain(t('finding.state.corrected'));
    expect(done.text).toContain('It was lost.');
  });

  it('I37: the documents are offered to the full profile; others read why not, and the address says no', async () => {
    const file = paths.sampleDocuments(sample.split('/').at(-1) ?? '');
    const open = await get(sample, controller);
    expect(open.text).toContain(`href="${file}"`);
    expect(open.text).not.toContain(t('sampling.documents.closed'));
    for (const who of [auditor, lead, finance]) {
      const page = await get(sample, who);
      expect(page.text).toContain(t('sampling.documents.closed'));
      expect(page.text).not.toContain(file);
    }
    const zip = await get(file, controller);
    expect([zip.status, zip.text.slice(0, 2)]).toEqual([200, 'PK']);
    for (const who of [auditor, lead]) {
      const refused = await get(file, who);
      expect([refused.status, refused.text]).toEqual([403, `${t('refusal.identities-closed')}\n\n`]);
    }
    for (const who of [finance, officer]) expect((await get(file, who)).status).toBe(403);
    for (const id of ['', 'x', world.ids.next()]) {
      expect((await get(paths.sampleDocuments(id), controller)).status, id).toBe(404);
    }
  });

  it('AZ-1, AZ-2: are closed to others, and answer alike for what is absent', async () => {
    for (const path of [paths.samples(), paths.newSample(), sample, item, finding]) {
      expect((await get(path, officer)).status, path).toBe(403);
    }
    expect((await get(paths.newSample(), lead)).status).toBe(403);
    const nobody = world.ids.next();
    for (const path of [paths.sample(nobody), paths.finding(nobody), `${sample}/items/GIAI-0`, paths.sample('x')]) {
      expect((await get(path)).status, path).toBe(404);
    }
    for (const who of [auditor, lead, finance]) expect((await get(paths.samples(), who)).text).toContain(sample);
  });
});
