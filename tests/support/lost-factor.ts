import { expectOk } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { askRenewal } from '#app/people/renewals/ask-renewal.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account } from './accounts.ts';
import { person } from './people.ts';
import { proofOf } from './step-up.ts';

/** A renewal an administrator asked for, about somebody who lost the telephone; its id. */
export async function lostFactor(world: World): Promise<string> {
  const administrator = await person(world, 'administrator');
  const { accountId } = await account(world, [{ role: 'reviewer' }], { totp: true });
  const proof = await proofOf(world, administrator);
  const asked = { accountId, channel: 'known-number', proof, key: namedKey('lost-factor') } as const;
  return expectOk(await askRenewal(world, administrator, asked)).renewalId;
}
