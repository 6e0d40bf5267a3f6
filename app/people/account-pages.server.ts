import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { accounts } from '#db/schema/people.ts';
import { qrSvg, totpUri } from '#app/adapters/totp/totp.server.ts';
import type { Session } from '#app/http/context.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { World } from '#app/kernel/world.ts';
import { openRenewal } from './renewals/renewal-store.server.ts';
import { sessionsOf } from './session-store.server.ts';
import { enrolmentSecret } from './totp-seed.server.ts';

/** What a person sees of their own account. Sessions carry no token, not even its hash. */
export async function accountPage(reader: Reader, person: Person, at: Instant) {
  const [account] = await reader.select().from(accounts).where(eq(accounts.id, person.accountId));
  if (!account) return null;
  const live = await sessionsOf(reader, person.accountId, at);
  return {
    alias: account.alias,
    language: account.language,
    mailNotices: account.mailNotices,
    secondFactor: account.totpSealed !== null,
    renewal: await openRenewal(reader, person.accountId),
    roles: [...new Set(person.memberships.map((membership) => membership.role))],
    sessions: live.map(({ tokenHash, createdAt, lastSeenAt }, index) => ({
      key: String(index),
      here: tokenHash === person.sessionHash,
      createdAt,
      lastSeenAt,
    })),
  };
}

/** What the account of a session has: decides which page its sign-in goes on with. */
export async function factorsOf(reader: Reader, accountId: string) {
  const [row] = await reader
    .select({ totpSealed: accounts.totpSealed, oneTimePassword: accounts.oneTimePassword })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  if (!row) return { enrolled: false, oneTimePassword: false };
  return { enrolled: row.totpSealed !== null, oneTimePassword: row.oneTimePassword };
}

/** The page that sets up a second factor: the secret as text in groups of four, and as a picture to scan. */
export async function enrolmentPage(world: World, session: Session, issuer: string) {
  const factors = await factorsOf(world.db, session.person.accountId);
  if (factors.enrolled) return { ...factors, secret: null, picture: null };
  const secret = enrolmentSecret(world, session.tokenHash);
  const svg = qrSvg(totpUri({ secret, account: session.person.alias, issuer }));
  return {
    ...factors,
    secret: secret.replace(/(.{4})(?=.)/g, '$1 '),
    picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
  };
}
