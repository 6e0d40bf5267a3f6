import { eq } from 'drizzle-orm';
import { accounts } from '#db/schema/people.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Language } from '#app/kernel/languages.ts';
import { ok, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';
import { accountEvent } from './account-event.ts';

/** The language of pages and mails, and whether mails announce notices at all (PV-5). */
export async function changePreferences(
  world: World,
  person: Person,
  given: { language: Language; mailNotices: boolean; key: IdempotencyKey },
): Promise<Result<null, KeyRefusal>> {
  const { language, mailNotices } = given;
  return perform<null, never>(world, person, 'change-preferences', given.key, async (tx) => {
    await tx.update(accounts).set({ language, mailNotices }).where(eq(accounts.id, person.accountId));
    const body = { language, mailNotices };
    return ok({ value: null, events: [accountEvent('account.preferences-changed', person.accountId, body)] });
  });
}
