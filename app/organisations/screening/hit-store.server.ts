import { asc, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { screeningHits, screeningOpinions } from '#db/schema/screening.ts';
import type { BirthEvidence } from './birth-evidence.ts';
import type { HitState } from './hit-lifecycle.ts';
import type { Meeting } from './name-comparison.ts';
import type { NameField, PartyRole } from './party.ts';
import type { Ground, HitVerdict } from './settlement.ts';

type Row = typeof screeningHits.$inferSelect;

export type Hit = Omit<Row, 'state' | 'role' | 'field' | 'birth' | 'meetings'> & {
  readonly state: HitState;
  readonly role: PartyRole;
  readonly field: NameField;
  readonly birth: BirthEvidence;
  readonly meetings: readonly Meeting[];
};

export async function findHit(reader: Reader, id: string): Promise<Hit | null> {
  const [row] = await reader.select().from(screeningHits).where(eq(screeningHits.id, id));
  return row ? fromRow(row) : null;
}

/** The same, locked until the transaction ends: opinions are given one after the other. */
export async function lockHit(tx: Tx, id: string): Promise<Hit | null> {
  const [row] = await tx.select().from(screeningHits).where(eq(screeningHits.id, id)).for('update');
  return row ? fromRow(row) : null;
}

export type Opinion = Omit<typeof screeningOpinions.$inferSelect, 'verdict' | 'ground'> & {
  readonly verdict: HitVerdict;
  readonly ground: Ground;
};

export async function opinionsOf(reader: Reader, hitId: string): Promise<readonly Opinion[]> {
  const rows = await reader
    .select()
    .from(screeningOpinions)
    .where(eq(screeningOpinions.hitId, hitId))
    .orderBy(asc(screeningOpinions.step));
  return rows.map((row) => ({ ...row, verdict: row.verdict as HitVerdict, ground: row.ground as Ground }));
}

/** The casts are the checks of the table and what `screen-organisations`, its only writer, puts in. */
function fromRow(row: Row): Hit {
  return {
    ...row,
    state: row.state as HitState,
    role: row.role as PartyRole,
    field: row.field as NameField,
    birth: row.birth as BirthEvidence,
    meetings: row.meetings as readonly Meeting[],
  };
}
