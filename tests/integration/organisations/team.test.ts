import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts, memberships } from '#db/schema/people.ts';
import { teamInvitations } from '#db/schema/team.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { deliveries } from '#app/deliveries.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { acceptInvitation } from '#app/organisations/team/accept-invitation.server.ts';
import { changeMember } from '#app/organisations/team/change-member.server.ts';
import { expireInvitations } from '#app/organisations/team/expire-invitations.server.ts';
import { inviteMember, withdrawInvitation } from '#app/organisations/team/invite-member.server.ts';
import type { TeamRole } from '#app/organisations/team/team.ts';
import { teamPage } from '#app/organisations/team/team-pages.server.ts';
import { endMembership } from '#app/people/end-membership.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { drainOutbox } from '#app/trail/outbox.server.ts';
import { paths } from '#app/http/paths.ts';
import { account, cookieOf, personOf, type TestAccount } from '#tests/support/accounts.ts';
import { applicant, type TestApplicant } from '#tests/support/applicant.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal } from '#tests/support/real-pages.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const NOW = '2026-11-02T09:00:00Z';
let world: TestWorld;
let count = 0;
const key = () => namedKey(`team-${(count += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

beforeAll(async () => {
  world = await testWorld({ now: NOW });
  await programme(world);
});
afterAll(() => world.close());

const invite = (owner: Person, email: string, role: TeamRole = 'applicant-editor') =>
  inviteMember(world, owner, { role, email, language: 'fr', key: key() });
const newcomer = () => account(world, [{ role: 'applicant-owner' }]);
const now = (who: TestAccount) => personOf(world, who);
const accept = async (who: TestAccount, code: string) => acceptInvitation(world, await now(who), { code, key: key() });

/** The code of the mail that was sent last. */
async function codeSent(): Promise<string> {
  await drainOutbox(world, deliveries);
  return /\b\w{4}-\w{4}-\w{4}\b/.exec(world.mails.at(-1)?.text ?? '')?.[0] ?? '';
}

async function joined(owner: TestApplicant, role: TeamRole): Promise<TestAccount> {
  const who = await newcomer();
  expectOk(await invite(owner.person, who.email, role));
  expectOk(await accept(who, await codeSent()));
  return who;
}

describe('an invitation', () => {
  it('is answered by whoever reads the mailbox, under an account with that address', async () => {
    const owner = await applicant(world);
    const [invited, other] = [await newcomer(), await newcomer()];
    expectOk(await invite(owner.person, invited.email.toUpperCase()));
    const code = await codeSent();
    const mail = world.mails.at(-1);
    expect(mail?.to.toLowerCase()).toBe(invited.email);
    // PV-5: the mail says neither where from nor what for, in the language that was chosen.
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/http|passerelle|organisation|ORG-|Lantern/i);
    expect(mail?.text).toContain('Votre code');
    expect(codeOf(await accept(other, code))).toBe('invitation-code-wrong');
    expect(codeOf(await accept(invited, 'aaaa-aaaa-aaaa'))).toBe('invitation-code-wrong');
    expectOk(await accept(invited, ` ${code.toUpperCase()} `));
    expect((await now(invited)).memberships).toMatchObject([
      { role: 'applicant-editor', organisationId: owner.organisationId },
    ]);
    expect(codeOf(await accept(other, code))).toBe('invitation-code-wrong');
    const page = await teamPage(world.db, owner.person, world.clock.now());
    expect(page?.members.map(({ role }) => role)).toEqual(['applicant-owner', 'applicant-editor']);
    expect(page?.invitations).toEqual([]);
    const events = await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, owner.organisationId));
    expect(events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['organisation.member-invited', 'organisation.member-joined']),
    );
    expect(JSON.stringify(events)).not.toContain('@');
  });

  it('is refused twice over, to members, by who may not invite, and to who belongs elsewhere', async () => {
    const owner = await applicant(world);
    const editor = await joined(owner, 'applicant-editor');
    expectOk(await invite(owner.person, 'new@example.org'));
    expect(codeOf(await invite(owner.person, 'NEW@example.org'))).toBe('invited-already');
    expect(codeOf(await invite(owner.person, editor.email))).toBe('member-already');
    expect(codeOf(await invite(await now(editor), 'x@example.org'))).toBe('role-may-not');
    const elsewhere = await applicant(world);
    expectOk(await invite(owner.person, elsewhere.account.email));
    expect(codeOf(await accept(elsewhere.account, await codeSent()))).toBe('organisation-already-yours');
  });

  it('taken back or too old opens nothing, and its address is forgotten', async () => {
    const owner = await applicant(world);
    const who = await newcomer();
    const { invitationId } = expectOk(await invite(owner.person, who.email));
    const code = await codeSent();
    const given = { invitationId, key: key() };
    const stranger = await applicant(world);
    expect(codeOf(await withdrawInvitation(world, stranger.person, { ...given, key: key() }))).toBe('not-found');
    expectOk(await withdrawInvitation(world, owner.person, given));
    expect(codeOf(await accept(who, code))).toBe('invitation-code-wrong');
    expectOk(await invite(owner.person, who.email));
    const second = await codeSent();
    world.setNow('2026-11-16T09:00:01Z');
    expect(codeOf(await accept(who, second))).toBe('invitation-code-wrong');
    await expireInvitations(world);
    const rows = await world.db
      .select({ state: teamInvitations.state })
      .from(teamInvitations)
      .where(eq(teamInvitations.organisationId, owner.organisationId));
    expect(rows.map(({ state }) => state)).toEqual(['withdrawn', 'expired']);
    // A mail that waits no longer goes out once its invitation is closed.
    const mails = world.mails.length;
    await drainOutbox(world, deliveries);
    expect(world.mails).toHaveLength(mails);
    world.setNow(NOW);
  });
});

describe('leaving', () => {
  it('the last owner stays, in the decision and in the database; of two who go at once one stays', async () => {
    const owner = await applicant(world);
    const leave = async (who: TestAccount) => {
      const self = await now(who);
      return changeMember(world, self, { accountId: self.accountId, role: null, key: key() });
    };
    expect(codeOf(await leave(owner.account))).toBe('last-owner');
    const live = and(eq(memberships.organisationId, owner.organisationId), isNull(memberships.endedAt));
    await expect(
      world.db
        .update(memberships)
        .set({ endedAt: new Date(NOW) })
        .where(live),
    ).rejects.toThrow();
    const [row] = await world.db.select().from(memberships).where(live);
    const administrator = await person(world, 'administrator');
    const ended = await endMembership(world, administrator, { membershipId: row?.id ?? '', key: key() });
    expect(codeOf(ended)).toBe('last-owner');
    const second = await joined(owner, 'applicant-owner');
    const both = await Promise.all([leave(owner.account), leave(second)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.filter((each) => codeOf(each) === 'last-owner')).toHaveLength(1);
  });

  it('who goes keeps the account, sees nothing of the team any more, and may join another', async () => {
    const owner = await applicant(world);
    const editor = await joined(owner, 'applicant-editor');
    const viewer = await joined(owner, 'applicant-viewer');
    const removal = { accountId: viewer.accountId, role: null };
    expect(codeOf(await changeMember(world, await now(editor), { ...removal, key: key() }))).toBe('role-may-not');
    const cookie = await cookieOf(world, viewer);
    expectOk(await changeMember(world, owner.person, { ...removal, key: key() }));
    expect((await now(viewer)).memberships).toMatchObject([{ role: 'applicant-owner', organisationId: null }]);
    const portal = await realPortal(world, ['ui', 'people', 'organisations']);
    expect((await visitor(portal, cookie).read(paths.team())).location).toContain(paths.signIn());
    const other = await applicant(world);
    expectOk(await invite(other.person, viewer.email, 'applicant-finance'));
    expectOk(await accept(viewer, await codeSent()));
    expect((await now(viewer)).memberships).toMatchObject([
      { role: 'applicant-finance', organisationId: other.organisationId },
    ]);
    const stranger = { accountId: viewer.accountId, role: null, key: key() };
    expect(codeOf(await changeMember(world, owner.person, stranger))).toBe('not-found');
    await portal.stop();
  });

  it('the pages: invite, give a role, leave, by forms alone', async () => {
    const owner = await applicant(world);
    const editor = await joined(owner, 'applicant-editor');
    const portal = await realPortal(world, ['ui', 'people', 'organisations']);
    const me = visitor(portal, await cookieOf(world, owner.account));
    const bad = await me.post(paths.team(), { intent: 'invite', email: 'nobody', language: 'en' }, { form: 'invite' });
    expect(bad.status).toBe(422);
    expect(bad.body).toContain('value="nobody"');
    const given = { intent: 'role', member: editor.accountId, role: 'applicant-owner' };
    expect((await me.post(paths.team(), given, { form: 'role' })).status).toBe(302);
    const left = await me.post(paths.team(), { intent: 'leave', member: owner.account.accountId }, { form: 'leave' });
    expect(left.location).toBe(paths.home());
    expect((await me.read(paths.team())).location).toBe(paths.joinTeam());
    const wrong = await me.post(paths.joinTeam(), { invitationCode: 'no' }, { form: 'join' });
    expect([wrong.status, wrong.body.includes('value="no"')]).toEqual([422, true]);
    const [row] = await world.db.select().from(accounts).where(eq(accounts.id, owner.account.accountId));
    expect(row?.state).toBe('active');
    await portal.stop();
  });
});
