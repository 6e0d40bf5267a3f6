import { and, eq, gt } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callAnnouncements } from '#db/schema/call-announcements.ts';
import { equipmentRecords } from '#db/schema/equipment.ts';
import { recoveryAuthorityReports } from '#db/schema/authority-reports.ts';
import { calls } from '#db/schema/calls.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { costLines } from '#db/schema/reports.ts';
import { paths } from '#app/http/paths.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { spentGrants, type SpentGrants } from '#tests/support/spent-grants.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let grants: SpentGrants;

beforeAll(async () => {
  world = await testWorld();
  portal = await realPortal(world, ['ui', 'people', 'agreements', 'disbursements', 'calls']);
  grants = await spentGrants(world);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

async function seat(role: 'overall-lead' | 'call-manager' | 'finance-officer') {
  const { programmeId } = grants.office;
  return visitor(portal, await cookieOf(world, await account(world, [{ role, programmeId }], { totp: true })));
}

describe('what is recorded after the action, without a script', () => {
  it('I34: equipment: what is missing is said beside its field, and what was typed stays', async () => {
    const lead = await seat('overall-lead');
    const { id } = grants.first.agreement;
    const bought = and(
      eq(costLines.agreementId, id),
      eq(costLines.heading, 'equipment'),
      gt(costLines.acceptedEurMinor, 0n),
    );
    const [line] = await world.db.select().from(costLines).where(bought);
    const said = {
      seen: '0',
      item: line?.id ?? '',
      owner: 'sold',
      transferDocument: '',
      reason: 'Too old to mend',
      serial: '',
    };
    const path = paths.equipment(id);
    expect((await lead.read(path)).body).toContain(line?.id ?? 'no equipment');
    const wrong = await lead.post(path, said, { form: 'record' });
    expect([wrong.status, wrong.body.includes('Too old to mend')]).toEqual([422, true]);
    expect(wrong.body).toContain('href="#record-transferDocument"');
    const none = await lead.post(path, { ...said, owner: '' }, { form: 'record' });
    expect(none.status).toBe(422);
    expect((await lead.post(path, { ...said, transferDocument: 'TR-9' }, { form: 'record' })).status).toBe(302);
    expect(await world.db.select().from(equipmentRecords)).toMatchObject([{ owner: 'sold', transferDocument: 'TR-9' }]);
    expect((await lead.read(path)).body).toContain('TR-9');
  });

  it('the day the contracting authority was told: no day to come, and the reference stays typed', async () => {
    const office = await seat('finance-officer');
    const [debt] = await world.db.select().from(recoveries);
    const path = paths.recovery(debt?.id ?? '');
    const said = { told: '0', toldOn: '2099-01-01', authorityReference: 'Ares(2026)77' };
    const wrong = await office.post(path, said, { form: 'authority' });
    expect([wrong.status >= 400 && wrong.status < 500, wrong.body.includes('Ares(2026)77')]).toEqual([true, true]);
    expect(wrong.body).toContain('error-summary');
    const day = utcDate(debt?.detectedAt ?? world.clock.now());
    expect((await office.post(path, { ...said, toldOn: day }, { form: 'authority' })).status).toBe(302);
    expect(await world.db.select().from(recoveryAuthorityReports)).toMatchObject([{ reference: 'Ares(2026)77' }]);
  });

  it('where a call was announced: something must be said; who only reads sees no form', async () => {
    const manager = await seat('call-manager');
    const [call] = await world.db.select().from(calls);
    const path = paths.callAnnouncement(call?.id ?? '');
    const empty = { seen: '0', authorityReference: '', channels: '' };
    const page = (await manager.read(path)).body;
    const form = /name="form" value="([^"]+)"[^>]*>(?:(?!<\/form>).)*name="channels"/s.exec(page)?.[1] ?? '';
    expect((await manager.post(path, empty, { form })).status).toBe(422);
    expect((await manager.post(path, { ...empty, channels: 'Radio' }, { form })).status).toBe(302);
    expect(await world.db.select().from(callAnnouncements)).toMatchObject([{ channels: 'Radio' }]);
    expect((await (await seat('finance-officer')).read(path)).body).not.toContain('name="channels"');
  });
});
