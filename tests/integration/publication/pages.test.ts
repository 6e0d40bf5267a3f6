import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisations } from '#db/schema/organisations.ts';
import { derogations } from '#db/schema/derogations.ts';
import { grantPublications } from '#db/schema/publication.ts';
import { paths } from '#app/http/paths.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { openPublication } from '#app/publication/open-publication.server.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { activeAgreement } from '#tests/support/agreement.ts';
import { dataPackageErrors } from '#tests/support/open-data.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { unzipped } from '#tests/support/unzip.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let cookies: Readonly<Record<'officer' | 'lead' | 'manager' | 'owner' | 'reviewer', string>>;
let agreementId = '';
let count = 0;

beforeAll(async () => {
  world = await testWorld();
  const { id: programmeId } = await programme(world);
  const agreement = await activeAgreement(world, { programmeId });
  const { organisationId } = agreement;
  agreementId = agreement.id;
  const change = { regionOnly: false, workingName: 'Pamoja & Söhne' };
  await world.db.update(organisations).set(change).where(eq(organisations.id, organisationId));
  const event = {
    kind: 'agreement.activated',
    programmeId,
    entity: { kind: 'agreement', id: agreementId },
    body: {},
  } as const;
  await world.db.transaction((tx) => openPublication(world, tx, { kind: 'system', name: 'test' }, event));
  const staff = async (role: 'grants-officer' | 'overall-lead' | 'call-manager' | 'reviewer') =>
    cookieOf(world, await account(world, [{ role, programmeId }], { totp: true }));
  cookies = {
    officer: await staff('grants-officer'),
    lead: await staff('overall-lead'),
    manager: await staff('call-manager'),
    reviewer: await staff('reviewer'),
    owner: await cookieOf(world, await account(world, [{ role: 'applicant-owner', organisationId }])),
  };
  portal = await realPortal(world, ['ui', 'people', 'publication', 'agreements']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

async function get(path: string, who: keyof typeof cookies | null = null, language = 'en') {
  const headers = { 'accept-language': language, ...(who ? { cookie: cookies[who] } : {}) };
  const answer = await fetch(`${portal.origin}${path}`, { headers, redirect: 'manual' });
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', body: await answer.text() };
}

async function post(path: string, who: keyof typeof cookies, form: string, fields: Readonly<Record<string, string>>) {
  const key = `publication-page-${(count += 1)}`;
  const body = new URLSearchParams({ [FORM_FIELD]: form, [KEY_FIELD]: key, ...fields });
  const headers = { cookie: cookies[who], origin: portal.origin };
  const answer = await fetch(`${portal.origin}${path}`, { method: 'POST', headers, body, redirect: 'manual' });
  return { status: answer.status, body: await answer.text() };
}

async function version(): Promise<string> {
  const [row] = await world.db.select().from(grantPublications).where(eq(grantPublications.agreementId, agreementId));
  return String(row?.version ?? 0);
}

describe('the public pages', () => {
  it('speak five languages without an account, without scripts of a framework, and offer what there is', async () => {
    for (const language of LANGUAGES) {
      for (const path of [paths.grants(), paths.grantStatistics()]) {
        const { status, body } = await get(path, null, language);
        expect([status, path]).toEqual([200, path]);
        expect(body).toContain(`lang="${language}"`);
        expect(body).not.toMatch(/modulepreload|__remixContext/);
      }
    }
    const { body } = await get(paths.grants());
    expect(body).not.toContain('Pamoja');
    expect(body).toContain('Name not published');
    expect(body).toContain(paths.grantsCsv());
    expect(body).not.toContain(paths.grantsIati());
    expect((await get(paths.grantsIati())).status).toBe(404);
    expect((await get(paths.grantsJson())).status).toBe(404);
    expect((await get(paths.grantsPackage())).status).toBe(404);
  });

  it('files follow the identifiers of the publisher', async () => {
    const fields = {
      orgId: 'nonsense',
      threeSixtyPrefix: '360G-test',
      funderOrgId: 'XI-IATI-EC_INTPA',
      parentActivityId: '',
    };
    const wrong = await post(paths.publicationSettings(), 'lead', 'publisher', fields);
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('nonsense');
    const right = { ...fields, orgId: 'SE-ON-000000-0000' };
    expect((await post(paths.publicationSettings(), 'manager', 'publisher', right)).status).toBe(403);
    expect((await post(paths.publicationSettings(), 'lead', 'publisher', right)).status).toBe(302);
    expect((await get(paths.grantsJson())).type).toBe('application/json; charset=utf-8');
    expect((await get(paths.grantsIati())).body).toContain('<iati-activities version="2.03"');
    expect((await get(paths.grantsCsv())).body).toContain('code,recipient');
    const answer = await fetch(`${portal.origin}${paths.grantsPackage()}`);
    const entries = await unzipped(Buffer.from(await answer.arrayBuffer()));
    expect([...entries.keys()]).toEqual(['datapackage.json', 'grants.csv']);
    expect(dataPackageErrors(JSON.parse(entries.get('datapackage.json')?.toString() ?? ''))).toEqual([]);
    expect(entries.get('grants.csv')?.toString()).toMatch(/^code,/);
  });
});

describe('the grantee', () => {
  it('reads what is seen, must tick that it was understood, and is named at once', async () => {
    const path = paths.grantConsent(agreementId);
    expect((await get(path, 'officer')).status).toBe(403);
    expect((await get(path, 'owner')).body).toContain('Pamoja &amp; Söhne');
    const choice = { version: await version(), tier: 'named', recipientOrgId: 'KE-NCB' };
    const wrong = await post(path, 'owner', 'choice', choice);
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="KE-NCB"');
    const right = { ...choice, recipientOrgId: '', understood: 'yes' };
    expect((await post(path, 'owner', 'choice', right)).status).toBe(302);
    expect((await get(paths.grants())).body).toContain('Pamoja &amp; Söhne');
    expect((await post(path, 'owner', 'choice', right)).status).toBe(409);
    expect((await get(paths.agreement(agreementId), 'owner')).body).toContain(path);
  });
});

describe('the desk', () => {
  it('takes a grant down with one form; who did it cannot release it', async () => {
    const path = paths.grantPublication(agreementId);
    expect((await get(path, 'reviewer')).status).toBe(403);
    expect((await get(paths.publications(), 'manager')).body).toContain('not needed');
    expect((await post(path, 'officer', 'take-down', { reasonClass: '' })).status).toBe(422);
    expect((await post(path, 'officer', 'take-down', { reasonClass: 'reprisal' })).status).toBe(302);
    expect((await get(paths.grants())).body).not.toContain('Pamoja');
    expect((await get(path, 'officer')).body).toContain('another person takes it back');
    expect((await post(path, 'officer', 'release', { version: await version() })).status).toBe(403);
    expect((await post(path, 'lead', 'release', { version: await version() })).status).toBe(302);
    const later = { version: await version(), tier: 'delayed', publishFrom: '' };
    expect((await post(path, 'officer', 'tier', later)).status).toBe(422);
    expect((await post(path, 'officer', 'tier', { ...later, publishFrom: '2027-01-01' })).status).toBe(302);
    expect((await get(path, 'lead')).body).toContain('January 2027');
  });

  it('asks for a waiver, which two others approve', async () => {
    const path = paths.grantPublication(agreementId);
    const waiver = {
      kind: 'publication',
      legalBasis: 'charter-rights',
      reasonClass: 'reprisal',
      authorityReference: '',
    };
    const wrong = await post(path, 'officer', 'derogation', { ...waiver, validUntil: '2027-06-30' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('reference of the contracting authority');
    const right = { ...waiver, authorityReference: 'CA-1', validUntil: '2027-06-30' };
    expect((await post(path, 'officer', 'derogation', right)).status).toBe(302);
    const [row] = await world.db.select({ id: derogations.id }).from(derogations).orderBy(desc(derogations.id));
    const record = paths.derogation(row?.id ?? '');
    expect((await get(paths.derogations({ only: 'waiting' }), 'manager')).body).toContain(record);
    expect((await post(record, 'lead', 'move', { move: 'approve' })).status).toBe(302);
    expect((await get(record, 'lead')).body).toContain('You approved already');
    expect((await post(record, 'manager', 'move', { move: 'approve' })).status).toBe(302);
    expect((await get(record, 'lead')).body).toContain('Still needed');
    expect((await get(paths.publications(), 'officer')).body).toContain('In force');
  });

  it('records harm by class, and withholds a country until another person lifts it', async () => {
    const path = paths.grantPublication(agreementId);
    expect((await post(path, 'officer', 'harm', { harmClass: 'smear', noticedOn: '2030-01-01' })).status).toBe(422);
    expect((await get(paths.harms(), 'manager')).body).toContain('Nothing is on record');
    expect((await post(path, 'officer', 'harm', { harmClass: 'smear', noticedOn: '2026-10-01' })).status).toBe(302);
    expect((await get(path, 'officer')).body).toContain('TEST-HR-0001');
    const log = (await get(paths.harms(), 'manager')).body;
    for (const said of ['TEST-HR-0001', 'Smear campaign', '1 October 2026', path]) expect(log).toContain(said);
    expect(log).not.toContain('Pamoja');
    expect((await get(paths.harms(), 'reviewer')).status).toBe(403);
    const order = { country: 'CO', reasonClass: 'reprisal' };
    expect((await post(paths.redactions(), 'officer', 'redact', order)).status).toBe(302);
    const [, id = ''] = /name="redactionId" value="([^"]+)"/.exec((await get(paths.redactions(), 'lead')).body) ?? [];
    expect((await get(paths.publications(), 'officer')).body).toContain('Colombia');
    expect((await post(paths.redactions(), 'lead', `lift-${id}`, { redactionId: id })).status).toBe(302);
    expect((await get(paths.redactions(), 'lead')).body).not.toContain('redactionId');
  });

  it('says what the grants of a call start with', async () => {
    const { body } = await get(paths.publicationSettings(), 'lead');
    const [, callId = ''] = /<option value="([0-9a-f-]{36})">C-TEST/.exec(body) ?? [];
    expect((await post(paths.publicationSettings(), 'lead', 'default', { callId, tier: 'named' })).status).toBe(422);
    expect((await post(paths.publicationSettings(), 'lead', 'default', { callId, tier: 'region' })).status).toBe(302);
    expect((await get(paths.publicationSettings(), 'lead')).body).toContain('Region only');
  });
});
