import { Secret, TOTP } from 'otpauth';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { loadPerson, type NewMembership } from '#app/people/account-store.server.ts';
import { createAccount } from '#app/people/create-account.server.ts';
import { sessionCookie } from '#app/people/session-cookie.ts';
import { signInCode } from '#app/people/sign-in-code.server.ts';
import { signIn } from '#app/people/sign-in.server.ts';
import { resolveSession } from '#app/people/resolve-session.server.ts';
import { namedKey } from '#app/trail/command-key.ts';

export const PASSWORD = 'seven quiet herons at dawn';

/** `password`: `PASSWORD` unless told. */
export type TestAccount = {
  readonly accountId: string;
  readonly email: string;
  readonly totpSecret?: string;
  readonly password?: string;
};

let count = 0;

/** An account that can really sign in; staff with a second factor unless `totp` is false. */
export async function account(
  world: World,
  memberships: readonly NewMembership[],
  options: { totp?: boolean } = {},
): Promise<TestAccount> {
  count += 1;
  const email = `account-${count}@example.org`;
  const totpSecret = options.totp ? new Secret({ size: 20 }).base32 : undefined;
  const { accountId } = expectOk(
    await createAccount(
      world,
      { kind: 'system', name: 'test' },
      {
        alias: `Alias ${count}`,
        fullName: `Full Name ${count}`,
        email,
        password: PASSWORD,
        totpSecret,
        language: 'en',
        memberships,
        key: namedKey(`test-account-${count}`),
      },
    ),
  );
  return { accountId, email, ...(totpSecret ? { totpSecret } : {}) };
}

/** The code an authenticator shows at that moment. */
export function codeAt(secret: string, at: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
}

/** Signs in through both steps and answers the `Cookie` header of the session. */
export async function cookieOf(world: World, who: Omit<TestAccount, 'accountId'>): Promise<string> {
  const { email, password = PASSWORD } = who;
  const first = expectOk(await signIn(world, { email, password, replaces: null }));
  if (first.owes !== 'code' || !who.totpSecret) return header(world, first.token);
  const confined = await resolveSession(world, header(world, first.token));
  if (!confined) throw new Error('no session after the password');
  const code = codeAt(who.totpSecret, world.clock.now());
  return header(world, expectOk(await signInCode(world, confined, { code })).token);
}

/** The `Cookie` header a browser would send with that token. */
export function header(world: World, token: string): string {
  return sessionCookie(world.origin, token).split(';')[0] ?? '';
}

export async function personOf(world: World, who: TestAccount): Promise<Person> {
  const at = world.clock.now();
  const person = await loadPerson(world.db, { accountId: who.accountId, at, sessionHash: 'test' });
  if (!person) throw new Error('no such account');
  return person;
}
