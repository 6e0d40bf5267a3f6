import type { SystemActor } from '#app/kernel/actor.ts';
import type { Language } from '#app/kernel/languages.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { Role } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { accountsHolding } from './account-store.server.ts';
import { createAccount, type CreationRefusal } from './create-account.server.ts';
import { oneTimePassword } from './one-time-password.ts';

/** Who begins an empty installation: one sets up the programme, the other invites everybody else. */
export const FIRST_ROLES = ['overall-lead', 'administrator'] as const satisfies readonly Role[];
export type FirstRole = (typeof FIRST_ROLES)[number];

const INSTALLER: SystemActor = { kind: 'system', name: 'installation' };

/**
 * AU-8: the first account of a role, made by whoever runs the portal; nothing comes built in. Once somebody holds the
 * role it is refused: from then on administrators invite, and the overall lead is told. Answers the one-time password.
 */
export async function openFirstAccount(
  world: World,
  given: { role: FirstRole; alias: string; fullName: string; email: string; language: Language },
): Promise<Result<{ password: string }, CreationRefusal | Refusal<'role-already-held'>>> {
  const { role, ...account } = given;
  if ((await accountsHolding(world.db, { roles: [role] })).length > 0) return refuse('role-already-held');
  const key = namedKey(`first-account ${world.ids.next()}`);
  const password = oneTimePassword(world.ids.secret(20));
  const created = await createAccount(world, INSTALLER, {
    ...account,
    password,
    oneTimePassword: true,
    memberships: [{ role }],
    key,
  });
  return created.ok ? ok({ password }) : created;
}
