import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notices } from '#db/schema/messages.ts';
import { memberships } from '#db/schema/people.ts';
import { consortiumMembers } from '#db/schema/programme.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { grantMembership } from '#app/people/grant-membership.server.ts';
import { inviteStaff } from '#app/people/invite-staff.server.ts';
import { membersToChoose } from '#app/people/people-pages.server.ts';
import { resolveSession } from '#app/people/resolve-session.server.ts';
import { account, cookieOf, personOf, type TestAccount } from '#tests/support/accounts.ts';
import { codeOf, freshKey } from '#tests/support/payment-office.ts';
import { programme, type TestProgramme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { proofOf } from '#tests/support/step-up.ts';
import { visitor, type Visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let action: TestProgramme;
let lead: Visitor;
let officer: Visitor;
let administrator: TestAccount;

const memberOf = async (code: string) => {
  const [row] = await world.db.select().from(consortiumMembers).where(eq(consortiumMembers.code, code));
  if (!row) throw new Error(`no member ${code}`);
  return row;
};
const kindsOf = async (...codes: string[]) => Promise.all(codes.map(async (code) => (await memberOf(code)).kind));
const refusal = (code: 'consortium-lead-kept' | 'consortium-own-member' | 'consortium-code-twice' | 'stale') =>
  textIn('en').t(`refusal.${code}`);
const broken = (change: Promise<unknown>) =>
  change.then(
    () => 'done',
    (error: { cause?: { constraint_name?: string; code?: string }; constraint_name?: string }) =>
      error.cause?.constraint_name ?? error.constraint_name ?? error.cause?.code ?? 'no constraint',
  );

beforeAll(async () => {
  world = await testWorld();
  action = await programme(world);
  portal = await realPortal(world, ['ui', 'people', 'programme']);
  const at = (role: 'overall-lead' | 'grants-officer') =>
    account(world, [{ role, programmeId: action.id, consortiumMemberId: action.members.LEAD }], { totp: true });
  lead = visitor(portal, await cookieOf(world, await at('overall-lead')));
  officer = visitor(portal, await cookieOf(world, await at('grants-officer')));
  administrator = await account(world, [{ role: 'administrator' }], { totp: true });
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

const NEW = { name: 'Court <b>Watch</b>', code: 'CW', kind: 'associate', country: 'be' };
const facts = ({ name, kind, country, version }: typeof consortiumMembers.$inferSelect) => ({
  name,
  kind,
  country,
  version: String(version),
});

describe.sequential('the consortium after set-up', () => {
  it('is changed by the overall lead, who finds it on the page of the programme', async () => {
    expect((await officer.read(paths.consortium())).status).toBe(403);
    expect((await officer.post(paths.consortium(), NEW, { form: 'member' })).status).toBe(403);
    expect((await officer.read(paths.programme())).body).not.toContain(paths.consortium());
    expect((await lead.read(paths.programme())).body).toContain(`href="${paths.consortium()}"`);
  });

  it('takes a member with its part and country; a wrong form comes back with what was typed', async () => {
    const wrong = await lead.post(paths.consortium(), { ...NEW, country: 'Belgium', code: '?' }, { form: 'member' });
    expect(wrong.status).toBe(422);
    for (const text of ['href="#member-country"', 'href="#member-code"', 'Belgium']) expect(wrong.body).toContain(text);
    expect((await lead.post(paths.consortium(), NEW, { form: 'member' })).status).toBe(302);
    expect(await memberOf('CW')).toMatchObject({ kind: 'associate', country: 'BE', endedAt: null });
    const twice = await lead.post(paths.consortium(), { ...NEW, code: 'cw' }, { form: 'member' });
    expect([twice.status, twice.body.includes(refusal('consortium-code-twice'))]).toEqual([422, true]);
    expect((await lead.read(paths.programme())).body).toContain('Court &lt;b&gt;Watch&lt;/b&gt;');
    const [event] = await world.db.select().from(trailEvents).where(eq(trailEvents.kind, 'consortium.member-added'));
    expect(JSON.stringify(event?.body)).not.toContain('Court');
  });

  it('hands a leading part over in one act, and leaves none without a holder', async () => {
    const path = paths.consortiumMember(action.members.P1);
    const typed = { ...facts(await memberOf('P1')), kind: 'fstp-lead' };
    expect((await lead.post(path, typed, { form: 'member' })).status).toBe(302);
    expect(await kindsOf('P1', 'FSTP', 'LEAD')).toEqual(['fstp-lead', 'partner', 'lead']);
    const down = { ...facts(await memberOf('P1')), kind: 'partner' };
    const kept = await lead.post(path, down, { form: 'member' });
    expect([kept.status, kept.body.includes(refusal('consortium-lead-kept'))]).toEqual([409, true]);
    const stale = await lead.post(path, { ...down, version: '1' }, { form: 'member' });
    expect([stale.status, stale.body.includes(refusal('stale'))]).toEqual([409, true]);
    const direct = world.db.update(consortiumMembers).set({ kind: 'partner' });
    expect(await broken(direct.where(eq(consortiumMembers.code, 'P1')))).toBe('consortium_led');
    const two = world.db.update(consortiumMembers).set({ kind: 'lead' }).where(eq(consortiumMembers.code, 'P2'));
    expect(await broken(two)).toBe('consortium_members_one_leads');
  });

  it('ends a part with every role of its people, from their next request on, and tells them', async () => {
    const role = { role: 'reviewer', programmeId: action.id, consortiumMemberId: action.members.P2 } as const;
    const who = await account(world, [role], { totp: true });
    const cookie = await cookieOf(world, who);
    const path = paths.consortiumMember(action.members.P2);
    const page = await lead.read(path);
    expect(page.body).toContain(textIn('en').t('consortium.end.roles', { count: 1 }));
    const direct = world.db.update(consortiumMembers).set({ endedAt: world.clock.now() });
    expect(await broken(direct.where(eq(consortiumMembers.code, 'P2')))).toBe('consortium_member_people');
    expect((await lead.post(path, { version: '1' }, { form: 'end' })).status).toBe(302);
    expect((await memberOf('P2')).endedAt).not.toBeNull();
    expect((await resolveSession(world, cookie))?.person.memberships).toEqual([]);
    const told = await world.db.select().from(notices).where(eq(notices.accountId, who.accountId));
    expect(told.map(({ kind }) => kind)).toContain('role-ended');
    expect((await lead.read(paths.programme())).body).toContain('Member P2');
    expect((await membersToChoose(world.db)).map(({ name }) => name)).not.toContain('Member P2');
  });

  it('AZ-1: nobody is given a role at a member whose part has ended, by the portal or past it', async () => {
    const actor = await personOf(world, administrator);
    const memberId = action.members.P2;
    const who = await account(world, [{ role: 'reviewer', programmeId: action.id }], { totp: true });
    const proof = await proofOf(world, actor);
    const given = { accountId: who.accountId, role: 'call-manager', memberId, proof, key: freshKey() } as const;
    expect(codeOf(await grantMembership(world, actor, given))).toBe('not-found');
    const person = { alias: 'New', fullName: 'New Person', email: 'new@example.org', language: 'en' } as const;
    const invited = await inviteStaff(world, actor, { ...person, role: 'reviewer', memberId, proof, key: freshKey() });
    expect(codeOf(invited)).toBe('not-found');
    const row = { id: world.ids.next(), accountId: who.accountId, role: 'reviewer', programmeId: action.id };
    const past = { ...row, consortiumMemberId: memberId, grantedBy: 'system:test', grantedAt: world.clock.now() };
    expect(await broken(world.db.insert(memberships).values(past))).toBe('membership_at_member');
    const ended = and(eq(memberships.consortiumMemberId, memberId), isNull(memberships.endedAt));
    expect(await world.db.$count(memberships, ended)).toBe(0);
    const revived = world.db.update(memberships).set({ endedAt: null });
    expect(await broken(revived.where(eq(memberships.consortiumMemberId, memberId)))).toBe('membership_at_member');
  });

  it('ends no part where the lead works, none that leads, and takes a member back as it was', async () => {
    await lead.post(
      paths.consortiumMember(action.members.FSTP),
      { ...facts(await memberOf('FSTP')), kind: 'lead' },
      { form: 'member' },
    );
    expect(await kindsOf('FSTP', 'LEAD')).toEqual(['lead', 'partner']);
    const { version } = await memberOf('LEAD');
    const own = await lead.post(
      paths.consortiumMember(action.members.LEAD),
      { version: String(version) },
      { form: 'end' },
    );
    expect([own.status, own.body.includes(refusal('consortium-own-member'))]).toEqual([409, true]);
    const path = paths.consortiumMember(action.members.P2);
    expect((await lead.post(path, { version: '2' }, { form: 'end' })).status).toBe(409);
    expect((await lead.post(path, { version: '2' }, { form: 'return' })).status).toBe(302);
    expect(await memberOf('P2')).toMatchObject({ endedAt: null, kind: 'partner', version: 3 });
    expect(await broken(world.db.delete(consortiumMembers))).toBe('42501');
  });
});
