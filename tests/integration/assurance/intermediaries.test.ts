import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostings } from '#db/schema/hostings.ts';
import { takeDownload } from '#app/assurance/downloads/take-download.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { bookScope } from '#app/ledger/ledger-scope.server.ts';
import { account } from '#tests/support/accounts.ts';
import { activeAgreement } from '#tests/support/agreement.ts';
import { commit } from '#tests/support/audited-grant.ts';
import { paid, paymentOffice, type PaymentOffice } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;

beforeAll(async () => {
  world = await testWorld();
  office = await paymentOffice(world);
});
afterAll(() => world.close());

/** The agreement of a grantee that is paid on its own account, or on a host's. */
async function paidTo(accountHeldBy: 'own' | 'host', hostId?: string) {
  const { programmeId } = office;
  const agreement = await activeAgreement(world, { programmeId, accountHeldBy });
  await commit(world, { programmeId, agreement });
  if (hostId) {
    const { organisationId } = agreement;
    const of = { id: world.ids.next(), organisationId, hostId };
    const group = await account(world, [{ role: 'applicant-owner', organisationId }]);
    const host = await account(world, [{ role: 'applicant-owner', organisationId: hostId }]);
    const asked = { askedBy: group.accountId, askedAt: world.clock.now() };
    const accepted = { acceptedBy: host.accountId, acceptedAt: world.clock.now() };
    await world.db.insert(hostings).values({ ...of, ...asked, ...accepted });
  }
  await paid(world, office, { agreement, instalment: 1 });
  return agreement.organisationId;
}

describe('D12: who receives a payment for somebody else', () => {
  it('nobody, a host that is not on the portal, and a third party of the portal', async () => {
    const own = await paidTo('own');
    await paidTo('host');
    await paidTo('host', own);
    const lead = await person(world, 'overall-lead', { programmeId: office.programmeId });
    const scope = await bookScope(world.db, lead, world.clock.now());
    if (!scope) throw new Error('no books');
    const asked = { code: 'D12', format: 'csv', headings: null, scope } as const;
    const { body } = expectOk(await takeDownload(world, lead, asked));
    const rows: Record<string, string>[] = parse(await buffer(body), { columns: true, bom: true });
    expect(rows.slice(0, -1).map((row) => row['intermediary_id'])).toEqual(['', 'outside', own]);
  });
});
