import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { instalments } from '#db/schema/agreements.ts';
import { milestones } from '#db/schema/milestones.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import type { MilestoneState } from './milestone-lifecycle.ts';

type Row = typeof milestones.$inferSelect;

export type Milestone = Omit<Row, 'state'> & { readonly state: MilestoneState };

export async function milestonesOf(reader: Reader, agreementId: AgreementId): Promise<readonly Milestone[]> {
  const rows = await reader
    .select()
    .from(milestones)
    .where(eq(milestones.agreementId, agreementId))
    .orderBy(asc(milestones.number));
  return rows.map(fromRow);
}

/** I20: how many conditions the payment of an instalment still waits for. */
export async function openConditions(reader: Reader, instalmentId: string): Promise<number> {
  const ofInstalment = and(
    eq(instalments.agreementId, milestones.agreementId),
    eq(instalments.number, milestones.instalment),
  );
  const rows = await reader
    .select({ id: milestones.id })
    .from(milestones)
    .innerJoin(instalments, ofInstalment)
    .where(and(eq(instalments.id, instalmentId), inArray(milestones.state, ['planned', 'reached'])));
  return rows.length;
}

/** Locked until the transaction ends; null where the agreement has none of this id. */
export async function lockMilestone(
  tx: Tx,
  given: { readonly id: string; readonly agreementId: AgreementId },
): Promise<Milestone | null> {
  const { id, agreementId } = given;
  const [row] = await tx
    .select()
    .from(milestones)
    .where(and(eq(milestones.id, id), eq(milestones.agreementId, agreementId)))
    .for('update');
  return row ? fromRow(row) : null;
}

export async function saveMilestone(tx: Tx, milestone: Milestone, changes: Partial<Row>): Promise<void> {
  await tx
    .update(milestones)
    .set({ ...changes, version: milestone.version + 1 })
    .where(eq(milestones.id, milestone.id));
}

/** `GIAI-2026-C1-0042-A-MS1`. */
export function milestoneReference(agreementReference: string, number: number): string {
  return `${agreementReference}-MS${number}`;
}

function fromRow(row: Row): Milestone {
  // The cast is the check `milestones_state` of the database.
  return { ...row, state: row.state as MilestoneState };
}
