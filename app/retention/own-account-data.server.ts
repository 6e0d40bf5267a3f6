import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { notices } from '#db/schema/messages.ts';
import { accounts, memberships, sessions } from '#db/schema/people.ts';
import { trailEvents } from '#db/schema/trail.ts';
import type { Person } from '#app/kernel/actor.ts';
import { PORTAL } from '#app/kernel/event.ts';
import { toJson, type JsonValue } from '#app/kernel/json.ts';
import type { World } from '#app/kernel/world.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import { ownRecord, type OwnData, type OwnSection } from './own-data.ts';

/** What is held about an account: who it is, its roles and sessions, what it was told and what it did. */
export async function ownAccountData(world: World, tx: Tx, actor: Person): Promise<OwnData> {
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, actor.accountId));
  if (!account) throw new Error('a session without an account');
  const opened = await reveal(world, tx, {
    actor,
    programmeId: PORTAL,
    purpose: 'own-record',
    ids: [account.identityId],
    fields: ['fullName', 'email'],
  });
  const own = { ...account, ...opened.get(account.identityId), secondFactor: account.totpSealed !== null };
  const { at, kind, entityKind } = trailEvents;
  return {
    account: ownRows('account', [own]),
    roles: ownRows(
      'roles',
      await tx.select().from(memberships).where(eq(memberships.accountId, actor.accountId)).orderBy(memberships.id),
    ),
    sessions: ownRows(
      'sessions',
      await tx.select().from(sessions).where(eq(sessions.accountId, actor.accountId)).orderBy(sessions.createdAt),
    ),
    notices: ownRows(
      'notices',
      await tx.select().from(notices).where(eq(notices.accountId, actor.accountId)).orderBy(asc(notices.id)),
    ),
    acts: ownRows(
      'acts',
      await tx
        .select({ at, event: kind, about: entityKind })
        .from(trailEvents)
        .where(eq(trailEvents.actor, actor.accountId))
        .orderBy(asc(trailEvents.id)),
    ),
  };
}

/** Rows as the records of a section: its fields only, dates and amounts as text. */
export function ownRows(section: OwnSection, rows: readonly Readonly<Record<string, unknown>>[]) {
  const known = (row: Readonly<Record<string, unknown>>): Readonly<Record<string, JsonValue>> =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, Buffer.isBuffer(value) ? null : toJson(value)]),
    );
  return rows.map((row) => ownRecord(section, known(row)));
}
