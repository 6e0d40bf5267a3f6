import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DownloadCode } from '#app/assurance/downloads/download-name.ts';
import { takeDownload } from '#app/assurance/downloads/take-download.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { bookScope } from '#app/ledger/ledger-scope.server.ts';
import { derogationList } from '#app/publication/desk-pages.server.ts';
import { approveDerogation } from '#app/publication/move-derogation.server.ts';
import { openPublication } from '#app/publication/open-publication.server.ts';
import { proposeDerogation } from '#app/publication/propose-derogation.server.ts';
import { recordHarm } from '#app/publication/record-harm.server.ts';
import { auditedGrant, type AuditedGrant } from '#tests/support/audited-grant.ts';
import { freshKey } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let grant: AuditedGrant;
let officer: Person;
let manager: Person;

beforeAll(async () => {
  world = await testWorld();
  grant = await auditedGrant(world);
  const { programmeId } = grant;
  officer = await person(world, 'grants-officer', { programmeId });
  manager = await person(world, 'call-manager', { programmeId });
  const entity = { kind: 'agreement', id: grant.agreement.id };
  const event = { kind: 'agreement.activated', programmeId, entity, body: {} } as const;
  await world.db.transaction((tx) => openPublication(world, tx, officer, event));
});
afterAll(() => world.close());

async function rowsOf(code: DownloadCode, to?: string): Promise<Record<string, string>[]> {
  const found = await bookScope(world.db, grant.lead, world.clock.now());
  if (!found) throw new Error('no scope');
  const asked = { code, format: 'csv', scope: { ...found, ...(to ? { to } : {}) }, headings: null } as const;
  const file = (await buffer(expectOk(await takeDownload(world, grant.lead, asked)).body)).toString();
  const rows: Record<string, string>[] = parse(file, { columns: true, bom: true });
  return rows.slice(0, -1);
}

/** A derogation of a kind, approved as far as told. */
async function derogation(kind: 'publication' | 'visibility' | 'receipt', approvers: readonly Person[]): Promise<void> {
  const agreementId = grant.agreement.id;
  const terms = { authorityReference: 'CA-2026-7', validUntil: '2027-06-30' };
  const proposal = { kind, legalBasis: 'charter-rights', reasonClass: 'reprisal', ...terms } as const;
  expectOk(await proposeDerogation(world, officer, { agreementId, proposal, key: freshKey() }));
  const [row] = (await derogationList(world.db, officer, { only: 'waiting', at: world.clock.now() })).rows;
  for (const approver of approvers) {
    expectOk(await approveDerogation(world, approver, { derogationId: row?.id ?? '', key: freshKey() }));
  }
}

describe('the register of waivers, derogations and harm', () => {
  it('D21, I38, I41: what was approved, by whom and until when, and harm by class; nothing that only was asked for', async () => {
    expect(await rowsOf('D21')).toEqual([]);
    await derogation('publication', [grant.lead, manager]);
    await derogation('visibility', [manager, grant.lead]);
    await derogation('receipt', [manager]);
    await derogation('receipt', []);
    const harm = { agreementId: grant.agreement.id, harmClass: 'smear', noticedOn: '2026-11-01' } as const;
    expectOk(await recordHarm(world, officer, { ...harm, key: freshKey() }));
    const rows = await rowsOf('D21');
    expect(rows.map((row) => [row['record_id'], row['kind'], row['approved_by'], row['review_date']])).toEqual([
      ['TEST-DR-0001', 'publication', `${grant.lead.alias}; ${manager.alias}`, '2027-06-30'],
      ['TEST-DR-0002', 'visibility', `${manager.alias}; ${grant.lead.alias}`, '2027-06-30'],
      ['TEST-DR-0003', 'receipt', manager.alias, '2027-06-30'],
      ['TEST-HR-0001', 'harm', '', ''],
    ]);
    expect(rows[0]).toMatchObject({
      legal_basis: 'charter-rights',
      reason_class: 'reprisal',
      valid_until: '2027-06-30',
    });
    expect(await rowsOf('D21', '2026-11-01')).toEqual([]);
  });

  it('D01 and D09 name the waiver and the derogation by their references', async () => {
    expect((await rowsOf('D01'))[0]?.['publication_waiver_ref']).toBe('TEST-DR-0001');
    expect((await rowsOf('D09'))[0]?.['visibility_derogation']).toBe('TEST-DR-0002');
  });
});
