import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accounts, sessions } from '#db/schema/people.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { expectOk } from '#app/kernel/result.ts';
import { hashToken, resolveSession } from '#app/people/resolve-session.server.ts';
import { signIn } from '#app/people/sign-in.server.ts';
import { signInCode } from '#app/people/sign-in-code.server.ts';
import { account, codeAt, cookieOf, header, PASSWORD } from '#tests/support/accounts.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
const NOW = '2026-11-02T09:00:00Z';

beforeAll(async () => {
  world = await testWorld({ now: NOW });
});
afterAll(() => world.close());
beforeEach(() => world.setNow(NOW));

const later = (seconds: number) => world.setNow(new Date(Date.parse(NOW) + seconds * 1000));
const enter = (email: string, password = PASSWORD) => signIn(world, { email, password, replaces: null });

describe('the password step', () => {
  it('opens a full session for an applicant and keeps only the hash of its token (SE-1)', async () => {
    const who = await account(world, [{ role: 'applicant-owner' }]);
    const signed = expectOk(await enter(who.email.toUpperCase()));
    expect(signed.owes).toBe('nothing');
    const rows = await world.db.select().from(sessions).where(eq(sessions.accountId, who.accountId));
    expect(rows.map((row) => row.tokenHash)).toEqual([hashToken(signed.token)]);
    expect(JSON.stringify(rows)).not.toContain(signed.token);
    const session = await resolveSession(world, header(world, signed.token));
    expect(session).toMatchObject({ confined: false, language: 'en', person: { accountId: who.accountId } });
    expect(session?.person.memberships.map(({ role }) => role)).toEqual(['applicant-owner']);
  });

  it('confines staff until the code, and to setting one up where there is none (AU-3)', async () => {
    const withCode = await account(world, [{ role: 'reviewer' }], { totp: true });
    const without = await account(world, [{ role: 'reviewer' }]);
    const first = expectOk(await enter(withCode.email));
    const second = expectOk(await enter(without.email));
    expect([first.owes, second.owes]).toEqual(['code', 'set-up']);
    expect((await resolveSession(world, header(world, first.token)))?.confined).toBe(true);
    // Whatever its row says: a staff account without a second factor gets no further.
    await world.db.update(sessions).set({ confined: false }).where(eq(sessions.accountId, without.accountId));
    expect((await resolveSession(world, header(world, second.token)))?.confined).toBe(true);
  });

  it('ends the session it came with (SE-2)', async () => {
    const who = await account(world, [{ role: 'applicant-owner' }]);
    const first = expectOk(await enter(who.email));
    const replaces = hashToken(first.token);
    const second = expectOk(await signIn(world, { email: who.email, password: PASSWORD, replaces }));
    expect(second.token).not.toBe(first.token);
    expect(await resolveSession(world, header(world, first.token))).toBeNull();
    expect(await resolveSession(world, header(world, second.token))).not.toBeNull();
  });

  it('answers alike to a wrong password, an unknown address and a suspended account (AU-5)', async () => {
    const known = await account(world, [{ role: 'applicant-owner' }]);
    const suspended = await account(world, [{ role: 'applicant-owner' }]);
    await world.db.update(accounts).set({ state: 'suspended' }).where(eq(accounts.id, suspended.accountId));
    const answers = await Promise.all([
      enter(known.email, 'wrong password here'),
      enter('nobody-at-all@example.org'),
      enter(suspended.email),
    ]);
    for (const answer of answers) expect(answer).toEqual({ ok: false, refusal: { code: 'sign-in-failed' } });
  });

  it('leaves a trace of a failed attempt, without the address (AT-1)', async () => {
    const who = await account(world, [{ role: 'applicant-owner' }]);
    await enter(who.email, 'wrong password here');
    await enter('secret-address@example.org');
    const rows = await world.db.select().from(trailEvents).where(eq(trailEvents.kind, 'session.refused'));
    expect(rows).toContainEqual(expect.objectContaining({ entityId: who.accountId, body: { reason: 'password' } }));
    expect(rows).toContainEqual(expect.objectContaining({ entityId: 'unknown', body: { reason: 'unknown' } }));
    expect(JSON.stringify(rows)).not.toMatch(/@example/);
  });

  it('makes the fourth attempt wait, also with the right password, and never for long (RL-1, RL-2)', async () => {
    const who = await account(world, [{ role: 'applicant-owner' }]);
    for (let i = 0; i < 3; i += 1) await enter(who.email, 'wrong password here');
    const wait = { ok: false, refusal: { code: 'wait-before-trying', values: { seconds: 6 } } };
    expect(await enter(who.email)).toEqual(wait);
    expect(await enter(who.email)).toEqual(wait);
    later(6);
    expect((await enter(who.email)).ok).toBe(true);
    // The right password clears the count.
    expect(await enter(who.email, 'wrong password here')).toMatchObject({ refusal: { code: 'sign-in-failed' } });
  });

  it('lets no burst slip through: of twenty attempts at once three are checked', async () => {
    const burst = await Promise.all(
      Array.from({ length: 20 }, () => enter('burst@example.org', 'wrong password here')),
    );
    const codes = burst.map((answer) => (answer.ok ? 'ok' : answer.refusal.code));
    expect(codes.filter((code) => code === 'sign-in-failed')).toHaveLength(3);
    expect(codes.filter((code) => code === 'wait-before-trying')).toHaveLength(17);
  });
});

describe('the code step (AU-4)', () => {
  async function confined() {
    const who = await account(world, [{ role: 'finance-approver' }], { totp: true });
    const { token } = expectOk(await enter(who.email));
    const session = await resolveSession(world, header(world, token));
    if (!session || !who.totpSecret) throw new Error('no confined session');
    return { who, token, session, code: codeAt(who.totpSecret, world.clock.now()) };
  }

  it('opens a full session under a fresh token; the confined one is gone', async () => {
    const { token, session, code } = await confined();
    const full = expectOk(await signInCode(world, session, { code }));
    expect(full.token).not.toBe(token);
    expect(await resolveSession(world, header(world, token))).toBeNull();
    expect((await resolveSession(world, header(world, full.token)))?.confined).toBe(false);
  });

  it('takes a code once, also when it is sent twice at the same moment', async () => {
    const { who, session, code } = await confined();
    const other = expectOk(await enter(who.email));
    const otherSession = await resolveSession(world, header(world, other.token));
    if (!otherSession) throw new Error('no second session');
    const both = await Promise.all([signInCode(world, session, { code }), signInCode(world, otherSession, { code })]);
    expect(both.filter((answer) => answer.ok)).toHaveLength(1);
    expect(both.find((answer) => !answer.ok)).toMatchObject({ refusal: { code: 'code-not-accepted', field: 'code' } });
  });

  it('refuses a wrong code, leaves a trace of it, and makes guessing wait', async () => {
    const { who, session } = await confined();
    for (let i = 0; i < 3; i += 1) {
      expect(await signInCode(world, session, { code: '000000' })).toMatchObject({
        refusal: { code: 'code-not-accepted' },
      });
    }
    expect(await signInCode(world, session, { code: '000000' })).toMatchObject({
      refusal: { code: 'wait-before-trying' },
    });
    const traces = await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, who.accountId));
    expect(traces.filter((row) => row.kind === 'session.refused')).toHaveLength(3);
  });

  it('has a quarter of an hour', async () => {
    const { token } = await confined();
    later(15 * 60 - 1);
    expect(await resolveSession(world, header(world, token))).not.toBeNull();
    later(15 * 60);
    expect(await resolveSession(world, header(world, token))).toBeNull();
  });
});

describe('how long a session lives (SE-2)', () => {
  it.each([
    ['an applicant', 'applicant-owner', 30 * 60, 12 * 3600],
    ['staff', 'grants-officer', 15 * 60, 8 * 3600],
  ] as const)('ends for %s when idle, and at its end however busy', async (_, role, idle, lasts) => {
    const who = await account(world, [{ role }], { totp: role === 'grants-officer' });
    const cookie = await cookieOf(world, who);
    later(idle - 1);
    expect(await resolveSession(world, cookie)).not.toBeNull();
    later(idle - 1 + idle);
    expect(await resolveSession(world, cookie)).toBeNull();
    world.setNow(new Date(Date.parse(NOW) + 86_400_000));
    const busy = await cookieOf(world, who);
    const start = world.clock.now().getTime();
    let lived = 0;
    while (await resolveSession(world, busy)) {
      lived += 600;
      world.setNow(new Date(start + lived * 1000));
    }
    expect(lived).toBe(lasts);
  });

  it('is written down once a minute at most', async () => {
    const who = await account(world, [{ role: 'applicant-owner' }]);
    const cookie = await cookieOf(world, who);
    const seen = async () => {
      const [row] = await world.db.select().from(sessions).where(eq(sessions.accountId, who.accountId));
      return row?.lastSeenAt.toISOString();
    };
    later(59);
    await resolveSession(world, cookie);
    expect(await seen()).toBe('2026-11-02T09:00:00.000Z');
    later(60);
    await resolveSession(world, cookie);
    expect(await seen()).toBe('2026-11-02T09:01:00.000Z');
  });

  it('ends at once for a suspended account', async () => {
    const who = await account(world, [{ role: 'applicant-owner' }]);
    const cookie = await cookieOf(world, who);
    await world.db.update(accounts).set({ state: 'suspended' }).where(eq(accounts.id, who.accountId));
    expect(await resolveSession(world, cookie)).toBeNull();
  });
});
