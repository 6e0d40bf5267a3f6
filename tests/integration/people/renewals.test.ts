import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notices } from '#db/schema/messages.ts';
import { accounts, secondFactorRenewals } from '#db/schema/people.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { paths } from '#app/http/paths.ts';
import { signIn } from '#app/people/sign-in.server.ts';
import { brokenConstraint } from '#app/trail/retry.server.ts';
import { account, cookieOf, PASSWORD, type TestAccount } from '#tests/support/accounts.ts';
import { applicant } from '#tests/support/applicant.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { proofOf } from '#tests/support/step-up.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const NOW = '2026-11-02T09:00:00Z';

let world: TestWorld;
let portal: TestPortal;
let administrator: TestAccount;
let lead: TestAccount;

beforeAll(async () => {
  world = await testWorld({ now: NOW });
  const { id: programmeId } = await programme(world);
  administrator = await account(world, [{ role: 'administrator' }], { totp: true });
  lead = await account(world, [{ role: 'overall-lead', programmeId }], { totp: true });
  portal = await realPortal(world, ['ui', 'people']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

let day = 0;
/** Each test a week later: codes of the second factor and attempts of the one before are over. */
beforeEach(() => world.setNow(new Date(Date.parse(NOW) + (day += 7) * 86_400_000)));

const later = (hours: number, more = 0) =>
  world.setNow(new Date(world.clock.now().getTime() + hours * 3_600_000 + more));
const as = async (who: TestAccount) => visitor(portal, await cookieOf(world, who));
const enters = ({ email }: TestAccount) => signIn(world, { email, password: PASSWORD, replaces: null });
const broken = (change: Promise<unknown>) =>
  change.then(
    () => 'kept',
    (error: unknown) => brokenConstraint(error),
  );
const toldTo = async (who: TestAccount) =>
  (await world.db.select().from(notices).where(eq(notices.accountId, who.accountId))).map(({ kind }) => kind);

/** The forms of the two pages: asked by the administrator, confirmed by the lead a minute later. */
async function asked(who: TestAccount): Promise<string> {
  const page = await as(administrator);
  later(0, 60_000);
  const code = await proofOf(world, administrator);
  const fields = { accountId: who.accountId, channel: 'video', code };
  const answer = await page.post(paths.people({ account: who.accountId }), fields, { form: 'renewal' });
  expect(answer.status).toBe(302);
  return answer.location?.split('/').at(-1) ?? '';
}

async function approve(id: string, by: TestAccount) {
  const page = await as(by);
  later(0, 60_000);
  return page.post(paths.renewal(id), { channel: 'in-person', code: await proofOf(world, by) }, { form: 'approve' });
}

describe('AU-7 a lost second factor', () => {
  it('is taken off by two people and 48 hours, at the sign-in that then sets up another', async () => {
    const { account: owner, organisationId } = await applicant(world);
    const who = await account(world, [{ role: 'applicant-editor', organisationId }], { totp: true });
    const id = await asked(who);
    expect(await enters(who)).toMatchObject({ value: { owes: 'code' } });
    expect((await approve(id, administrator)).status).toBe(409);
    expect((await approve(id, lead)).status).toBe(302);
    later(47, 59 * 60_000);
    expect(await enters(who)).toMatchObject({ value: { owes: 'code' } });
    later(0, 60_000);
    expect(await enters(who)).toMatchObject({ value: { owes: 'set-up' } });
    const [row] = await world.db.select().from(accounts).where(eq(accounts.id, who.accountId));
    expect([row?.totpSealed, row?.totpLastStep]).toEqual([null, null]);
    const events = await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, who.accountId));
    const kinds = ['second-factor.renewal-asked', 'second-factor.renewal-approved', 'second-factor.renewed'];
    expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(kinds));
    expect(await toldTo(who)).toEqual(expect.arrayContaining(['renewal-asked', 'own-renewal-approved']));
    expect(await toldTo(owner)).toContain('team-renewal-asked');
    expect(await toldTo(lead)).toContain('renewal-to-approve');
    const list = await (await as(lead)).read(paths.renewals());
    expect(list.body).toContain(paths.renewal(id));
  });

  it('is stopped by its holder, who has the telephone after all; never for oneself, nor where there is none', async () => {
    const who = await account(world, [{ role: 'finance-officer' }], { totp: true });
    const id = await asked(who);
    await approve(id, lead);
    later(1);
    const own = await as(who);
    expect((await own.read(paths.account())).body).toContain(`value="${id}"`);
    expect((await own.post(paths.account(), { renewalId: id }, { form: 'stop-renewal' })).status).toBe(302);
    expect((await own.post(paths.account(), { renewalId: id }, { form: 'stop-renewal' })).status).toBe(409);
    expect(await toldTo(lead)).toContain('renewal-taken-back');
    later(48);
    expect(await enters(who)).toMatchObject({ value: { owes: 'code' } });
    const bare = await account(world, [{ role: 'applicant-owner' }]);
    const page = await as(administrator);
    later(0, 60_000);
    for (const [accountId, status] of [
      [bare.accountId, 409],
      [administrator.accountId, 409],
      [world.ids.next(), 404],
    ] as const) {
      const fields = { accountId, channel: 'video', code: await proofOf(world, administrator) };
      const answer = await page.post(paths.people({ account: accountId }), fields, { form: 'renewal' });
      expect(answer.status).toBe(status);
    }
    const stranger = await as(bare);
    expect((await stranger.post(paths.account(), { renewalId: id }, { form: 'stop-renewal' })).status).toBe(404);
    expect((await stranger.read(paths.renewals())).status).toBe(403);
  });

  it('the form says beside the field what is missing, and no code stands in the page again', async () => {
    const who = await account(world, [{ role: 'reviewer' }], { totp: true });
    const page = await as(administrator);
    const fields = { accountId: who.accountId, code: '123456' };
    const answer = await page.post(paths.people({ account: who.accountId }), fields, { form: 'renewal' });
    expect([answer.status, answer.body.includes('id="renewal-channel-error"')]).toEqual([422, true]);
    expect(answer.body).not.toContain('123456');
  });

  it('the database keeps it so, past the portal', async () => {
    const who = await account(world, [{ role: 'reviewer' }], { totp: true });
    const bare = world.db.update(accounts).set({ totpSealed: null }).where(eq(accounts.id, who.accountId));
    expect(await broken(bare)).toBe('second_factor_kept');
    const id = await asked(who);
    const at = world.clock.now();
    const mine = eq(secondFactorRenewals.id, id);
    const change = (values: Partial<typeof secondFactorRenewals.$inferInsert>) =>
      broken(world.db.update(secondFactorRenewals).set(values).where(mine));
    const used = { outcome: 'used', endedBy: who.accountId, endedAt: at };
    expect(await change(used)).toBe('second_factor_renewals_used');
    const yes = { approvedAt: at, approvedAfter: 'video', opensAt: new Date(at.getTime() + 48 * 3_600_000) };
    expect(await change({ ...yes, approvedBy: administrator.accountId })).toBe('second_factor_renewals_by_two');
    expect(await change({ ...yes, approvedBy: who.accountId })).toBe('second_factor_renewals_by_two');
    expect(await change({ ...yes, approvedBy: lead.accountId, opensAt: at })).toBe('second_factor_renewals_wait');
    expect((await approve(id, lead)).status).toBe(302);
    expect(await change({ opensAt: at })).toMatch(/second_factor_renewal/);
    expect(await change(used)).toBe('second_factor_renewals_used');
    expect(await broken(world.db.delete(secondFactorRenewals).where(mine))).not.toBe('kept');
  });
});
