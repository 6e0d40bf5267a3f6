import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts } from '#db/schema/people.ts';
import { outbox, trailEvents } from '#db/schema/trail.ts';
import { deliveries } from '#app/deliveries.server.ts';
import { ok } from '#app/kernel/result.ts';
import { noticesPage, unreadCount } from '#app/messages/notice-pages.server.ts';
import { readNotices } from '#app/messages/read-notices.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { drainOutbox } from '#app/trail/outbox.server.ts';
import { perform } from '#app/trail/perform.server.ts';
import { person } from '#tests/support/people.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

async function notify(accountId: string, times = 1): Promise<void> {
  const entity = { kind: 'application', id: world.ids.next() };
  const notice = { accountId, kind: 'role-given', entity, values: { reference: 'TEST-2026-C1-0042' } };
  await perform(world, { kind: 'system', name: 'test' }, 'notify', namedKey(world.ids.next()), async () =>
    ok({ value: null, events: [], notices: Array.from({ length: times }, () => notice) }),
  );
}

describe('notices', () => {
  it('are listed to their reader alone, and count until they are read', async () => {
    const [mine, other] = [await person(world, 'applicant-owner'), await person(world, 'applicant-owner')];
    await notify(mine.accountId, 2);
    const page = await noticesPage(world.db, mine, { after: null });
    expect(page.unread).toBe(2);
    expect(page.notices).toHaveLength(2);
    expect(page.notices[0]).toMatchObject({ kind: 'role-given', unread: true });
    expect(page.notices[0]?.href).toMatch(/^\/applications\//);
    expect((await noticesPage(world.db, other, { after: null })).notices).toEqual([]);
    await readNotices(world, other, { key: namedKey('read-other') });
    expect(await unreadCount(world.db, mine)).toBe(2);
    await readNotices(world, mine, { key: namedKey('read-mine') });
    expect(await unreadCount(world.db, mine)).toBe(0);
  });

  it('come fifty at a time, and are counted up to a hundred', async () => {
    const reader = await person(world, 'reviewer');
    await notify(reader.accountId, 120);
    const first = await noticesPage(world.db, reader, { after: null });
    const second = await noticesPage(world.db, reader, { after: first.next });
    const third = await noticesPage(world.db, reader, { after: second.next });
    expect([first, second, third].map((page) => page.notices.length)).toEqual([50, 50, 20]);
    expect(third.next).toBeNull();
    expect(first.unread).toBe(100);
    const ids = [first, second, third].flatMap((page) => page.notices.map((notice) => notice.id));
    expect(new Set(ids).size).toBe(120);
  });
});

describe('the mail of a notice (PV-5)', () => {
  it('says in the reader’s language that there is something, and nothing else', async () => {
    const reader = await person(world, 'applicant-owner');
    await world.db.update(accounts).set({ language: 'ru' }).where(eq(accounts.id, reader.accountId));
    await notify(reader.accountId);
    const before = world.mails.length;
    await drainOutbox(world, deliveries);
    const mail = world.mails.slice(before).find((each) => each.subject === 'Для вас есть сообщение');
    expect(mail?.to).toMatch(/@example\.org$/);
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/TEST-2026|https?:|localhost|applicant|Person \d/);
  });

  it('leaves a trace of the address having been opened, without the address', async () => {
    const reader = await person(world, 'reviewer');
    const [row] = await world.db.select().from(accounts).where(eq(accounts.id, reader.accountId));
    await notify(reader.accountId);
    await drainOutbox(world, deliveries);
    const traces = await world.db
      .select()
      .from(trailEvents)
      .where(eq(trailEvents.entityId, row?.identityId ?? ''));
    expect(traces).toMatchObject([{ kind: 'identity.revealed', actor: 'system:mail' }]);
    expect(traces[0]?.body).toMatchObject({ purpose: 'deliver-notice', fields: ['email'] });
    expect(JSON.stringify(traces)).not.toContain('@');
  });

  it('is not sent to those who want none, nor to suspended accounts; the notice stays', async () => {
    const [quiet, gone] = [await person(world, 'reviewer'), await person(world, 'reviewer')];
    await world.db.update(accounts).set({ mailNotices: false }).where(eq(accounts.id, quiet.accountId));
    await world.db.update(accounts).set({ state: 'suspended' }).where(eq(accounts.id, gone.accountId));
    await notify(quiet.accountId);
    await notify(gone.accountId);
    const before = world.mails.length;
    await drainOutbox(world, deliveries);
    expect(world.mails.length).toBe(before);
    expect(await unreadCount(world.db, quiet)).toBe(1);
    expect(await world.db.$count(outbox, eq(outbox.done, false))).toBe(0);
  });
});
