import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disbursements } from '#db/schema/disbursements.ts';
import { hostings } from '#db/schema/hostings.ts';
import { organisations } from '#db/schema/organisations.ts';
import { lockOrganisations } from '#app/awards/limits-store.server.ts';
import { hostedMoney } from '#app/disbursements/hosted-pages.server.ts';
import { paths } from '#app/http/paths.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { acceptHosting, askHost, endHosting } from '#app/organisations/hosting/change-hosting.server.ts';
import { hostingPage } from '#app/organisations/hosting/hosting-pages.server.ts';
import { reviseOrganisation } from '#app/organisations/revise-organisation.server.ts';
import { soughtParties } from '#app/organisations/screening/sought-parties.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, cookieOf, personOf } from '#tests/support/accounts.ts';
import { activeAgreement } from '#tests/support/agreement.ts';
import { applicant, PROFILE } from '#tests/support/applicant.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal } from '#tests/support/real-pages.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let programmeId: string;
let count = 0;
const key = () => namedKey(`host-${(count += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

beforeAll(async () => {
  world = await testWorld({ now: '2026-11-02T09:00:00Z' });
  programmeId = (await programme(world)).id;
});
afterAll(() => world.close());

async function aliasOf(organisationId: string): Promise<string> {
  const [row] = await world.db.select().from(organisations).where(eq(organisations.id, organisationId));
  return row?.alias ?? '';
}
const ask = async (group: Person, hostId: string) =>
  askHost(world, group, { hostAlias: await aliasOf(hostId), key: key() });
const oneWith = async (organisationId: string) => {
  const rows = await world.database.app.sql`select id from one_with(${organisationId})`;
  return rows.map(({ id }) => String(id)).toSorted();
};

describe('a fiscal host', () => {
  it('I5: is asked, accepts, and then counts as one with the group until it ends', async () => {
    const [group, host] = [await applicant(world), await applicant(world)];
    const { hostingId } = expectOk(await ask(group.person, host.organisationId));
    expect(await oneWith(group.organisationId)).toEqual([group.organisationId]);
    expect(codeOf(await acceptHosting(world, group.person, { hostingId, key: key() }))).toBe('not-found');
    expectOk(await acceptHosting(world, host.person, { hostingId, key: key() }));
    const both = [group.organisationId, host.organisationId].toSorted();
    expect(await oneWith(group.organisationId)).toEqual(both);
    expect(await oneWith(host.organisationId)).toEqual(both);
    await world.db.transaction((tx) => lockOrganisations(tx, [group.organisationId]));
    expect(codeOf(await ask(group.person, host.organisationId))).toBe('host-already');
    const third = await applicant(world);
    expect(codeOf(await ask(third.person, group.organisationId))).toBe('host-hosted');
    expect(codeOf(await ask(host.person, third.organisationId))).toBe('host-hosted');
    expectOk(await endHosting(world, group.person, { hostingId, key: key() }));
    expect(await oneWith(group.organisationId)).toEqual([group.organisationId]);
    expect((await hostingPage(world.db, host.person))?.hosted).toEqual([]);
  });

  it('I16: is screened for its group too, once it has accepted, and again when it changes', async () => {
    const [group, host] = [await applicant(world), await applicant(world, { workingName: 'House of Associations' })];
    const officer = await person(world, 'grants-officer', { programmeId });
    const seen = async () => {
      const [row] = await world.database.app.sql`select screening_seen(${group.organisationId}) as seen`;
      return Number(row?.['seen']);
    };
    const hosts = () =>
      world.db.transaction(async (tx) => {
        const asked = { actor: officer, organisationIds: [group.organisationId] };
        return (await soughtParties(world, tx, asked)).filter(({ role }) => role === 'host');
      });
    const { hostingId } = expectOk(await ask(group.person, host.organisationId));
    const before = await seen();
    expect(await hosts()).toEqual([]);
    expectOk(await acceptHosting(world, host.person, { hostingId, key: key() }));
    expect(await hosts()).toMatchObject([{ kind: 'entity', organisationId: group.organisationId }]);
    expect((await hosts())[0]?.names).toContain('House of Associations');
    const accepted = await seen();
    expect(accepted).toBeGreaterThan(before);
    const renamed = { ...PROFILE, workingName: 'House of Guilds', version: 1, key: key() };
    expectOk(await reviseOrganisation(world, host.person, renamed));
    const changed = await seen();
    expect(changed).toBeGreaterThan(accepted);
    expectOk(await endHosting(world, group.person, { hostingId, key: key() }));
    expect(await hosts()).toEqual([]);
    expect(await seen()).toBeGreaterThan(changed);
  });

  it('the database knows no chain, and takes an acceptance of the host’s owner only', async () => {
    const [group, host, third] = [await applicant(world), await applicant(world), await applicant(world)];
    const { hostingId } = expectOk(await ask(group.person, host.organisationId));
    const accept = world.db
      .update(hostings)
      .set({ acceptedBy: group.account.accountId, acceptedAt: world.clock.now() })
      .where(eq(hostings.id, hostingId));
    await expect(accept).rejects.toMatchObject({ cause: { constraint_name: 'hosting_by_host' } });
    const chain = world.db.insert(hostings).values({
      id: world.ids.next(),
      organisationId: third.organisationId,
      hostId: group.organisationId,
      askedBy: third.account.accountId,
      askedAt: world.clock.now(),
    });
    await expect(chain).rejects.toMatchObject({ cause: { constraint_name: 'hosting_no_chain' } });
  });

  it('sees the money of its group and nothing else, as long as it holds it', async () => {
    // Before the agreement: its organisation has an alias no number can follow.
    const [host, stranger] = [await applicant(world), await applicant(world)];
    const agreement = await activeAgreement(world, { programmeId });
    const { organisationId } = agreement;
    const group = await person(world, 'applicant-owner', { organisationId });
    expect(await hostedMoney(world.db, host.person, organisationId)).toBeNull();
    const { hostingId } = expectOk(await ask(group, host.organisationId));
    expect(await hostedMoney(world.db, host.person, organisationId)).toBeNull();
    expectOk(await acceptHosting(world, host.person, { hostingId, key: key() }));
    const page = await hostedMoney(world.db, host.person, organisationId);
    expect(page?.agreements).toHaveLength(1);
    expect(page?.instalments.map(({ amountMinor }) => amountMinor)).toEqual([25_000_00n, 20_000_00n, 5_000_00n]);
    expect(page?.payments).toEqual([]);
    expect(Object.keys(page?.agreements[0] ?? {}).toSorted()).toEqual([
      'amountMinor',
      'currency',
      'endsOn',
      'id',
      'reference',
      'startsOn',
      'state',
    ]);
    expect(await hostedMoney(world.db, stranger.person, organisationId)).toBeNull();
    expect(await hostedMoney(world.db, group, organisationId)).toBeNull();

    const portal = await realPortal(world, ['organisations', 'disbursements', 'agreements', 'people', 'applications']);
    const finance = await account(world, [{ role: 'applicant-finance', organisationId: host.organisationId }]);
    const reader = visitor(portal, await cookieOf(world, finance));
    expect((await reader.read(paths.hostedMoney(organisationId))).status).toBe(200);
    expect((await reader.read(paths.agreement(agreement.id))).status).toBe(404);
    const editor = await account(world, [{ role: 'applicant-editor', organisationId: host.organisationId }]);
    const other = visitor(portal, await cookieOf(world, editor));
    expect((await other.read(paths.hostedMoney(organisationId))).status).toBe(403);
    const owner = visitor(portal, await cookieOf(world, host.account));
    expect((await owner.read(paths.hosting())).body).toContain(await aliasOf(organisationId));
    const alone = visitor(portal, await cookieOf(world, stranger.account));
    const wrong = await alone.post(paths.hosting(), { intent: 'ask', hostAlias: 'ORG-9999' }, { form: 'ask' });
    expect([wrong.status, wrong.body.includes('ORG-9999')]).toEqual([422, true]);
    await portal.stop();

    expectOk(await endHosting(world, await personOf(world, host.account), { hostingId, key: key() }));
    expect(await hostedMoney(world.db, host.person, organisationId)).toBeNull();
    expect(await world.db.$count(disbursements)).toBe(0);
  });
});
