import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts } from '#db/schema/people.ts';
import { outbox } from '#db/schema/trail.ts';
import { deliveries } from '#app/deliveries.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { registerAccount } from '#app/people/register-account.server.ts';
import { signIn } from '#app/people/sign-in.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { drainOutbox } from '#app/trail/outbox.server.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

const PASSWORD = 'a lamp for every window';

function registration(email: string, password = PASSWORD) {
  const key = namedKey(`register-${world.ids.next()}`);
  return { alias: 'Nour', fullName: 'Nadia Haddad', email, password, language: 'ar', key } as const;
}

describe('registering', () => {
  it('opens an account whose holder may start an organisation, in their language', async () => {
    expect(await registerAccount(world, registration('nour@example.org'))).toEqual({ ok: true, value: null });
    const signed = expectOk(await signIn(world, { email: 'nour@example.org', password: PASSWORD, replaces: null }));
    expect(signed.owes).toBe('nothing');
    expect(signed.person.memberships).toMatchObject([{ role: 'applicant-owner', organisationId: null }]);
    const [row] = await world.db.select().from(accounts).where(eq(accounts.id, signed.person.accountId));
    expect(row).toMatchObject({ alias: 'Nour', language: 'ar', state: 'active' });
  });

  it('answers the same for an address that has an account, and changes nothing (AU-5)', async () => {
    await registerAccount(world, registration('twice@example.org'));
    const again = await registerAccount(world, registration(' Twice@Example.org', 'quite another set of words'));
    expect(again).toEqual({ ok: true, value: null });
    const enter = (password: string) => signIn(world, { email: 'twice@example.org', password, replaces: null });
    expect((await enter('quite another set of words')).ok).toBe(false);
    expect((await enter(PASSWORD)).ok).toBe(true);
  });

  it('tells the holder once an hour, by a mail that says nothing of what is here (PV-5)', async () => {
    await registerAccount(world, registration('mailed@example.org'));
    await drainOutbox(world, deliveries);
    const before = world.mails.length;
    for (let i = 0; i < 3; i += 1) await registerAccount(world, registration('mailed@example.org'));
    await drainOutbox(world, deliveries);
    const sent = world.mails.slice(before);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.to).toBe('mailed@example.org');
    expect(`${sent[0]?.subject} ${sent[0]?.text}`).not.toMatch(/Nadia|Nour|https?:|grant/i);
  });

  it('makes one account of one form, and of one address in a race', async () => {
    const given = registration('once@example.org');
    const all = await Promise.all([
      registerAccount(world, given),
      registerAccount(world, given),
      registerAccount(world, registration('once@example.org')),
    ]);
    for (const each of all) expect(each).toEqual({ ok: true, value: null });
    const before = await world.db.$count(accounts);
    await registerAccount(world, registration('once@example.org'));
    expect(await world.db.$count(accounts)).toBe(before);
  });

  it.each([
    ['short', 'password-too-short'],
    ['password1234', 'password-too-common'],
    ['nadia haddad nour', 'password-has-context'],
  ])('refuses the password %j', async (password, code) => {
    const answer = await registerAccount(world, registration('weak@example.org', password));
    expect(answer).toMatchObject({ ok: false, refusal: { code, field: 'password' } });
  });

  it('keeps addresses out of the outbox', async () => {
    expect(JSON.stringify(await world.db.select().from(outbox))).not.toContain('@');
  });
});
