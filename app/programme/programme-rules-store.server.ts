import { and, desc, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { programmeRuleVersions } from '#db/schema/programme-rules.ts';
import { programmes } from '#db/schema/programme.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import type { World } from '#app/kernel/world.ts';
import type { Held, ProgrammeRules } from './programme-rules.ts';

export type RuleVersionRow = typeof programmeRuleVersions.$inferSelect;

/** What lives by the rules of a programme now, as the database counts it for its own check (0104). */
export async function heldByProgramme(reader: Reader, programmeId: string): Promise<Held> {
  const [row] = await reader.execute<{
    calls_minor: string;
    cap_minor: string;
    starts_on: LocalDate | null;
    ends_on: LocalDate | null;
    converted: boolean;
  }>(sql`select calls_minor::text, cap_minor::text, starts_on::text, ends_on::text, converted
    from programme_held(${programmeId}::uuid)`);
  if (!row) throw new Error('programme_held answers one row');
  return {
    callsMinor: BigInt(row.calls_minor),
    capMinor: BigInt(row.cap_minor),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    converted: row.converted,
  };
}

/** The number of the version in force; 0 where none was written. */
export async function numberInForce(reader: Reader, programmeId: string): Promise<number> {
  const [row] = await reader
    .select({ number: programmeRuleVersions.number })
    .from(programmeRuleVersions)
    .where(and(eq(programmeRuleVersions.programmeId, programmeId), eq(programmeRuleVersions.outcome, 'approved')))
    .orderBy(desc(programmeRuleVersions.number))
    .limit(1);
  return row?.number ?? 0;
}

/** Proposals and decisions about one programme take turns. */
export async function lockProgramme(tx: Tx, programmeId: string): Promise<void> {
  await tx.select({ id: programmes.id }).from(programmes).where(eq(programmes.id, programmeId)).for('update');
}

/** The next version, as proposed. Answers its id and number. */
export async function insertVersion(
  world: World,
  tx: Tx,
  given: { programmeId: string; rules: ProgrammeRules; reason: string; by: Actor },
): Promise<{ id: string; number: number }> {
  const { programmeId, rules, reason, by } = given;
  const [last] = await tx
    .select({ number: programmeRuleVersions.number })
    .from(programmeRuleVersions)
    .where(eq(programmeRuleVersions.programmeId, programmeId))
    .orderBy(desc(programmeRuleVersions.number))
    .limit(1);
  const row = { id: world.ids.next(), number: (last?.number ?? 0) + 1 };
  const said = { proposedBy: actorReference(by), proposedAt: world.clock.now() };
  await tx.insert(programmeRuleVersions).values({ ...rules, ...row, ...said, programmeId, reason });
  return row;
}

/** The second word on a version; it is given once. */
export async function decideVersion(
  world: World,
  tx: Tx,
  given: { id: string; outcome: 'approved' | 'refused'; outcomeBy: string },
): Promise<void> {
  const { id, outcome, outcomeBy } = given;
  const said = { outcome, outcomeBy, outcomeAt: world.clock.now() };
  await tx.update(programmeRuleVersions).set(said).where(eq(programmeRuleVersions.id, id));
}
