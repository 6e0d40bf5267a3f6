import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { outbox, trailEvents } from '#db/schema/trail.ts';
import { notices } from '#db/schema/messages.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { DomainEvent, Notice } from '#app/kernel/event.ts';
import type { World } from '#app/kernel/world.ts';
import { bodyCommitment, leafHash } from './leaf.ts';

/** Writes events as trail rows. The chain row follows at commit, by the database's own trigger (AT-2). */
export async function writeEvents(
  world: World,
  tx: Tx,
  about: { actor: Actor; command: string; events: readonly DomainEvent[] },
): Promise<void> {
  if (about.events.length === 0) return;
  const at = world.clock.now();
  const rows = about.events.map((event) => {
    const salt = world.ids.secret(16);
    const commitment = bodyCommitment(salt, event.body);
    const facts = {
      id: world.ids.next(),
      programmeId: event.programmeId,
      actor: actorReference(about.actor),
      actorRoles: rolesOf(about.actor),
      sessionHash: about.actor.kind === 'person' ? about.actor.sessionHash : null,
      command: about.command,
      kind: event.kind,
      entityKind: event.entity.kind,
      entityId: event.entity.id,
    };
    const leaf = leafHash({ ...facts, at: at.toISOString(), bodyCommitment: commitment.toString('hex') });
    return { ...facts, at, body: event.body, bodySalt: salt, bodyCommitment: commitment, leafHash: leaf };
  });
  await tx.insert(trailEvents).values(rows);
}

/** Puts notices into their readers' lists, and one content-free mail each into the outbox. */
export async function queueNotices(world: World, tx: Tx, all: readonly Notice[]): Promise<void> {
  const list = await openNotices(tx, all);
  if (list.length === 0) return;
  const createdAt = world.clock.now();
  await tx.insert(notices).values(
    list.map((notice) => ({
      id: world.ids.next(),
      accountId: notice.accountId,
      kind: notice.kind,
      entityKind: notice.entity.kind,
      entityId: notice.entity.id,
      values: { ...notice.values },
      createdAt,
    })),
  );
  const readers = [...new Set(list.map((notice) => notice.accountId))];
  await tx.insert(outbox).values(
    readers.map((accountId) => ({
      id: world.ids.next(),
      kind: 'notice-mail',
      payload: { accountId },
      dueAt: createdAt,
    })),
  );
}

/** I9: nobody is told of a record of a third party they are recused from. */
async function openNotices(tx: Tx, all: readonly Notice[]): Promise<readonly Notice[]> {
  if (all.length === 0) return all;
  const asked = all.map(({ accountId, entity }, place) => ({
    place,
    account: accountId,
    kind: entity.kind,
    record: entity.id,
  }));
  const rows = await tx.execute<{ place: number }>(sql`
    select place from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb)
      as asked (place int, account uuid, kind text, record text)
    where not recused_from_record(account, kind, record)`);
  const open = new Set(rows.map(({ place }) => place));
  return all.filter((_, place) => open.has(place));
}

function rolesOf(actor: Actor): string {
  if (actor.kind === 'system') return 'system';
  return [...new Set(actor.memberships.map((membership) => membership.role))].toSorted().join(' ');
}
