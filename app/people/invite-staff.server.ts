import { createHmac } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { consortiumMembers } from '#db/schema/programme.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Language } from '#app/kernel/languages.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { Role } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import type { NewMembership } from './account-store.server.ts';
import { createAccount, type CreationRefusal } from './create-account.server.ts';
import { oneTimePassword } from './one-time-password.ts';
import { withStepUp } from './step-up.server.ts';

export type Invitation = {
  readonly alias: string;
  readonly fullName: string;
  readonly email: string;
  readonly role: Role;
  readonly memberId: string;
  readonly language: Language;
  readonly proof: string;
  readonly key: IdempotencyKey;
};

/**
 * Creates an account for somebody who works at a member of the consortium. The one-time password is answered for the
 * administrator to hand over; it opens nothing but the page where its holder chooses another and sets up a second factor.
 * AU-6: the administrator confirms anew, since whoever gives out roles could give themselves a second pair of eyes.
 */
export async function inviteStaff(
  world: World,
  actor: Person,
  given: Invitation,
): Promise<Result<{ accountId: string; password: string }, CreationRefusal | Refusal<'not-found'>>> {
  const { role, memberId, proof, ...account } = given;
  const membership = await membershipAt(world.db, role, memberId);
  if (!membership) return refuse('not-found');
  const password = passwordFor(world, given.key);
  const asked = { ...account, password, oneTimePassword: true, memberships: [membership] };
  const created = await withStepUp(world, actor, { proof, command: 'create-account' }, (confirm) =>
    createAccount(world, actor, asked, confirm),
  );
  return created.ok ? ok({ ...created.value, password }) : created;
}

/** A role at a member holds in the member's programme, and none is given at one whose part has ended. */
export async function membershipAt(reader: Reader, role: Role, memberId: string): Promise<NewMembership | null> {
  const [member] = await reader
    .select()
    .from(consortiumMembers)
    .where(and(eq(consortiumMembers.id, memberId), isNull(consortiumMembers.endedAt)));
  return member ? { role, programmeId: member.programmeId, consortiumMemberId: member.id } : null;
}

/**
 * From the form's random key and a key of the server: a form sent twice shows one password, and none has to be stored to
 * be shown again.
 */
function passwordFor(world: World, key: IdempotencyKey): string {
  return oneTimePassword(createHmac('sha256', world.keys.pepper).update(`one-time-password|${key.value}`).digest());
}
