import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEngagements } from '#db/schema/assurance.ts';
import { notices } from '#db/schema/messages.ts';
import { memberships } from '#db/schema/people.ts';
import { idempotencyKeys, trailEvents } from '#db/schema/trail.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { accountByEmail, accountsHolding } from '#app/people/account-store.server.ts';
import { createAccount } from '#app/people/create-account.server.ts';
import { endMembership } from '#app/people/end-membership.server.ts';
import { enrolSecondFactor } from '#app/people/enrol-second-factor.server.ts';
import { enrolmentSecret } from '#app/people/totp-seed.server.ts';
import { grantMembership } from '#app/people/grant-membership.server.ts';
import { inviteStaff } from '#app/people/invite-staff.server.ts';
import { peoplePage } from '#app/people/people-pages.server.ts';
import { resolveSession } from '#app/people/resolve-session.server.ts';
import { signIn } from '#app/people/sign-in.server.ts';
import { suspendAccount } from '#app/people/suspend-account.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, codeAt, cookieOf, header, PASSWORD, personOf } from '#tests/support/accounts.ts';
import { codeOf } from '#tests/support/payment-office.ts';
import { programme, type TestProgramme } from '#tests/support/programme.ts';
import { proofOf } from '#tests/support/step-up.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let action: TestProgramme;
const NOW = '2026-11-02T09:00:00Z';

beforeAll(async () => {
  world = await testWorld({ now: NOW });
  action = await programme(world);
});
afterAll(() => world.close());
beforeEach(() => world.setNow(NOW));

const administrator = async () => personOf(world, await account(world, [{ role: 'administrator' }], { totp: true }));
const key = (name: string) => namedKey(`${name}-${world.ids.next()}`);

async function invite(actor: Person, email: string, more: Partial<Parameters<typeof inviteStaff>[2]> = {}) {
  const given = {
    alias: 'Colleague',
    fullName: 'Maria Lindqvist',
    email,
    role: 'finance-officer',
    memberId: action.members.LEAD,
    language: 'fr',
    proof: await proofOf(world, actor),
    key: key('invite'),
    ...more,
  } as const;
  return inviteStaff(world, actor, given);
}

describe('inviting staff', () => {
  it('leads from the one-time password to an own one with a second factor', async () => {
    const actor = await administrator();
    const { accountId, password } = expectOk(await invite(actor, 'maria@example.org'));
    const first = expectOk(await signIn(world, { email: 'maria@example.org', password, replaces: null }));
    expect(first.owes).toBe('set-up');
    const session = await resolveSession(world, header(world, first.token));
    if (!session) throw new Error('no session');
    const code = codeAt(enrolmentSecret(world, session.tokenHash), world.clock.now());
    expect(await enrolSecondFactor(world, session, { code, password })).toMatchObject({
      refusal: { code: 'password-unchanged' },
    });
    expect(await enrolSecondFactor(world, session, { code, password: 'lindqvist maria' })).toMatchObject({
      refusal: { code: 'password-has-context' },
    });
    const own = 'fourteen lanterns on the pier';
    const { token } = expectOk(await enrolSecondFactor(world, session, { code, password: own }));
    const person = (await resolveSession(world, header(world, token)))?.person;
    expect(person).toMatchObject({ accountId, memberships: [{ role: 'finance-officer', programmeId: action.id }] });
    expect((await signIn(world, { email: 'maria@example.org', password, replaces: null })).ok).toBe(false);
  });

  it('shows one password for one form, and stores it nowhere', async () => {
    const actor = await administrator();
    const once = { key: key('twice'), proof: await proofOf(world, actor) };
    const [one, other] = [
      await invite(actor, 'twice@example.org', once),
      await invite(actor, 'twice@example.org', once),
    ];
    expect(one).toEqual(other);
    const { password } = expectOk(one);
    const stored = await world.db.select().from(idempotencyKeys).where(eq(idempotencyKeys.command, 'create-account'));
    expect(JSON.stringify(stored)).not.toContain(password);
  });

  it('is for administrators, at a member there is, for an address that is free', async () => {
    const actor = await administrator();
    const officer = await personOf(world, await account(world, [{ role: 'grants-officer' }], { totp: true }));
    expect(await invite(officer, 'no@example.org')).toMatchObject({
      refusal: { code: 'role-may-not' },
    });
    const memberId = world.ids.next();
    expect(await invite(actor, 'no@example.org', { memberId })).toMatchObject({
      refusal: { code: 'not-found' },
    });
    const taken = await account(world, [{ role: 'applicant-owner' }]);
    expect(await invite(actor, taken.email)).toMatchObject({
      refusal: { code: 'email-taken', field: 'email' },
    });
  });

  it('tells the overall lead, by alias', async () => {
    const lead = await account(world, [{ role: 'overall-lead', programmeId: action.id }], { totp: true });
    expectOk(await invite(await administrator(), 'told@example.org'));
    const [notice] = await world.db.select().from(notices).where(eq(notices.accountId, lead.accountId));
    expect(notice).toMatchObject({ kind: 'staff-role-given', values: { alias: 'Colleague' } });
  });

  it('refuses two accounts for one address, also in a race', async () => {
    const make = (name: string) =>
      createAccount(
        world,
        { kind: 'system', name: 'test' },
        {
          alias: name,
          fullName: name,
          email: 'race@example.org',
          password: PASSWORD,
          language: 'en',
          memberships: [{ role: 'applicant-owner' }],
          key: key('race'),
        },
      );
    const results = await Promise.all([make('One'), make('Two'), make('Three')]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    for (const result of results) if (!result.ok) expect(result.refusal.code).toBe('email-taken');
  });
});

describe('roles', () => {
  it('a role taken away is gone with the next request (SE-3)', async () => {
    const who = await account(world, [{ role: 'reviewer', programmeId: action.id }], { totp: true });
    const cookie = await cookieOf(world, who);
    const page = await peoplePage(world.db, { after: null });
    const membershipId = page.accounts.find((line) => line.id === who.accountId)?.roles[0]?.id ?? '';
    expectOk(await endMembership(world, await administrator(), { membershipId, key: key('end') }));
    expect((await resolveSession(world, cookie))?.person.memberships).toEqual([]);
    expect(await accountsHolding(world.db, { roles: ['reviewer'] })).not.toContain(who.accountId);
  });

  it('a role given ends the sessions of its holder (SE-2)', async () => {
    const who = await account(world, [{ role: 'call-manager', programmeId: action.id }], { totp: true });
    const cookie = await cookieOf(world, who);
    const actor = await administrator();
    const { accountId } = who;
    const grant = async (role: 'grants-officer' | 'auditor') => {
      const asked = { accountId, role, memberId: action.members.P1, proof: await proofOf(world, actor) };
      return grantMembership(world, actor, { ...asked, key: key('grant') });
    };
    expectOk(await grant('grants-officer'));
    expect(await resolveSession(world, cookie)).toBeNull();
    expect(await grant('grants-officer')).toMatchObject({ refusal: { code: 'role-already-held' } });
    expect(await grant('auditor')).toMatchObject({ refusal: { code: 'roles-do-not-mix' } });
  });

  it('nobody changes their own roles, and only administrators those of others', async () => {
    const actor = await administrator();
    const { members } = action;
    const officer = await personOf(world, await account(world, [{ role: 'grants-officer' }], { totp: true }));
    const grant = async (by: Person, accountId: string) => {
      const asked = { accountId, role: 'reviewer', memberId: members.P1, proof: await proofOf(world, by) } as const;
      return grantMembership(world, by, { ...asked, key: key('grant') });
    };
    expect(await grant(actor, actor.accountId)).toMatchObject({ refusal: { code: 'own-roles' } });
    expect(await grant(officer, actor.accountId)).toMatchObject({ refusal: { code: 'role-may-not' } });
    expect(await grant(actor, world.ids.next())).toMatchObject({ refusal: { code: 'not-found' } });
    const end = (membershipId: string) => endMembership(world, actor, { membershipId, key: key('end') });
    expect(await end(world.ids.next())).toMatchObject({ refusal: { code: 'not-found' } });
    const own = (await peoplePage(world.db, { after: null })).accounts.find((line) => line.id === actor.accountId);
    expect(await end(own?.roles[0]?.id ?? '')).toMatchObject({ refusal: { code: 'own-roles' } });
  });

  it('AU-6: are given by a code of the moment only; a form with another fault costs no attempt', async () => {
    const actor = await administrator();
    const who = await account(world, [{ role: 'call-manager', programmeId: action.id }], { totp: true });
    const give = (role: 'reviewer' | 'grants-officer', proof: string) => {
      const asked = { accountId: who.accountId, role, memberId: action.members.P1, proof };
      return grantMembership(world, actor, { ...asked, key: key('grant') });
    };
    expect(await give('reviewer', '000000')).toMatchObject({ refusal: { code: 'code-not-accepted', field: 'code' } });
    expect(await invite(actor, 'wrong@example.org', { proof: '000000' })).toMatchObject({
      refusal: { code: 'code-not-accepted', field: 'code' },
    });
    const held = eq(memberships.accountId, who.accountId);
    expect(await world.db.$count(memberships, held)).toBe(1);
    expect(await accountByEmail(world, world.db, 'wrong@example.org')).toBeNull();
    const refused = and(eq(trailEvents.kind, 'step-up.refused'), eq(trailEvents.actor, actor.accountId));
    expect(await world.db.$count(trailEvents, refused)).toBe(2);
    const gone = world.ids.next();
    for (let i = 0; i < 5; i += 1) {
      const asked = { accountId: gone, role: 'reviewer', memberId: action.members.P1, proof: '000000' } as const;
      expect(codeOf(await grantMembership(world, actor, { ...asked, key: key('gone') }))).toBe('not-found');
    }
    const proof = await proofOf(world, actor);
    expectOk(await give('reviewer', proof));
    expect(codeOf(await give('grants-officer', proof))).toBe('code-not-accepted');
    expect(await world.db.$count(memberships, held)).toBe(2);
  });

  it('I39: an auditor is one only while an engagement runs', async () => {
    const who = await account(world, [{ role: 'auditor', programmeId: action.id }], { totp: true });
    const rolesAt = async (at: string) => {
      world.setNow(at);
      return (await personOf(world, who)).memberships.map(({ role }) => role);
    };
    await world.db.insert(auditEngagements).values({
      id: world.ids.next(),
      programmeId: action.id,
      accountId: who.accountId,
      profile: 'protected',
      periodFrom: '2025-01-01',
      periodTo: '2025-12-31',
      startsAt: new Date('2026-11-02T10:00:00Z'),
      endsAt: new Date('2026-11-03T10:00:00Z'),
      invitedBy: 'system:test',
    });
    expect(await rolesAt('2026-11-02T09:59:59Z')).toEqual([]);
    expect(await rolesAt('2026-11-02T10:00:00Z')).toEqual(['auditor']);
    expect(await rolesAt('2026-11-03T09:59:59Z')).toEqual(['auditor']);
    expect(await rolesAt('2026-11-03T10:00:00Z')).toEqual([]);
  });

  it('I39: an engagement in another programme opens nothing in this one', async () => {
    const other = await programme(world, 'OTHER');
    const who = await account(world, [{ role: 'auditor', programmeId: action.id }], { totp: true });
    await world.db.insert(auditEngagements).values({
      id: world.ids.next(),
      programmeId: other.id,
      accountId: who.accountId,
      profile: 'protected',
      periodFrom: '2025-01-01',
      periodTo: '2025-12-31',
      startsAt: new Date('2026-11-01T00:00:00Z'),
      endsAt: new Date('2026-12-01T00:00:00Z'),
      invitedBy: 'system:test',
    });
    expect((await personOf(world, who)).memberships).toEqual([]);
  });
});

describe('an account that is kept out', () => {
  it('SE-3: is signed out at once and cannot sign in, keeps its roles, and is let in again; the lead is told', async () => {
    const lead = await account(world, [{ role: 'overall-lead', programmeId: action.id }], { totp: true });
    const who = await account(world, [{ role: 'finance-approver', programmeId: action.id }], { totp: true });
    const cookie = await cookieOf(world, who);
    const actor = await administrator();
    const set = (to: 'suspended' | 'active', by = actor, accountId = who.accountId) =>
      suspendAccount(world, by, { accountId, to, key: key('suspend') });
    const officer = await personOf(world, await account(world, [{ role: 'grants-officer' }], { totp: true }));
    expect(await set('suspended', officer)).toMatchObject({ refusal: { code: 'role-may-not' } });
    expect(await set('suspended', actor, actor.accountId)).toMatchObject({ refusal: { code: 'own-account' } });
    expect(await set('active')).toMatchObject({ refusal: { code: 'move-not-allowed' } });
    expectOk(await set('suspended'));
    expect(await resolveSession(world, cookie)).toBeNull();
    expect((await signIn(world, { email: who.email, password: PASSWORD, replaces: null })).ok).toBe(false);
    expect(await accountsHolding(world.db, { roles: ['finance-approver'] })).not.toContain(who.accountId);
    expectOk(await set('active'));
    expect((await personOf(world, who)).memberships.map(({ role }) => role)).toEqual(['finance-approver']);
    const told = await world.db.select().from(notices).where(eq(notices.accountId, lead.accountId));
    expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['account-suspended', 'account-restored']));
  });
});
