import { accounts, memberships } from '#db/schema/people.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Role } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { sealIdentity } from '#app/vault/identity-store.server.ts';

type Where = { programmeId?: string; consortiumMemberId?: string; organisationId?: string };

let count = 0;

/** An account that holds one role, as a signed-in person. For rooms that do not test sign-in itself. */
export async function person(world: World, role: Role, where: Where = {}): Promise<Person> {
  count += 1;
  const accountId = world.ids.next();
  const alias = `${role} ${count}`;
  const at = world.clock.now();
  await world.db.transaction(async (tx) => {
    const email = `person-${count}-${accountId}@example.org`;
    const identityId = await sealIdentity(world, tx, {
      kind: 'person',
      fields: { fullName: `Person ${count}`, email },
      lookups: { 'account-email': email },
    });
    await tx
      .insert(accounts)
      .values({ id: accountId, identityId, alias, passwordHash: '-', language: 'en', createdAt: at });
    await tx
      .insert(memberships)
      .values({ id: world.ids.next(), accountId, role, ...where, grantedBy: 'system:test', grantedAt: at });
  });
  return {
    kind: 'person',
    accountId,
    alias,
    sessionHash: `test-${accountId}`,
    memberships: [
      {
        role,
        programmeId: where.programmeId ?? null,
        consortiumMemberId: where.consortiumMemberId ?? null,
        organisationId: where.organisationId ?? null,
      },
    ],
  };
}
