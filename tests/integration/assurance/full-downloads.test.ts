import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { and, desc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditDownloads } from '#db/schema/assurance.ts';
import { organisations, payeeAccounts } from '#db/schema/organisations.ts';
import { trailEvents } from '#db/schema/trail.ts';
import type { DownloadCode, Format } from '#app/assurance/downloads/download-name.ts';
import { DOWNLOADS } from '#app/assurance/downloads/downloads.ts';
import { identityOpener } from '#app/assurance/downloads/open-identities.server.ts';
import { takeDownload } from '#app/assurance/downloads/take-download.server.ts';
import { endEngagement } from '#app/assurance/end-engagement.server.ts';
import { engagementPage } from '#app/assurance/engagement-register.server.ts';
import { openEngagement } from '#app/assurance/open-engagement.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { canonicalJson } from '#app/kernel/json.ts';
import { expectOk } from '#app/kernel/result.ts';
import { bookScope, type BookScope } from '#app/ledger/ledger-scope.server.ts';
import { addRelatedParty } from '#app/organisations/screening/related-parties.server.ts';
import { resealFields } from '#app/vault/identity-store.server.ts';
import { auditedGrant, type AuditedGrant } from '#tests/support/audited-grant.ts';
import { LEGAL_NAME } from '#tests/support/award.ts';
import { runningEngagement } from '#tests/support/engagement.ts';
import { codeOf, freshKey as key } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { sheetRows } from '#tests/support/spreadsheet.ts';
import { proofOf } from '#tests/support/step-up.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const FULL = { profile: 'full', mandate: 'Article 16 of the grant contract, letter 2026/12' } as const;
const DAYS = { periodFrom: '2026-01-01', periodTo: '2026-12-31', startsOn: '2026-11-01', endsOn: '2026-11-30' };
const HOLDER = 'Red de Defensoras';
const CONTROLLERS = ['=Malvolio Castrozan', 'Fatoumata Diarra'];
const ADDRESS = { street: 'Calle 12', buildingNumber: '34-5', postCode: '110311', town: 'Bogotá' };

let world: TestWorld;
let grant: AuditedGrant;
let auditor: Person;
let scope: BookScope;

beforeAll(async () => {
  world = await testWorld();
  grant = await auditedGrant(world);
  const { organisationId } = grant.agreement;
  const owner = await person(world, 'applicant-owner', { organisationId });
  for (const name of CONTROLLERS) {
    const party = { name, nameLatin: '', born: '', role: 'controller' } as const;
    expectOk(await addRelatedParty(world, owner, { ...party, key: key() }));
  }
  const [body] = await world.db.select().from(organisations).where(eq(organisations.id, organisationId));
  const fields = { ...ADDRESS, registrationNumber: 'NIT 900.123' };
  await world.db.transaction((tx) => resealFields(world, tx, { id: body?.identityId ?? '', fields }));
  auditor = await newAuditor();
  scope = await runningEngagement(world, grant.lead, auditor, FULL);
});
afterAll(() => world.close());

const newAuditor = () => person(world, 'auditor', { programmeId: grant.programmeId });

const asked = (code: DownloadCode, format: Format = 'csv', of: BookScope = scope) =>
  ({ code, format, scope: of, headings: null, ground: 'payee' }) as const;

async function full(code: DownloadCode, format: Format = 'csv') {
  const { body, name } = expectOk(await takeDownload(world, auditor, asked(code, format)));
  return { name, file: await buffer(body) };
}

async function rowsOf(code: DownloadCode, profile: 'full' | 'protected'): Promise<Record<string, string>[]> {
  const file = { ...asked(code), ground: profile === 'full' ? ('payee' as const) : undefined };
  const { body } = expectOk(await takeDownload(world, auditor, file));
  return parse(await buffer(body), { columns: true, bom: true });
}

const traces = (kind: string) =>
  world.db
    .select()
    .from(trailEvents)
    .where(and(eq(trailEvents.kind, kind), eq(trailEvents.actor, auditor.accountId)))
    .orderBy(desc(trailEvents.id));

describe('I37 a file of the full profile', () => {
  it.each([
    ['D01', { legal_name: LEGAL_NAME, registration_no: 'NIT 900.123', address: 'Calle 12, 34-5, 110311, Bogotá' }],
    ['D12', { payee_name: HOLDER }],
    ['D13', { supplier: 'Imprenta La Esquina' }],
  ] as const)('%s says who it is; what is not starred is what the protected file says', async (code, identities) => {
    const [rows, closed] = [await rowsOf(code, 'full'), await rowsOf(code, 'protected')];
    expect(rows[0]).toMatchObject({ ...identities, profile: 'full' });
    expect(new Set(rows.map((row) => row['profile']))).toEqual(new Set(['full']));
    const own = DOWNLOADS[code].columns;
    const open = own.filter((column) => !column.identity).map((column) => column.key);
    for (const [index, row] of rows.entries()) {
      for (const each of open) expect(row[each], each).toBe(closed[index]?.[each]);
    }
    for (const row of closed) {
      expect(own.filter((column) => column.identity && row[column.key] !== '')).toEqual([]);
      expect(row['profile']).toBe('protected');
    }
    const sheet = JSON.stringify(await sheetRows((await full(code, 'xlsx')).file));
    for (const word of Object.values(identities)) expect(sheet).toContain(word);
  });

  it('D01 names who controls it, and what was typed is no formula (EX-1)', async () => {
    expect((await rowsOf('D01', 'full'))[0]?.['controllers']).toBe(`'${CONTROLLERS.join('; ')}`);
  });

  it('D13 names the supplier of every cost; each row hash is over the cells as they stand, names included', async () => {
    const rows = (await rowsOf('D13', 'full')).slice(0, -1);
    expect(rows.map((row) => row['supplier'])).toEqual(['Imprenta La Esquina', 'Sonido Mopti', 'Imprenta La Esquina']);
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    for (const row of rows) {
      // The apostrophe that disarms a formula is none of the cell.
      const texts = DOWNLOADS.D13.columns.map(({ key: each }) => (row[each] ?? '').replace(/^'=/, '='));
      expect(row['row_hash']).toBe(sha256(canonicalJson(['D13', ...texts])));
    }
  });

  it('is called full, and is in the register of files and of the engagement with its ground, for both sides', async () => {
    const { name, file } = await full('D12');
    expect(name).toBe('TEST-D12-full-2026-11-02');
    const [row] = await world.db.select().from(auditDownloads).orderBy(desc(auditDownloads.id)).limit(1);
    const sha256 = createHash('sha256').update(file).digest('hex');
    expect(row).toMatchObject({ code: 'D12', profile: 'full', sha256, engagementId: scope.engagement?.id });
    const [requested] = await traces('download.requested');
    expect(requested?.body).toMatchObject({ code: 'D12', profile: 'full', ground: 'payee' });
    for (const who of [auditor, grant.lead]) {
      const at = { id: scope.engagement?.id ?? '', at: world.clock.now(), after: null };
      const rows = (await engagementPage(world.db, who, at))?.rows ?? [];
      const about = { code: 'D12', profile: 'full', ground: 'payee' };
      expect(rows[0]).toMatchObject({ kind: 'download.completed', about });
    }
  });

  it('leaves one event per batch that names records and fields, and no event names anybody', async () => {
    const before = await traces('identity.revealed');
    await full('D13');
    const after = await traces('identity.revealed');
    expect(after).toHaveLength(before.length + 1);
    expect(after[0]?.body).toMatchObject({ purpose: 'audit-export', fields: ['name'] });
    const open = identityOpener(world, auditor, { code: 'D12', scope });
    const [paid] = await world.db.select().from(payeeAccounts).limit(1);
    const batch = [{ identity_id: paid?.identityId ?? '' }];
    for (const opened of [await open(batch), await open(batch)]) expect(opened).toEqual([{ payee_name: HOLDER }]);
    expect(await traces('identity.revealed')).toHaveLength(after.length + 2);
    const all = JSON.stringify(await world.db.select().from(trailEvents));
    const said = [...grant.secrets, HOLDER, ...CONTROLLERS, ADDRESS.street, 'NIT 900'];
    for (const secret of said) expect(all, secret).not.toContain(secret);
  });
});

describe('I37, I39 a file of the full profile is refused', () => {
  it('to the protected profile, before the terms, to staff, and where there is nothing to open', async () => {
    const guarded = await newAuditor();
    const closed = await runningEngagement(world, grant.lead, guarded);
    expect(codeOf(await takeDownload(world, guarded, asked('D12', 'csv', closed)))).toBe('identities-closed');
    const early = await newAuditor();
    const offered = { accountId: early.accountId, ...DAYS, ...FULL, proof: await proofOf(world, grant.lead) };
    expectOk(await openEngagement(world, grant.lead, { ...offered, key: key() }));
    expect(await bookScope(world.db, early, world.clock.now())).toBeNull();
    const staff = await bookScope(world.db, grant.lead, world.clock.now());
    if (!staff) throw new Error('no books');
    expect(codeOf(await takeDownload(world, grant.lead, asked('D12', 'csv', staff)))).toBe('identities-closed');
    const officer = await person(world, 'grants-officer', { programmeId: grant.programmeId });
    expect(codeOf(await takeDownload(world, officer, asked('D12', 'csv', staff)))).toBe('role-may-not');
    expect(codeOf(await takeDownload(world, auditor, asked('D11')))).toBe('not-found');
  });

  it('while another one is on its way', async () => {
    const first = expectOk(await takeDownload(world, auditor, asked('D13')));
    expect(codeOf(await takeDownload(world, auditor, asked('D12')))).toBe('file-under-way');
    expect((await traces('download.refused'))[0]?.body).toMatchObject({ code: 'D12', why: 'file-under-way' });
    expect((await rowsOf('D12', 'protected')).length).toBeGreaterThan(0);
    await buffer(first.body);
    expect((await full('D12')).file.toString()).toContain(HOLDER);
  });

  it('by the database, where no engagement stands behind it', async () => {
    const [row] = await world.db.select().from(auditDownloads).where(eq(auditDownloads.profile, 'full')).limit(1);
    if (!row) throw new Error('no file');
    const odd = [{ engagementId: null }, { profile: 'open' }];
    for (const wrong of odd) {
      const insert = world.db.insert(auditDownloads).values({ ...row, id: world.ids.next(), ...wrong });
      await expect(insert).rejects.toThrow();
    }
    expect(await world.db.$count(auditDownloads, sql`profile = 'full' and engagement_id is null`)).toBe(0);
  });

  it('in the middle, once the engagement has ended: it breaks off and is never complete', async () => {
    const who = await newAuditor();
    const short = await runningEngagement(world, grant.lead, who, FULL);
    const { body } = expectOk(await takeDownload(world, who, asked('D13', 'csv', short)));
    expectOk(await endEngagement(world, grant.lead, { engagementId: short.engagement?.id ?? '', key: key() }));
    await expect(buffer(body)).rejects.toThrow('ended');
    expect(await world.db.$count(auditDownloads, eq(auditDownloads.accountId, who.accountId))).toBe(0);
  });
});
