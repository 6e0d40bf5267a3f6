import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { accounts } from '#db/schema/people.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Text } from '#app/i18n/text.ts';
import { PORTAL } from '#app/kernel/event.ts';
import type { JsonValue } from '#app/kernel/json.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import type { World } from '#app/kernel/world.ts';
import { reveal } from '#app/vault/reveal.server.ts';

type AccountRow = typeof accounts.$inferSelect;

export type Letter = {
  readonly payload: JsonValue;
  /** Whether this account is to be written to at all. */
  readonly when: (account: AccountRow) => boolean;
  readonly words: (text: Text) => { subject: string; text: string };
};

/**
 * PV-5: one mail to the holder of an account, in the account's language. It says nothing of a case and carries no link:
 * a mailbox may be read by others. The address is opened for this alone, and the trail says so (CR-1).
 */
export async function mailToAccount(world: World, tx: Tx, letter: Letter): Promise<void> {
  const [account] = await tx
    .select()
    .from(accounts)
    .where(eq(accounts.id, accountIdOf(letter.payload)));
  if (!account || account.state !== 'active' || !letter.when(account)) return;
  const opened = await reveal(world, tx, {
    actor: { kind: 'system', name: 'mail' },
    programmeId: PORTAL,
    purpose: 'deliver-notice',
    ids: [account.identityId],
    fields: ['email'],
  });
  const to = opened.get(account.identityId)?.['email'];
  if (!to) return;
  await world.mail.send({ to, ...letter.words(textIn(isLanguage(account.language) ? account.language : 'en')) });
}

function accountIdOf(payload: JsonValue): string {
  const named = typeof payload === 'object' && payload !== null && 'accountId' in payload ? payload.accountId : null;
  if (typeof named !== 'string') throw new Error('a mail without an account');
  return named;
}
