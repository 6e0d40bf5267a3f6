import { and, eq, gte, inArray, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { capOverrides } from '#db/schema/cap-overrides.ts';
import type { Instant, LocalDate } from '#app/kernel/instant.ts';
import type { LiftedCap } from './cap-override.ts';
import type { CapOverrideState } from './cap-override-lifecycle.ts';

export type CapOverride = Omit<typeof capOverrides.$inferSelect, 'state'> & { readonly state: CapOverrideState };

/** Locked until the transaction ends; null where there is none. */
export async function lockOverride(tx: Tx, id: string): Promise<CapOverride | null> {
  const [row] = await tx.select().from(capOverrides).where(eq(capOverrides.id, id)).for('update');
  return row ? toOverride(row) : null;
}

/** The cast is the check `cap_overrides_state` of the table. */
export function toOverride(row: typeof capOverrides.$inferSelect): CapOverride {
  return { ...row, state: row.state as CapOverrideState };
}

/** I5: caps in force on a day, the highest of each third party, by the id it counts under (`linked`). */
export async function liftedCaps(
  reader: Reader,
  given: { programmeId: string; linked: ReadonlyMap<string, string>; today: LocalDate },
): Promise<ReadonlyMap<string, LiftedCap>> {
  const ids = [...given.linked.keys()];
  if (ids.length === 0) return new Map();
  const { organisationId, capMinor, authorityReference, programmeId, state, validUntil } = capOverrides;
  const rows = await reader
    .select({ organisationId, capMinor, reference: authorityReference })
    .from(capOverrides)
    .where(
      and(
        eq(programmeId, given.programmeId),
        eq(state, 'approved'),
        gte(validUntil, given.today),
        inArray(organisationId, ids),
      ),
    );
  return rows.reduce((caps, { organisationId: id, ...cap }) => {
    const party = given.linked.get(id) ?? id;
    const before = caps.get(party);
    return before && before.capMinor >= cap.capMinor ? caps : caps.set(party, cap);
  }, new Map<string, LiftedCap>());
}

/** I5: what a third party may hold, as the database reckons it for an award of that moment. */
export async function capAt(
  reader: Reader,
  given: { programmeId: string; organisationId: string; at: Instant },
): Promise<bigint> {
  const { programmeId, organisationId, at } = given;
  const [row] = await reader.execute<{ cap: string }>(
    sql`select cap_of(${programmeId}::uuid, ${organisationId}::uuid, ${at.toISOString()}::timestamptz)::text as cap`,
  );
  return BigInt(row?.cap ?? '0');
}
