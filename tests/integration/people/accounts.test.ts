import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notices } from '#db/schema/messages.ts';
import { accounts, sessions } from '#db/schema/people.ts';
import { idempotencyKeys, outbox, rateLimits, trailEvents } from '#db/schema/trail.ts';
import { expectOk } from '#app/kernel/result.ts';
import { changePassword } from '#app/people/change-password.server.ts';
import { changePreferences } from '#app/people/change-preferences.server.ts';
import { enrolSecondFactor } from '#app/people/enrol-second-factor.server.ts';
import { enrolmentSecret } from '#app/people/totp-seed.server.ts';
import { resolveSession } from '#app/people/resolve-session.server.ts';
import { signIn } from '#app/people/sign-in.server.ts';
import { signOut, signOutOthers } from '#app/people/sign-out.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, codeAt, cookieOf, header, PASSWORD, personOf } from '#tests/support/accounts.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
const NOW = '2026-11-02T09:00:00Z';

beforeAll(async () => {
  world = await testWorld({ now: NOW });
});
afterAll(() => world.close());
beforeEach(() => world.setNow(NOW));

const key = (name: string) => namedKey(`${name}-${world.ids.next()}`);

describe('leaving', () => {
  it('kills the session in the database: the copied cookie opens nothing (SE-4)', async () => {
    const who = await account(world, [{ role: 'applicant-owner' }]);
    const cookie = await cookieOf(world, who);
    const session = await resolveSession(world, cookie);
    if (!session) throw new Error('no session');
    await signOut(world, session.person);
    await signOut(world, session.person);
    expect(await resolveSession(world, cookie)).toBeNull();
    const ends = await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, who.accountId));
    expect(ends.filter((row) => row.kind === 'session.ended')).toHaveLength(1);
  });

  it('ends every other session, not this one (SE-3)', async () => {
    const who = await account(world, [{ role: 'applicant-owner' }]);
    const [here, there] = [await cookieOf(world, who), await cookieOf(world, who)];
    const session = await resolveSession(world, here);
    if (!session) throw new Error('no session');
    expect(expectOk(await signOutOthers(world, session.person, { key: key('others') }))).toBe(1);
    expect(await resolveSession(world, there)).toBeNull();
    expect(await resolveSession(world, here)).not.toBeNull();
  });
});

describe('one’s own account', () => {
  it('changes the password only with the present one, and ends other sessions (SE-2)', async () => {
    const who = await account(world, [{ role: 'applicant-owner' }]);
    const [here, there] = [await cookieOf(world, who), await cookieOf(world, who)];
    const person = (await resolveSession(world, here))?.person;
    if (!person) throw new Error('no session');
    const change = (currentPassword: string, password: string) =>
      changePassword(world, person, { currentPassword, password, key: key('password') });
    expect(await change('not my password', 'another dozen of herons')).toMatchObject({
      refusal: { code: 'password-not-yours', field: 'currentPassword' },
    });
    expect(await change(PASSWORD, PASSWORD)).toMatchObject({ refusal: { code: 'password-unchanged' } });
    expect(await change(PASSWORD, 'short')).toMatchObject({ refusal: { code: 'password-too-short' } });
    later(6);
    expect((await change(PASSWORD, 'another dozen of herons')).ok).toBe(true);
    expect(await resolveSession(world, there)).toBeNull();
    expect(await resolveSession(world, here)).not.toBeNull();
    const enter = (password: string) => signIn(world, { email: who.email, password, replaces: null });
    expect((await enter(PASSWORD)).ok).toBe(false);
    expect((await enter('another dozen of herons')).ok).toBe(true);
  });

  it('keeps the chosen language and the wish for mails', async () => {
    const who = await account(world, [{ role: 'applicant-owner' }]);
    const cookie = await cookieOf(world, who);
    const person = await personOf(world, who);
    expectOk(await changePreferences(world, person, { language: 'ar', mailNotices: false, key: key('preferences') }));
    expect((await resolveSession(world, cookie))?.language).toBe('ar');
    const [row] = await world.db.select().from(accounts).where(eq(accounts.id, who.accountId));
    expect(row?.mailNotices).toBe(false);
  });

  it('enrols a second factor by its first code, and never a second one (AU-3)', async () => {
    const who = await account(world, [{ role: 'applicant-owner' }]);
    const [here, there] = [await cookieOf(world, who), await cookieOf(world, who)];
    const session = await resolveSession(world, here);
    if (!session) throw new Error('no session');
    const secret = enrolmentSecret(world, session.tokenHash);
    expect(await enrolSecondFactor(world, session, { code: '000000' })).toMatchObject({
      refusal: { code: 'code-not-accepted' },
    });
    const { token } = expectOk(await enrolSecondFactor(world, session, { code: codeAt(secret, world.clock.now()) }));
    for (const old of [here, there]) expect(await resolveSession(world, old)).toBeNull();
    const fresh = await resolveSession(world, header(world, token));
    expect(fresh?.confined).toBe(false);
    const [row] = await world.db.select().from(accounts).where(eq(accounts.id, who.accountId));
    expect(row?.totpSealed?.toString('latin1')).not.toContain(secret);
    expect(expectOk(await signIn(world, { email: who.email, password: PASSWORD, replaces: null })).owes).toBe('code');
    if (!fresh) throw new Error('no session');
    const again = codeAt(enrolmentSecret(world, fresh.tokenHash), world.clock.now());
    expect(await enrolSecondFactor(world, fresh, { code: again })).toMatchObject({
      refusal: { code: 'second-factor-exists' },
    });
  });
});

describe('what is stored', () => {
  it('no table but the vault holds a name or an address in the clear', async () => {
    const who = await account(world, [{ role: 'applicant-owner' }]);
    await cookieOf(world, who);
    const tables = [accounts, sessions, trailEvents, idempotencyKeys, notices, rateLimits, outbox];
    const everything = JSON.stringify(await Promise.all(tables.map((table) => world.db.select().from(table))));
    expect(everything.match(/@example|Full Name/)).toBeNull();
  });
});

function later(seconds: number): void {
  world.setNow(new Date(Date.parse(NOW) + seconds * 1000));
}
