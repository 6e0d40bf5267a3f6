import { eq } from 'drizzle-orm';
import { programmes } from '#db/schema/programme.ts';
import type { World } from '#app/kernel/world.ts';
import { rulesOf, type ProgrammeRules } from '#app/programme/programme-rules.ts';
import { decideVersion, insertVersion } from '#app/programme/programme-rules-store.server.ts';

/** Other rules for a programme of a test, as a version somebody proposed and another put in force: the database asks for it. */
export async function setRules(world: World, programmeId: string, change: Partial<ProgrammeRules>): Promise<void> {
  await world.db.transaction(async (tx) => {
    const [row] = await tx.select().from(programmes).where(eq(programmes.id, programmeId));
    if (!row) throw new Error('no such programme');
    const rules = { ...rulesOf(row), ...change };
    const by = { kind: 'system', name: 'test' } as const;
    const { id } = await insertVersion(world, tx, { programmeId, rules, reason: 'For a test', by });
    await decideVersion(world, tx, { id, outcome: 'approved', outcomeBy: 'system:another' });
    await tx.update(programmes).set(rules).where(eq(programmes.id, programmeId));
  });
}
