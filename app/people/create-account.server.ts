import type { Tx } from '#db/client.server.ts';
import { hashPassword } from '#app/adapters/password/argon2.server.ts';
import { decidePassword, type PasswordRefusal } from '#app/adapters/password/password-rule.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { PORTAL, type Notice } from '#app/kernel/event.ts';
import type { Language } from '#app/kernel/languages.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { isStaff } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';
import { sqlState } from '#app/trail/retry.server.ts';
import { can } from './access.ts';
import { accountEvent } from './account-event.ts';
import { accountByEmail, accountsHolding, insertAccount, type NewMembership } from './account-store.server.ts';
import { decideRoles } from './role-groups.ts';
import type { Confirm } from './step-up.server.ts';
import type { StepUpRefusal } from './step-up.ts';

export type AccountToCreate = {
  readonly alias: string;
  readonly fullName: string;
  readonly email: string;
  readonly password: string;
  /** Opens nothing but the page where its holder chooses another. */
  readonly oneTimePassword?: boolean;
  /** Base32, for accounts whose second factor is known beforehand. */
  readonly totpSecret?: string | undefined;
  readonly language: Language;
  readonly memberships: readonly NewMembership[];
  readonly key: IdempotencyKey;
};

export type CreationRefusal =
  | Refusal<'role-may-not' | 'email-taken' | 'roles-do-not-mix'>
  | PasswordRefusal
  | StepUpRefusal
  | KeyRefusal;

const UNIQUE_VIOLATION = '23505';

/**
 * Creates an account with its roles: what administrators and the portal itself may do (AU-8: nothing comes built in).
 * `confirm`: a person confirms it anew (AU-6).
 */
export async function createAccount(
  world: World,
  actor: Actor,
  given: AccountToCreate,
  confirm?: Confirm,
): Promise<Result<{ accountId: string }, CreationRefusal>> {
  if (actor.kind === 'person' && !can(actor, 'people.invite').allowed) return refuse('role-may-not');
  const roles = given.memberships.map((membership) => membership.role);
  const mixed = decideRoles(roles);
  if (!mixed.ok) return mixed;
  const { alias, fullName, email } = given;
  const decided = decidePassword(given.password, { staff: roles.some(isStaff), context: [alias, fullName, email] });
  if (!decided.ok) return decided;
  const passwordHash = await hashPassword(given.password, world.keys.pepper);
  const { key, password: _, ...facts } = given;
  const account = { ...facts, passwordHash, oneTimePassword: given.oneTimePassword ?? false };
  const create = perform<{ accountId: string }, CreationRefusal>(world, actor, 'create-account', key, async (tx) => {
    if (await accountByEmail(world, tx, email)) return refuse('email-taken', { field: 'email' });
    const confirmed = await confirm?.(tx);
    if (confirmed && !confirmed.ok) return confirmed;
    const accountId = await insertAccount(world, tx, { ...account, grantedBy: actorReference(actor) });
    const events = [
      accountEvent('account.created', accountId, { language: given.language }),
      ...given.memberships.map((membership) => ({
        ...accountEvent('membership.granted', accountId, { role: membership.role }),
        programmeId: membership.programmeId ?? PORTAL,
      })),
    ];
    const notices = await leadsToTell(tx, actor, { accountId, alias, memberships: given.memberships });
    return ok({ value: { accountId }, events, notices });
  });
  return create.catch((error: unknown) => {
    if (sqlState(error) === UNIQUE_VIOLATION) return refuse('email-taken', { field: 'email' });
    throw error;
  });
}

/** Whoever gives out staff roles is seen by the overall lead. Seeds and the installation tell nobody. */
export async function leadsToTell(
  tx: Tx,
  actor: Actor,
  about: { accountId: string; alias: string; memberships: readonly NewMembership[] },
): Promise<Notice[]> {
  const programmeId = about.memberships.find(({ role }) => isStaff(role))?.programmeId;
  if (actor.kind === 'system' || !programmeId) return [];
  const leads = await accountsHolding(tx, { roles: ['overall-lead'], programmeId });
  const entity = { kind: 'account', id: about.accountId };
  return leads.map((accountId) => ({ accountId, kind: 'staff-role-given', entity, values: { alias: about.alias } }));
}
