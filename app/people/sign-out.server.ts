import type { Person } from '#app/kernel/actor.ts';
import { ok, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { namedKey, type IdempotencyKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';
import { accountEvent } from './account-event.ts';
import { endSession, endSessionsOf } from './session-store.server.ts';

/** SE-4: ends the session in the database; a copied cookie opens nothing any more. Ending it twice is no error. */
export async function signOut(world: World, person: Person): Promise<void> {
  const hash = person.sessionHash;
  await perform(world, person, 'sign-out', namedKey(hash), async (tx) => {
    const ended = await endSession(tx, hash);
    return ok({ value: null, events: ended ? [accountEvent('session.ended', person.accountId)] : [] });
  });
}

/** SE-3: ends every session of the person but this one, and says how many there were. */
export async function signOutOthers(
  world: World,
  person: Person,
  given: { key: IdempotencyKey },
): Promise<Result<number, KeyRefusal>> {
  return perform(world, person, 'sign-out-others', given.key, async (tx) => {
    const ended = await endSessionsOf(tx, person.accountId, { except: person.sessionHash });
    return ok({ value: ended, events: [accountEvent('sessions.ended', person.accountId, { ended })] });
  });
}
