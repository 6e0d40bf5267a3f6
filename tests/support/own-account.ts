import type { World } from '#app/kernel/world.ts';
import type { ProgrammeAccount } from '#app/programme/programme-account.ts';
import { decideAccount, insertAccount } from '#app/programme/programme-account-store.server.ts';

/** The account a programme of a test pays from, as a version somebody gave and another put in force: the database asks for it. */
export async function setOwnAccount(world: World, programmeId: string, account: ProgrammeAccount): Promise<void> {
  await world.db.transaction(async (tx) => {
    const by = { kind: 'system', name: 'test' } as const;
    const version = await insertAccount(world, tx, { programmeId, account, reason: 'For a test', by });
    await decideAccount(world, tx, { version, programmeId, outcome: 'approved', outcomeBy: 'system:another' });
  });
}
