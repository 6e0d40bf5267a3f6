import { FIRST_CALL } from '#db/seeds/call-content.ts';
import { GIAI } from '#db/seeds/giai.ts';
import { draftCall } from '#app/calls/draft-call.server.ts';
import { addDays } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { createProgramme } from '#app/programme/create-programme.server.ts';
import { account, personOf } from '#tests/support/accounts.ts';
import { freshKey } from '#tests/support/payment-office.ts';
import { seated } from '../own-portal.ts';
import type { Account } from '../seat.ts';

/** A programme with an earlier call to copy, and the two who make the next one: one writes, the other publishes. */
export async function twoManagers(world: World): Promise<[Account, Account]> {
  const system = { kind: 'system', name: 'test' } as const;
  const { programmeId } = expectOk(await createProgramme(world, system, { ...GIAI, key: freshKey() }));
  const managers = await Promise.all(
    [0, 1].map(() => account(world, [{ role: 'call-manager', programmeId }], { totp: true })),
  );
  const [one, other] = managers;
  if (!one || !other) throw new Error('two are needed');
  const at = world.clock.now();
  expectOk(
    await draftCall(world, await personOf(world, one), {
      envelopeMinor: 300_000_00n,
      minimumMinor: 5_000_00n,
      maximumMinor: 60_000_00n,
      currency: 'EUR',
      opensAt: addDays(at, 1),
      deadlineAt: addDays(at, 60),
      deadlineZone: 'Europe/Brussels',
      graceMinutes: 30,
      content: FIRST_CALL,
      key: freshKey(),
    }),
  );
  return [seated(one, 'call-manager'), seated(other, 'call-manager')];
}
