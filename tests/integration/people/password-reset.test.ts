import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notices } from '#db/schema/messages.ts';
import { accounts, passwordResets } from '#db/schema/people.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { deliveries } from '#app/deliveries.server.ts';
import { paths } from '#app/http/paths.ts';
import { addMinutes } from '#app/kernel/instant.ts';
import { resolveSession } from '#app/people/resolve-session.server.ts';
import { signIn } from '#app/people/sign-in.server.ts';
import { drainOutbox } from '#app/trail/outbox.server.ts';
import { brokenConstraint } from '#app/trail/retry.server.ts';
import { account, cookieOf, PASSWORD, type TestAccount } from '#tests/support/accounts.ts';
import { applicant } from '#tests/support/applicant.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor, type Seen } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const NOW = '2026-11-02T23:50:00Z';
const OWN = 'seven kites over the harbour';

let world: TestWorld;
let portal: TestPortal;

beforeAll(async () => {
  world = await testWorld({ now: NOW });
  await programme(world);
  portal = await realPortal(world, ['ui', 'people']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});
beforeEach(() => world.setNow(NOW));

const me = () => visitor(portal, null);
const newcomer = () => account(world, [{ role: 'applicant-owner' }]);
const ask = (email: string) => me().post(paths.forgottenPassword(), { email }, { form: 'forgotten' });
const choose = (email: string, code: string, password = OWN) =>
  me().post(paths.newPassword(), { email, code, password }, { form: 'new-password' });
const enters = async ({ email }: TestAccount, password: string) =>
  (await signIn(world, { email, password, replaces: null })).ok;
const wrong = (answer: Seen) => [answer.status, answer.body.includes('id="new-password-code-error"')];

const broken = (change: Promise<unknown>) =>
  change.then(
    () => 'kept',
    (error: unknown) => brokenConstraint(error),
  );

const CODE = /\b\w{4}-\w{4}-\w{4}\b/;

/** The mails with a code that left since, and the last of them. */
async function mailed(): Promise<{ count: number; code: string; text: string }> {
  const before = world.mails.length;
  await drainOutbox(world, deliveries);
  const sent = world.mails.slice(before).filter(({ text }) => CODE.test(text));
  const text = sent.at(-1)?.text ?? '';
  return { count: sent.length, code: CODE.exec(text)?.[0] ?? '', text };
}

async function codeFor(who: TestAccount): Promise<string> {
  await ask(who.email);
  return (await mailed()).code;
}

describe('AU-7 a forgotten password', () => {
  it('is replaced by who reads the mail, without scripts; every session ends', async () => {
    const who = await newcomer();
    const cookie = await cookieOf(world, who);
    expect((await me().read(paths.signIn())).body).toContain(`href="${paths.forgottenPassword()}"`);
    const asked = await ask(who.email.toUpperCase());
    expect([asked.status, asked.location]).toEqual([302, paths.newPassword({ asked: 'yes' })]);
    const { count, code, text } = await mailed();
    expect([count, world.mails.at(-1)?.to.toLowerCase()]).toEqual([1, who.email]);
    // PV-5: neither where from, nor a link.
    expect(`${world.mails.at(-1)?.subject} ${text}`).not.toMatch(/http|passerelle|grant/i);
    expect(wrong(await choose(who.email, 'aaaa-aaaa-aaaa'))).toEqual([422, true]);
    const weak = await choose(who.email, code, 'short');
    expect([weak.status, weak.body.includes('id="new-password-password-error"')]).toEqual([422, true]);
    expect(weak.body).not.toContain(code);
    const done = await choose(who.email, ` ${code.toUpperCase().replaceAll('-', ' ')} `);
    expect([done.status, done.location]).toEqual([302, paths.signIn({ reset: 'yes' })]);
    expect([await enters(who, PASSWORD), await enters(who, OWN)]).toEqual([false, true]);
    expect(await resolveSession(world, cookie)).toBeNull();
    expect(wrong(await choose(who.email, code, 'another five words of mine'))).toEqual([422, true]);
    const told = await world.db.select().from(notices).where(eq(notices.accountId, who.accountId));
    expect(told.map(({ kind }) => kind)).toContain('password-reset');
    const events = await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, who.accountId));
    expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['password.reset-asked', 'password.reset']));
    for (const secret of [code, OWN, who.email]) expect(JSON.stringify(events)).not.toContain(secret);
  });

  it('never takes the second factor away', async () => {
    const who = await account(world, [{ role: 'applicant-owner' }], { totp: true });
    await choose(who.email, await codeFor(who));
    expect(await signIn(world, { email: who.email, password: OWN, replaces: null })).toMatchObject({
      ok: true,
      value: { owes: 'code' },
    });
  });

  it('AU-5: answers alike for an address nobody has, one that is kept out, and one with a one-time password', async () => {
    const [out, fresh] = [await newcomer(), await newcomer()];
    await world.db.update(accounts).set({ state: 'suspended' }).where(eq(accounts.id, out.accountId));
    await world.db.update(accounts).set({ oneTimePassword: true }).where(eq(accounts.id, fresh.accountId));
    for (const email of ['nobody@example.org', out.email, fresh.email]) {
      const asked = await ask(email);
      expect([asked.status, asked.location]).toEqual([302, paths.newPassword({ asked: 'yes' })]);
      expect(wrong(await choose(email, 'aaaa-aaaa-aaaa'))).toEqual([422, true]);
    }
    expect((await mailed()).count).toBe(0);
    for (const { accountId } of [out, fresh]) {
      const at = world.clock.now();
      const times = { askedAt: at, mailedAt: at, expiresAt: addMinutes(at, 60) };
      const past = world.db.insert(passwordResets).values({ id: world.ids.next(), accountId, ...times });
      expect(await broken(past)).toBe('password_reset_allowed');
    }
  });

  it('counts an hour, is mailed again as it is after five minutes, and fits no other account', async () => {
    const [who, other] = [await newcomer(), await newcomer()];
    const code = await codeFor(who);
    await ask(who.email);
    expect((await mailed()).count).toBe(0);
    world.setNow(addMinutes(new Date(NOW), 5));
    await ask(who.email);
    expect(await mailed()).toMatchObject({ count: 1, code });
    await codeFor(other);
    expect(wrong(await choose(other.email, code))).toEqual([422, true]);
    world.setNow(addMinutes(new Date(NOW), 65));
    expect(wrong(await choose(who.email, code))).toEqual([422, true]);
    const renewed = await codeFor(who);
    expect(renewed).not.toBe(code);
    expect((await choose(who.email, renewed)).status).toBe(302);
  });

  it('counts once, though it is sent twice at once, and the database keeps it so', async () => {
    const who = await newcomer();
    const code = await codeFor(who);
    const both = await Promise.all([choose(who.email, code), choose(who.email, code, 'nine boats in the small bay')]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([302, 422]);
    const mine = eq(passwordResets.accountId, who.accountId);
    const again = world.db.update(passwordResets).set({ closedAt: null }).where(mine);
    expect(await broken(again)).toBe('password_reset_once');
  });

  it('RL-1: wrong codes are slowed down', async () => {
    const who = await newcomer();
    await ask(who.email);
    const answers: number[] = [];
    for (let i = 0; i < 4; i += 1) answers.push((await choose(who.email, 'aaaa-aaaa-aaaa')).status);
    expect(answers).toEqual([422, 422, 422, 429]);
    const refused = eq(trailEvents.kind, 'password.reset-refused');
    expect(await world.db.$count(trailEvents, refused)).toBeGreaterThanOrEqual(3);
  });

  it('BK-2: the owners of the team hear of it, as somebody else may read the mailbox', async () => {
    const { account: owner, organisationId } = await applicant(world);
    const editor = await account(world, [{ role: 'applicant-editor', organisationId }]);
    await choose(editor.email, await codeFor(editor));
    const told = and(eq(notices.accountId, owner.accountId), eq(notices.kind, 'team-password-reset'));
    expect(await world.db.$count(notices, told)).toBe(1);
  });
});
