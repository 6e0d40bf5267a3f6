import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationMessages } from '#db/schema/conversation.ts';
import { notices } from '#db/schema/messages.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { deliveries } from '#app/deliveries.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { paths } from '#app/http/paths.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { drainOutbox } from '#app/trail/outbox.server.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { applicant, completeDraft, type TestApplicant } from '#tests/support/applicant.ts';
import { openCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor, type Visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let own: TestApplicant;
let id: string;
let owner: Visitor;
let officer: Visitor;
let programmeId: string;

beforeAll(async () => {
  world = await testWorld();
  programmeId = (await programme(world)).id;
  const call = await openCall(world, { programmeId });
  own = await applicant(world);
  id = await completeDraft(world, own.person, call.id);
  portal = await realPortal(world, ['ui', 'people', 'organisations', 'applications', 'messages']);
  owner = visitor(portal, await cookieOf(world, own.account));
  officer = await seat('grants-officer');
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

async function seat(role: 'grants-officer' | 'call-manager' | 'reviewer'): Promise<Visitor> {
  return visitor(portal, await cookieOf(world, await account(world, [{ role, programmeId }], { totp: true })));
}
const write = (who: Visitor, path: string, body: string, audience = 'team') =>
  who.post(path, { body, audience }, { form: 'message' });

describe('messages with the office', () => {
  it('wait for the submission: before it nobody is given an opinion', async () => {
    expect((await officer.read(paths.deskMessages(id))).status).toBe(404);
    expect((await write(owner, paths.applicationMessages(id), 'Are we eligible?')).status).toBe(409);
    const given = { applicationId: id, declarations: ['exclusion'], key: namedKey('conversation-submit') };
    expectOk(await submitApplication(world, own.person, given));
  });

  it('go both ways, on the record, without a word in mail, notice or trail', async () => {
    const asked = await write(officer, paths.deskMessages(id), 'Which town is the second workshop in?');
    expect(asked.status).toBe(302);
    expect((await owner.read(paths.applicationMessages(id))).body).toContain('Which town is the second workshop in?');
    expect((await write(owner, paths.applicationMessages(id), 'In the south.')).status).toBe(302);
    const desk = (await officer.read(paths.deskMessages(id))).body;
    expect(desk).toContain('In the south.');
    expect(desk).toContain('The organisation wrote');
    const told = await world.db.select().from(notices).where(eq(notices.accountId, own.person.accountId));
    const one = told.find(({ kind }) => kind === 'message-received');
    expect(Object.keys(one?.values ?? {})).toEqual(['reference']);
    expect((await owner.read(paths.notices())).body).toContain(paths.applicationMessages(id));
    await drainOutbox(world, deliveries);
    const events = await world.db.select().from(trailEvents).where(eq(trailEvents.kind, 'application.message-sent'));
    expect(events).toHaveLength(2);
    for (const kept of [world.mails, events, told]) expect(JSON.stringify(kept)).not.toMatch(/workshop|south/);
  });

  it('what is for the owners is read by them and the office, by nobody else of the team', async () => {
    const about = { organisationId: own.organisationId, role: 'applicant-editor' } as const;
    const editor = visitor(portal, await cookieOf(world, await account(world, [about])));
    await write(officer, paths.deskMessages(id), 'For the owners alone', 'owners');
    expect((await owner.read(paths.applicationMessages(id))).body).toContain('For the owners alone');
    expect((await editor.read(paths.applicationMessages(id))).body).not.toContain('For the owners alone');
    expect((await write(editor, paths.applicationMessages(id), 'x', 'owners')).status).toBe(403);
  });

  it('AZ-2: strangers and reviewers find nothing, call managers read, empty and forbidden texts come back', async () => {
    const stranger = visitor(portal, await cookieOf(world, (await applicant(world)).account));
    expect((await stranger.read(paths.applicationMessages(id))).status).toBe(404);
    expect((await write(stranger, paths.applicationMessages(id), 'x')).status).toBe(404);
    expect((await (await seat('reviewer')).read(paths.deskMessages(id))).status).toBe(403);
    const manager = await seat('call-manager');
    expect((await manager.read(paths.deskMessages(id))).status).toBe(200);
    expect((await write(manager, paths.deskMessages(id), 'x')).status).toBe(403);
    expect((await officer.read(paths.applicationMessages(id))).status).toBe(403);
    expect((await write(owner, paths.applicationMessages(id), '  ')).status).toBe(422);
    const typed = await write(owner, paths.applicationMessages(id), `${'word '.repeat(1001)}end`);
    expect([typed.status, typed.body.includes('word word')]).toEqual([422, true]);
  });

  it('are written once: the portal can neither change nor take one back', async () => {
    const all = eq(applicationMessages.applicationId, id);
    await expect(world.db.update(applicationMessages).set({ body: 'other' }).where(all)).rejects.toThrow();
    await expect(world.db.delete(applicationMessages).where(all)).rejects.toThrow();
  });
});
