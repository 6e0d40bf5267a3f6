import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interestTies } from '#db/schema/interests.ts';
import { paths } from '#app/http/paths.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { roleOverview } from '#app/reports/overview/role-overview-pages.server.ts';
import { activeAgreement, type TestAgreement } from '#tests/support/agreement.ts';
import { account, cookieOf, personOf } from '#tests/support/accounts.ts';
import { checkedPayment, paid, paymentOffice, type PaymentOffice } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let office: PaymentOffice;
let first: TestAgreement;
let partnerId: string;

beforeAll(async () => {
  world = await testWorld();
  const set = await programme(world);
  partnerId = set.members.P1;
  office = await paymentOffice(world, set.id);
  const { programmeId } = office;
  first = await activeAgreement(world, { programmeId });
  await paid(world, office, { agreement: first, instalment: 1 });
  await checkedPayment(world, office);
  portal = await realPortal(world, ['reports', 'agreements', 'assurance', 'ui', 'people']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

const today = () => utcDate(world.clock.now());
const cents = 25_000_00n;

describe.sequential('the sections of one role', () => {
  it('finance sees what waits at each step, the overall lead where the money stands; nobody else either', async () => {
    const { programmeId } = office;
    const finance = await roleOverview(world.db, await person(world, 'finance-officer', { programmeId }), today());
    expect(finance.portfolio).toBeNull();
    expect(finance.finance).toContainEqual(expect.objectContaining({ step: 'checked', count: 1, minor: cents }));
    expect(finance.finance?.map((row) => row.step)).not.toContain('sent');
    const lead = await roleOverview(world.db, await person(world, 'overall-lead', { programmeId }), today());
    expect(lead.finance).toBeNull();
    expect(lead.portfolio).toEqual([
      expect.objectContaining({ partner: null, grants: 1, paid: cents, outstanding: cents, accepted: 0n }),
    ]);
    for (const role of ['grants-officer', 'call-manager'] as const) {
      const other = await roleOverview(world.db, await person(world, role, { programmeId }), today());
      expect(other).toEqual({ finance: null, portfolio: null });
    }
  });

  it('stands on the page of each, with the picture and its table', async () => {
    const { programmeId } = office;
    const read = async (role: 'finance-officer' | 'overall-lead' | 'grants-officer') => {
      const cookie = await cookieOf(world, await account(world, [{ role, programmeId }], { totp: true }));
      const headers = { cookie: `${cookie}; lang=en` };
      return (await fetch(`${portal.origin}${paths.overview()}`, { headers })).text();
    };
    const finance = await read('finance-officer');
    expect(finance).toContain('Payments to approve');
    expect(finance).toContain(paths.disbursements({ state: 'checked' }));
    expect(finance).not.toContain('Grants by call and partner');
    const lead = await read('overall-lead');
    expect(lead).toContain('Grants by call and partner');
    expect(lead).toContain('No partner tied');
    expect(lead).not.toContain('Payments and recoveries');
    expect(await read('grants-officer')).not.toContain('Payments and recoveries');
  });

  it('names the partner tied to the organisation, and leaves out whom the reader is recused from (I9)', async () => {
    const { programmeId } = office;
    const { organisationId } = first;
    const at = { recordedBy: 'test', recordedAt: world.clock.now() };
    const tie = { organisationId, kind: 'country-desk', consortiumMemberId: partnerId, ...at };
    await world.db.insert(interestTies).values({ id: world.ids.next(), ...tie });
    const who = await account(world, [{ role: 'overall-lead', programmeId }], { totp: true });
    const lead = await personOf(world, who);
    expect((await roleOverview(world.db, lead, today())).portfolio?.[0]?.partner).toBe('Member P1');
    const barring = { organisationId, kind: 'past-grant', accountId: who.accountId, ...at };
    await world.db.insert(interestTies).values({ id: world.ids.next(), ...barring });
    expect((await roleOverview(world.db, lead, today())).portfolio).toEqual([]);
  });
});
