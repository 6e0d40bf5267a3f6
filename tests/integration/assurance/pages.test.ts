import { request as send } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '#db/client.server.ts';
import { COMMON } from '#app/assurance/downloads/download.ts';
import { DOWNLOADS } from '#app/assurance/downloads/downloads.ts';
import { DOWNLOAD_CODES, FORMATS } from '#app/assurance/downloads/download-name.ts';
import { acceptTerms } from '#app/assurance/accept-terms.server.ts';
import { openEngagement } from '#app/assurance/open-engagement.server.ts';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, cookieOf, personOf, type TestAccount } from '#tests/support/accounts.ts';
import { auditedGrant, type AuditedGrant } from '#tests/support/audited-grant.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { proofOf } from '#tests/support/step-up.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const DAYS = { periodFrom: '2026-01-01', periodTo: '2026-12-31', startsOn: '2026-11-02', endsOn: '2026-11-30' };
const { t } = textIn('en');

let world: TestWorld;
let portal: TestPortal;
let grant: AuditedGrant;
let lead: string;
let boss: TestAccount;
let auditor: string;
let controller: string;
let idle: TestAccount;
let officer: string;
let serial = 0;

beforeAll(async () => {
  world = await testWorld();
  grant = await auditedGrant(world);
  const { programmeId } = grant;
  const staff = (role: 'overall-lead' | 'auditor' | 'grants-officer') =>
    account(world, [{ role, programmeId }], { totp: true });
  boss = await staff('overall-lead');
  lead = await cookieOf(world, boss);
  officer = await cookieOf(world, await staff('grants-officer'));
  idle = await staff('auditor');
  const running = await staff('auditor');
  const proof = await proofOf(world, grant.lead);
  const asked = { accountId: running.accountId, ...DAYS, proof, key: namedKey('pages-open') };
  expectOk(await openEngagement(world, grant.lead, asked));
  expectOk(await acceptTerms(world, await personOf(world, running), { key: namedKey('pages-terms') }));
  auditor = await cookieOf(world, running);
  const named = await staff('auditor');
  const full = { accountId: named.accountId, ...DAYS, profile: 'full', mandate: 'Article 16' } as const;
  expectOk(await openEngagement(world, grant.lead, { ...full, proof, key: namedKey('pages-open-full') }));
  expectOk(await acceptTerms(world, await personOf(world, named), { key: namedKey('pages-terms-full') }));
  controller = await cookieOf(world, named);
  portal = await realPortal(world, ['ui', 'people', 'ledger', 'assurance']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

type Answer = { status: number; headers: NodeJS.Dict<string | string[]>; bytes: Buffer; text: string };

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
      buffer(response).then((bytes) => {
        const { statusCode: status = 0, headers: received } = response;
        resolve({ status, headers: received, bytes, text: bytes.toString() });
      }, reject);
    });
    sent.on('error', reject);
    sent.end(given.body);
  });
}

const get = (path: string, who: string) => ask('GET', path, { who });

function post(
  form: string,
  fields: Readonly<Record<string, string>>,
  who = lead,
  path = paths.engagements(),
): Promise<Answer> {
  const marks = { [FORM_FIELD]: form, [KEY_FIELD]: `pages-key-${(serial += 1)}` };
  return ask('POST', path, { who, body: new URLSearchParams({ ...marks, ...fields }).toString() });
}

/** As the superuser, with the append-only guard put aside. */
async function tamper(table: string, statement: string): Promise<void> {
  const owner = connect(world.database.ownerUrl, { max: 1 });
  try {
    await owner.sql.begin(async (tx) => {
      await tx.unsafe(`alter table ${table} disable trigger refuse_row_change`);
      await tx.unsafe(statement);
      await tx.unsafe(`alter table ${table} enable always trigger refuse_row_change`);
    });
  } finally {
    await owner.close();
  }
}

describe('the audit room', () => {
  it.each(LANGUAGES)('shows scope, totals, comparisons and every file, in %s', async (language) => {
    const page = await get(`${paths.assurance()}?lang=${language}`, auditor);
    expect(page.status).toBe(200);
    const words = textIn(language).t;
    expect(page.text).toContain(words('assurance.checks.agree'));
    expect(page.text).not.toContain('dir="auto">assurance.');
    for (const code of DOWNLOAD_CODES) {
      for (const format of FORMATS) {
        expect(page.text).toContain(`href="${paths.download(code, format, { language })}"`);
      }
    }
    for (const secret of grant.secrets) expect(page.text).not.toContain(secret);
  });

  it('hands out every file as an attachment under a name that names nobody', async () => {
    for (const code of DOWNLOAD_CODES) {
      for (const format of FORMATS) {
        const file = await get(paths.download(code, format), auditor);
        expect(file.status, `${code}.${format}`).toBe(200);
        expect(file.headers['content-disposition']).toBe(`attachment; filename="TEST-${code}-2026-11-02.${format}"`);
        expect(file.headers['content-type']).toMatch(format === 'csv' ? /^text\/csv/ : /spreadsheetml/);
        expect(file.bytes.subarray(0, 2).toString('hex')).toBe(format === 'csv' ? 'efbb' : '504b');
      }
    }
    const asked = await ask('HEAD', paths.download('D13', 'csv'), { who: auditor });
    expect([asked.status, asked.bytes.length]).toEqual([200, 0]);
  });

  it('is closed outside an engagement, to others, and knows no other file', async () => {
    const without = await cookieOf(world, idle);
    const closed = [
      paths.assurance(),
      paths.download('D13', 'csv'),
      paths.trail(),
      paths.ledger(),
      paths.trialBalance(),
      paths.donorReport(),
      paths.donorFile('report.xlsx'),
    ];
    for (const path of closed) {
      expect((await get(path, without)).status, path).toBe(403);
      expect((await get(path, officer)).status, path).toBe(403);
    }
    expect((await get(paths.engagements(), auditor)).status).toBe(403);
    for (const name of ['D99.csv', 'D13.pdf', 'D13', '%00.csv']) {
      expect([400, 404], name).toContain((await get(`${paths.assurance()}/downloads/${name}`, auditor)).status);
    }
  });

  it('lets the lead read the same, and the ledger open to the auditor', async () => {
    expect((await get(paths.assurance(), lead)).text).toContain(t('assurance.engagements.title'));
    const journal = await get(paths.ledger(), auditor);
    expect(journal.text).toContain(t('ledger.rule.commit'));
    const days = await get(`${paths.trialBalance()}?from=1999-01-01&to=2999-01-01`, auditor);
    expect(days.text).toContain('value="2026-01-01"');
    expect(days.text).toContain('value="2026-12-31"');
  });
});

describe('I37 files with identities', () => {
  const FULL_CODES = ['D01', 'D03', 'D12', 'D13'] as const;
  const take = (file: string, fields: Readonly<Record<string, string>>, who = controller) =>
    post('full-D12', fields, who, `${paths.assurance()}/downloads/${file}`);

  it.each(LANGUAGES)('are offered by a form, in an engagement of the full profile only, in %s', async (language) => {
    const words = textIn(language).t;
    const room = (who: string) => get(`${paths.assurance()}?lang=${language}`, who);
    const [own, ...others] = await Promise.all([controller, auditor, lead].map(room));
    for (const code of FULL_CODES) {
      const title = words('assurance.full.title', { code });
      expect(own?.text).toContain(`<summary>${title}</summary>`);
      for (const format of FORMATS) {
        expect(own?.text).toContain(`formaction="${paths.download(code, format, { language })}"`);
      }
      for (const other of others) expect(other.text).not.toContain(title);
    }
    expect(own?.text).not.toContain(words('assurance.full.title', { code: 'D11' }));
  });

  it('come for a reason, and are protected by every plain link', async () => {
    const file = await take('D12.csv', { ground: 'payee' });
    expect(file.status).toBe(200);
    expect(file.headers['content-disposition']).toBe('attachment; filename="TEST-D12-full-2026-11-02.csv"');
    expect(file.text).toContain('Red de Defensoras');
    const link = await get(`${paths.download('D12', 'csv')}?ground=payee`, controller);
    expect(link.headers['content-disposition']).toContain('TEST-D12-2026');
    expect(link.text).not.toContain('Red de Defensoras');
    const room = await get(paths.assurance(), controller);
    expect(room.text).toContain('D12-full.csv');
    const [, register = ''] = /href="(\/assurance\/engagements\/[0-9a-f-]{36})"/.exec(room.text) ?? [];
    const page = await get(register, controller);
    expect(page.text).toContain(t('assurance.full.mark'));
    expect(page.text).toContain(t('assurance.ground.payee'));
    expect(`${room.text}${page.text}`).not.toContain('Red de Defensoras');
  });

  it('without a reason the room says so beside the field', async () => {
    for (const ground of ['', 'curiosity']) {
      const sent = await take('D12.xlsx?language=fr', { ground });
      expect([sent.status, sent.headers['location']]).toEqual([307, paths.assurance({ headings: 'fr' })]);
      const page = await post('full-D12', { ground }, controller, sent.headers['location']?.toString());
      expect(page.status).toBe(422);
      expect(page.text).toContain('id="full-D12-ground-error"');
      expect(page.text).toMatch(/<details class="disclosure" open="">/);
    }
  });

  it('are refused to everybody else', async () => {
    for (const who of [auditor, lead]) {
      const refused = await take('D12.csv', { ground: 'payee' }, who);
      expect([refused.status, refused.text.trim()]).toEqual([403, t('refusal.identities-closed')]);
    }
    expect((await take('D12.csv', { ground: 'payee' }, officer)).status).toBe(403);
    expect((await take('D11.csv', { ground: 'payee' })).status).toBe(404);
    expect((await take('D99.csv', { ground: 'payee' })).status).toBe(404);
  });
});

describe('the report to the donor', () => {
  it.each(LANGUAGES)(
    'I26: shows accepted cost as spent, third parties by alias, and the files, in %s',
    async (language) => {
      const page = await get(`${paths.donorReport()}?lang=${language}`, auditor);
      const words = textIn(language);
      expect(page.status).toBe(200);
      expect(page.text).toContain(words.t('donor.row.not-committed'));
      expect(page.text).toContain(words.amount({ minor: 25_000_00n, currency: 'EUR' }));
      expect(page.text).toContain(words.t('donor.type.legal-entity'));
      expect(page.text).toContain(paths.donorFile('report.xlsx'));
      for (const secret of grant.secrets) expect(page.text).not.toContain(secret);
    },
  );

  it('keeps to the days asked for and to those of the engagement, and passes them on to its files', async () => {
    const page = await get(paths.donorReport({ from: '1999-01-01', to: '2026-10-31' }), auditor);
    expect(page.text).toContain('value="2026-01-01"');
    expect(page.text).toContain(t('donor.third-parties.empty'));
    const days = { from: '2026-01-01', to: '2026-10-31' };
    expect(page.text).toContain(paths.donorFile('financial.csv', days).replaceAll('&', '&amp;'));
    const file = await get(paths.donorFile('financial.csv', days), auditor);
    expect(file.headers['content-disposition']).toBe('attachment; filename="TEST-donor-financial-2026-11-02.csv"');
  });

  it('knows no other file, and asks after one without making it', async () => {
    expect((await get(paths.donorFile('report.csv'), lead)).status).toBe(404);
    expect((await ask('HEAD', paths.donorFile('report.xlsx'), { who: lead })).status).toBe(200);
  });
});

describe('the data dictionary', () => {
  it.each(LANGUAGES)('has an anchor for every column, in %s, and comes as a file', async (language) => {
    const page = await get(`${paths.dictionary()}?lang=${language}`, auditor);
    expect(page.status).toBe(200);
    for (const code of DOWNLOAD_CODES) {
      for (const { key } of DOWNLOADS[code].columns) expect(page.text).toContain(`id="${code}-${key}"`);
    }
    for (const { key } of COMMON) expect(page.text).toContain(`id="every-${key}"`);
    expect(page.text).toContain(textIn(language).t('meaning.D11.prev_hash'));
    for (const format of FORMATS) {
      const file = await get(paths.dictionaryFile(format, { language }), auditor);
      expect(file.status).toBe(200);
      expect(file.headers['content-disposition']).toBe(`attachment; filename="dictionary-${language}.${format}"`);
      if (format === 'csv') expect(file.text).toContain(textIn(language).t('downloads.column.requested_eur'));
      if (format === 'csv') expect(file.text).toContain(textIn(language).t('meaning.D11.prev_hash'));
    }
  });

  it('is for readers of the room, and is the only file there', async () => {
    expect((await get(paths.dictionary(), officer)).status).toBe(403);
    expect((await get(`${paths.dictionary()}/D01.csv`, auditor)).status).toBe(404);
  });
});

describe('selection files', () => {
  it('are listed for the auditor and taken by auditor and desk; others get no answer', async () => {
    const room = await get(paths.assurance(), auditor);
    const [, link = ''] = /href="(\/desk\/calls\/[0-9a-f-]{36}\/selection\.zip)"/.exec(room.text) ?? [];
    for (const who of [auditor, officer, lead]) {
      const file = await get(link, who);
      expect(file.status).toBe(200);
      expect(file.headers['content-type']).toBe('application/zip');
      expect(file.headers['content-disposition']).toBe('attachment; filename="TEST-selection-2026-11-02.zip"');
    }
    const payer = await account(world, [{ role: 'finance-officer', programmeId: grant.programmeId }], { totp: true });
    expect((await get(link, await cookieOf(world, payer))).status).toBe(403);
    expect((await get(paths.selection(world.ids.next()), officer)).status).toBe(404);
    expect((await get(paths.selection('x'), officer)).status).toBe(404);
  });
});

describe('the page of engagements', () => {
  const terms = () => ({ accountId: idle.accountId, ...DAYS, profile: 'protected', mandate: '' });
  const asked = async () => ({ ...terms(), code: await proofOf(world, boss) });

  it('says beside the field what is wrong and keeps what was typed', async () => {
    const wrong = await post('open', { ...(await asked()), endsOn: 'tomorrow', periodFrom: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain(t('field.notADate'));
    expect(wrong.text).toContain(t('field.required'));
    expect(wrong.text).toContain('value="tomorrow"');
    const unconfirmed = await post('open', { ...terms(), code: '000000' });
    expect(unconfirmed.status).toBe(422);
    expect(unconfirmed.text).toContain('id="open-code-error"');
    expect(unconfirmed.text).not.toContain('000000');
    const long = await post('open', { ...(await asked()), endsOn: '2027-11-01' });
    expect(long.status).toBe(422);
    expect(long.text).toContain('An engagement lasts 90 days at most.');
    for (const accountId of ['', 'x', world.ids.next()]) {
      expect((await post('open', { ...(await asked()), accountId })).status).toBe(422);
    }
  });

  it('opens, lists and ends one; ending it twice or a foreign one answers without a failure', async () => {
    const opened = await post('open', await asked());
    expect([opened.status, opened.headers['location']]).toEqual([302, paths.engagements()]);
    // A code counts once.
    world.setNow(new Date(world.clock.now().getTime() + 60_000));
    const terms = await get(paths.assurance(), await cookieOf(world, idle));
    expect([terms.status, terms.headers['location']]).toEqual([302, paths.auditTerms()]);
    const list = await get(paths.engagements(), lead);
    const id = /name="engagementId" value="([0-9a-f-]{36})"/.exec(list.text)?.[1] ?? '';
    expect((await post('open', await asked())).status).toBe(409);
    expect((await post(`end-${id}`, { engagementId: id })).status).toBe(302);
    expect((await post(`end-${id}`, { engagementId: id })).status).toBe(409);
    expect((await post('end-x', { engagementId: world.ids.next() })).status).toBe(404);
    expect((await post('end-x', { engagementId: 'x' })).status).toBe(422);
    expect((await post('open', await asked(), auditor)).status).toBe(403);
  });
});

describe('the trail page', () => {
  it('says that both chains hold, how long they are and their head hashes', async () => {
    const page = await get(paths.trail(), auditor);
    expect(page.status).toBe(200);
    expect(page.text.split(t('assurance.chain.whole'))).toHaveLength(3);
    const early = await get(paths.trail({ after: '25' }), auditor);
    expect(early.text).toContain('disbursement.confirmed');
    expect(page.text).toMatch(/[0-9a-f]{64}/);
    for (const secret of grant.secrets) expect(`${page.text}${early.text}`).not.toContain(secret);
  });

  it('pages by number, without a gap and without repeating', async () => {
    for (let i = 0; i < 20; i += 1) await get(paths.download('D24', 'csv'), auditor);
    const first = await get(paths.trail(), auditor);
    const next = /href="([^"]*trail\?after=(\d+))"/.exec(first.text);
    const numbers = (text: string) =>
      [...text.matchAll(/<th scope="row"[^>]*><div>(\d+)<\/div>/g)].map(([, n]) => Number(n));
    const [one, two] = [numbers(first.text), numbers((await get(next?.[1] ?? '', auditor)).text)];
    expect(one).toHaveLength(50);
    expect(two[0]).toBe((one.at(-1) ?? 0) - 1);
    for (const odd of ['x', '-1', '1e400', '%00']) {
      expect([200, 400]).toContain((await get(`${paths.trail()}?after=${odd}`, auditor)).status);
    }
  });

  it('AT-2: names the first event that was edited, and the place it stands at', async () => {
    const pick = `select event_id from trail_chain where programme_id = '${grant.programmeId}' and seq = 5`;
    await tamper('trail_events', `update trail_events set kind = kind || '-x' where id = (${pick})`);
    const page = await get(paths.trail(), auditor);
    await tamper('trail_events', `update trail_events set kind = left(kind, -2) where id = (${pick})`);
    expect(page.text).toContain(t('assurance.chain.broken'));
    expect(page.text).toContain(t('assurance.fault.edited-event'));
    expect(page.text).toMatch(new RegExp(`${t('assurance.chain.fault-number')}</dt><dd>5</dd>`));
    expect((await get(paths.trail(), auditor)).text).not.toContain(t('assurance.chain.broken'));
  });

  it('I30: names a posting that was edited; I32: then no file leaves, and the answer says what differs', async () => {
    const move = (by: number) =>
      tamper(
        'journal_postings',
        `update journal_postings p set eur_minor = eur_minor + ${by} where id = (
        select q.id from journal_postings q where q.account = '9000' order by q.id limit 1)`,
      );
    await move(1);
    const trail = await get(paths.trail(), auditor);
    const room = await get(paths.assurance(), auditor);
    const file = await get(paths.download('D11', 'xlsx'), auditor);
    await move(-1);
    expect(trail.text).toContain(t('assurance.fault.unbalanced-entry'));
    expect(room.text).toContain(t('assurance.checks.differ'));
    expect(room.text).not.toContain(paths.download('D11', 'xlsx'));
    expect(file.status).toBe(409);
    expect(file.text).toContain(t('refusal.downloads-do-not-reconcile'));
    expect(file.text).toContain(`${t('assurance.check.commitments')}: EUR`);
    expect((await get(paths.download('D11', 'xlsx'), auditor)).status).toBe(200);
  });
});
