import { eq } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { accounts } from '#db/schema/people.ts';
import type { Person } from '#app/kernel/actor.ts';
import { openSeed } from '#app/people/totp-seed.server.ts';
import type { StoryWorld } from './story-world.ts';

const STEP_MS = 30_000;

/** The code the telephone of somebody with a second factor shows; they wait for the next one where this one is used. */
export async function codeOf(world: StoryWorld, { accountId }: Person): Promise<string> {
  const [account] = await world.db.select().from(accounts).where(eq(accounts.id, accountId));
  if (!account?.totpSealed) throw new Error('this person has no second factor');
  const next = ((account.totpLastStep ?? 0) + 1) * STEP_MS;
  if (world.clock.now().getTime() < next) world.setNow(new Date(next));
  const secret = Secret.fromBase32(openSeed(world, accountId, account.totpSealed));
  return new TOTP({ secret }).generate({ timestamp: world.clock.now().getTime() });
}
