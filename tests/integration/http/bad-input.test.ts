import { request as send, type OutgoingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { applicant, completeDraft, PDF, PROFILE, type TestApplicant } from '#tests/support/applicant.ts';
import { openCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let cookie: string;
let stranger: string;
let officer: string;
let id: string;
let count = 0;
const failures: object[] = [];

beforeAll(async () => {
  const made = await testWorld();
  world = { ...made, log: { info: () => undefined, error: (...said) => void failures.push(said) } };
  const { id: programmeId } = await programme(world);
  const call = await openCall(world, { programmeId });
  const own: TestApplicant = await applicant(world);
  id = await completeDraft(world, own.person, call.id);
  cookie = await cookieOf(world, own.account);
  stranger = await cookieOf(world, (await applicant(world)).account);
  officer = await cookieOf(world, await account(world, [{ role: 'grants-officer', programmeId }], { totp: true }));
  portal = await realPortal(world, ['ui', 'people', 'organisations', 'applications']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

type Answer = { readonly status: number; readonly body: string; readonly location: string | undefined };

function ask(method: string, path: string, headers: OutgoingHttpHeaders, body: string | Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const about = { host: '127.0.0.1', port: portal.port, method, path };
    const usual = {
      host: `localhost:${portal.port}`,
      origin: portal.origin,
      'content-length': Buffer.byteLength(body),
    };
    const sent = send({ ...about, headers: { ...usual, ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => void parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(parts).toString(),
          location: response.headers.location,
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

type Fields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Posts a form as a browser does. `key` null leaves the idempotency key out. */
function post(
  path: string,
  fields: Fields,
  given: { form?: string; who?: string | null; key?: string | null } = {},
): Promise<Answer> {
  const body = new URLSearchParams();
  const key = given.key === undefined ? `bad-input-${(count += 1)}` : given.key;
  if (key !== null) body.set(KEY_FIELD, key);
  if (given.form) body.set(FORM_FIELD, given.form);
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value ?? []].flat()) body.append(name, each);
  }
  const who = given.who === undefined ? cookie : given.who;
  const type = 'application/x-www-form-urlencoded';
  return ask('POST', path, { 'content-type': type, ...(who === null ? {} : { cookie: who }) }, body.toString());
}

const BOUNDARY = 'passerelle-boundary';
function upload(parts: readonly string[], given: { who?: string } = {}): Promise<Answer> {
  const body = [...parts.map((part) => `--${BOUNDARY}\r\n${part}\r\n`), `--${BOUNDARY}--\r\n`].join('');
  const headers = {
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    cookie: given.who ?? cookie,
  };
  return ask('POST', paths.applicationDocuments(id), headers, body);
}
const field = (name: string, value: string) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`;
const file = (name: string, content: string) =>
  `Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n${content}`;
const attachKey = () => field(KEY_FIELD, `bad-input-${(count += 1)}`);

/** A refusal is a page of ours in the 400s, with its error summary where a form came back. */
function expectRefused(answer: Answer, status: number | readonly number[], withSummary = true): void {
  expect([status].flat(), answer.body.slice(0, 300)).toContain(answer.status);
  expect(answer.body).toContain('<html');
  if (withSummary) expect(answer.body).toContain('error-summary');
}

const unescaped = (html: string) => html.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe('a form that is not fit to be kept comes back with what was typed', () => {
  const profile: Fields = { ...PROFILE, regionOnly: 'yes', version: '1' };
  const basics: Fields = { version: '2', 'activities[]': ['R1.1'], duration: '12', language: 'en' };
  const line: Fields = {
    mark: 'x',
    'heading-new-1': 'travel',
    'description-new-1': 'Bus',
    'quantity-new-1': '2',
    'unit-new-1': '10',
  };
  const account: Fields = {
    holder: 'H',
    holderLatin: 'H',
    accountKind: 'iban',
    iban: 'BE68 5390 0754 7034',
    accountNumber: '',
    bic: '',
    bankName: 'Bank',
    bankCountry: '',
    clearingCode: '',
    currency: 'EUR',
    street: '',
    buildingNumber: '',
    postCode: '',
    town: 'Brussels',
    country: 'BE',
  };
  const forms = {
    profile: [() => paths.organisation(), profile],
    basics: [() => paths.applicationBasics(id), basics],
    section: [() => paths.applicationSection(id, 'context'), { 'answer-0': 'x', 'mark-0': '9-0', 'mark-1': '9-0' }],
    budget: [() => paths.applicationBudget(id), line],
    payee: [() => paths.ownPayee(), account],
    submit: [() => paths.applicationCheck(id), {}],
    withdrawal: [() => paths.applicationWithdrawal(id), { version: '2' }],
  } as const;
  const long = 'ا'.repeat(60_000);

  const cases: [string, keyof typeof forms, Fields, number][] = [
    ['missing: a name', 'profile', { legalName: '' }, 422],
    ['missing: every field', 'profile', Object.fromEntries(Object.keys(profile).map((name) => [name, undefined])), 422],
    ['too long: a name', 'profile', { legalName: 'x'.repeat(201) }, 422],
    ['wrong type: a category', 'profile', { category: 'company' }, 422],
    ['wrong type: a list for a word', 'profile', { category: ['registered', 'individual'], country: 'ZZ' }, 422],
    ['wrong type: a version', 'profile', { version: 'one' }, 422],
    ['bidi controls: a name', 'profile', { contactPerson: 'Maha \u202eyassE' }, 422],
    ['stale version: a profile', 'profile', { version: '7' }, 409],
    ['missing: a language', 'basics', { language: undefined }, 422],
    ['wrong type: a duration', 'basics', { duration: 'a year' }, 422],
    ['too long: a duration', 'basics', { duration: '1'.repeat(40) }, 422],
    ['a foreign activity', 'basics', { 'activities[]': ['R9.9'] }, 422],
    ['stale version: basics', 'basics', { version: '1' }, 409],
    ['a huge version', 'basics', { version: '99999999999999999999' }, 422],
    ['missing: an answer', 'section', { 'answer-0': '' }, 422],
    ['too long: an answer', 'section', { 'answer-0': long }, 422],
    ['bidi controls: an answer', 'section', { 'answer-0': 'a\u2066b' }, 422],
    ['stale: an answer somebody else wrote', 'section', { 'answer-0': 'mine', 'mark-0': '0-0000000000000000' }, 422],
    ['wrong type: a number', 'section', { 'answer-0': 'ok', 'answer-1': 'many' }, 422],
    ['wrong decimals', 'budget', { 'unit-new-1': '10.0055' }, 422],
    ['wrong type: an amount', 'budget', { 'unit-new-1': '1e9' }, 422],
    ['too large: an amount', 'budget', { 'unit-new-1': '9'.repeat(30) }, 422],
    ['wrong type: a heading', 'budget', { 'heading-new-1': '__proto__' }, 422],
    ['too large: a quantity', 'budget', { 'quantity-new-1': '1000000' }, 422],
    ['stale: a budget', 'budget', {}, 409],
    ['a list where a budget has words', 'budget', { 'unit[]': ['1', '2'] }, 409],
    ['wrong: an IBAN', 'payee', { iban: 'BE68 5390 0754 7035' }, 422],
    ['wrong: a currency', 'payee', { currency: 'XXX' }, 422],
    ['missing: a declaration', 'submit', {}, 422],
    ['an unknown declaration', 'submit', { 'declarations[]': ['__proto__'] }, 422],
    ['stale version: a withdrawal', 'withdrawal', { version: '1' }, 409],
  ];

  it.each(cases)('%s (%s)', async (_name, form, given, status) => {
    const [path, usual] = forms[form];
    const answer = await post(path(), { ...usual, ...given }, { form });
    expectRefused(answer, status);
    const typed = Object.entries({ ...usual, ...given }).filter(([name]) =>
      /^(legalName|answer-0|unit-new-1)$/.test(name),
    );
    for (const [, value] of typed) {
      if (typeof value === 'string' && value !== '') expect(unescaped(answer.body)).toContain(value);
    }
  });

  it('and the summary names every field that was left empty', async () => {
    const answer = await post(
      paths.organisation(),
      { ...profile, legalName: '', contactPerson: '' },
      { form: 'profile' },
    );
    const { t } = textIn('en');
    for (const key of ['organisations.field.legal-name', 'organisations.field.contact-person'] as const) {
      expect(answer.body.replaceAll('<!-- -->', '')).toContain(`<bdi>${t(key)}</bdi> – ${t('field.required')}`);
    }
  });

  it('says it beside the field and in the summary, in the reader’s language', async () => {
    const answer = await post(`${paths.organisation()}?lang=fr`, { ...profile, legalName: '' }, { form: 'profile' });
    expect(answer.body).toContain('<html lang="fr"');
    expect(answer.body.match(/Veuillez remplir ce champ/g)?.length).toBeGreaterThanOrEqual(2);
    expect(answer.body).toMatch(/<title>[^<]*Erreur/);
  });
});

describe('what is not the reader’s own, or is nobody’s', () => {
  const other = '01890000-0000-7000-8000-000000000000';
  const pages = (given: string) => [
    paths.application(given),
    paths.applicationBasics(given),
    paths.applicationSection(given, 'context'),
    paths.applicationBudget(given),
    paths.applicationDocuments(given),
    paths.applicationCheck(given),
    paths.applicationSubmission(given),
    paths.applicationReceipt(given),
    paths.applicationWithdrawal(given),
  ];
  const get = (path: string, who: string | null) => ask('GET', path, who === null ? {} : { cookie: who }, '');

  it('AZ-2: a foreign id, an unknown one and one that is none answer alike', async () => {
    for (const [who, given] of [
      [stranger, id],
      [cookie, other],
      [cookie, 'not-an-id'],
      [cookie, `${id}'--`],
    ] as const) {
      for (const path of pages(encodeURIComponent(given))) {
        expectRefused(await get(path, who), 404, false);
      }
    }
  });

  it('AZ-2: neither may write: same answer', async () => {
    const fields = {
      version: '2',
      'activities[]': ['R1.1'],
      duration: '3',
      language: 'en',
      mark: 'x',
      'mark-0': '0-0',
    };
    for (const path of pages(id).filter((each) => /basics|sections|budget|check|withdrawal/.test(each))) {
      expectRefused(await post(path, fields, { who: stranger }), 404, false);
    }
    expectRefused(
      await upload([attachKey(), field('label', 'statutes'), file('a.pdf', PDF.toString())], { who: stranger }),
      404,
      false,
    );
  });

  it('a draft is its organisation’s alone: the office does not find it, and the applicant has no desk', async () => {
    expectRefused(await get(paths.deskApplication(id), officer), 404, false);
    expectRefused(await get(paths.eligibility(id), officer), 404, false);
    expectRefused(await get(paths.deskApplication(id), cookie), 403, false);
    expectRefused(await get(paths.deskOrganisations(), cookie), 403, false);
    expectRefused(await get(paths.application(id), officer), 403, false);
  });

  it('a section, a document, a call that does not exist', async () => {
    expectRefused(await get(paths.applicationSection(id, '__proto__'), cookie), 404, false);
    expectRefused(await get(paths.document(other), cookie), 404, false);
    expectRefused(await get(paths.startApplication('NONE-1'), cookie), 404, false);
    expectRefused(await get('/no/such/page', cookie), 404, false);
    const remove = { intent: 'remove', document: other };
    expectRefused(await post(paths.applicationDocuments(id), remove), 404, false);
    expectRefused(await post(paths.applicationDocuments(id), { intent: 'remove', document: 'x' }), 422, false);
  });

  it('who is not signed in is asked to, reading and writing', async () => {
    for (const path of pages(id)) expect((await get(path, null)).status).toBe(302);
    const answer = await post(paths.applicationCheck(id), {}, { who: null });
    expect(answer.status).toBe(302);
    expect(answer.location).toMatch(/^\/sign-in/);
  });

  it('a cursor that is none begins at the beginning', async () => {
    expect((await get(`${paths.applications()}?after=%27%3B--`, cookie)).status).toBe(200);
    expect((await get(`${paths.deskApplications()}?after=x&state=x&call=x`, officer)).status).toBe(200);
  });
});

describe('a body that is no form of ours', () => {
  it.each([
    ['no idempotency key', { key: null }, 400],
    ['a key that is none', { key: '<script>' }, 400],
    ['a key without end', { key: 'k'.repeat(5000) }, 400],
  ])('%s', async (_name, given, status) =>
    expectRefused(await post(paths.applicationBasics(id), {}, given), status, false),
  );

  it('a key that was used for another form', async () => {
    const basics = { version: '2', 'activities[]': ['R1.1'], language: 'en' };
    const key = 'bad-input-used-twice';
    expect((await post(paths.applicationBasics(id), { ...basics, duration: '12' }, { key })).status).toBe(302);
    expect((await post(paths.applicationBasics(id), { ...basics, duration: '12' }, { key })).status).toBe(302);
    expectRefused(await post(paths.applicationBasics(id), { ...basics, duration: '13' }, { key }), 422);
  });

  it('NUL, 10 MB, another content type, half an address', async () => {
    expectRefused(await post(paths.applicationSection(id, 'context'), { 'answer-0': 'a\u0000b' }), 400, false);
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const big = await ask(
      'POST',
      paths.applicationSection(id, 'context'),
      { ...headers, 'content-length': 10_000_000 },
      'a=',
    );
    expectRefused(big, 413, false);
    for (const type of ['application/json', 'text/plain', 'application/xml', '']) {
      expectRefused(await ask('POST', paths.applicationCheck(id), { cookie, 'content-type': type }, '{}'), 415, false);
    }
    const half = await ask(
      'POST',
      paths.applicationBasics(id),
      headers,
      `${KEY_FIELD}=abcdefgh12&language=%E0%A4%A&duration=%`,
    );
    expectRefused(half, [400, 422], false);
  });
});

describe('a file that cannot be attached', () => {
  const label = () => field('label', 'statutes');

  it.each([
    ['no file', () => [], 422],
    ['an empty one', () => [file('a.pdf', '')], 422],
    ['one that is not what its name says', () => [file('a.pdf', '<script>alert(1)</script>')], 422],
    ['one of a type nobody asked for', () => [file('a.exe', 'MZ')], 422],
    ['one whose name turns round', () => [file('a\u202efdp.exe', 'MZ')], 422],
    ['one without a name that says anything', () => [file('.pdf', PDF.toString())], 422],
  ] as const)('%s', async (_name, parts, status) =>
    expectRefused(await upload([attachKey(), label(), ...parts()]), status),
  );

  it('one that is too big', async () => {
    const parts = [attachKey(), label(), file('a.pdf', `${PDF.toString()}${' '.repeat(25_100_000)}`)];
    expectRefused(await upload(parts), 422);
    const headers = {
      cookie,
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'content-length': 40_000_000,
    };
    expectRefused(await ask('POST', paths.applicationDocuments(id), headers, `--${BOUNDARY}`), 413, false);
  });

  it('one with a label the call does not know', async () => {
    const parts = [attachKey(), field('label', 'passport'), file('a.pdf', PDF.toString())];
    expectRefused(await upload(parts), 404, false);
    expectRefused(await upload([attachKey(), field('label', ''), file('a.pdf', PDF.toString())]), 422);
  });

  it('a form that stops in the middle, has two files, or fields without end', async () => {
    const headers = { cookie, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
    const broken = `--${BOUNDARY}\r\n${attachKey()}\r\n--${BOUNDARY}\r\n${file('a.pdf', '%PDF-1.4')}`;
    expectRefused(await ask('POST', paths.applicationDocuments(id), headers, broken), 400, false);
    const two = [attachKey(), label(), file('a.pdf', PDF.toString()), file('b.pdf', PDF.toString())];
    expectRefused(await upload(two), 400, false);
    expectRefused(await upload([attachKey(), field('label', 'x'.repeat(20_000))]), 400, false);
    expectRefused(await upload(Array.from({ length: 80 }, (_, i) => field(`f${i}`, 'x'))), 400, false);
    expectRefused(await upload([label(), file('a.pdf', PDF.toString())]), 400, false);
  });
});

it('nothing of all this was a failure of ours, and the draft is as it was', async () => {
  expect(failures).toEqual([]);
  const page = await ask('GET', paths.applicationCheck(id), { cookie }, '');
  expect(page.status).toBe(200);
  expect(page.body).toContain('Answer to problem');
});
