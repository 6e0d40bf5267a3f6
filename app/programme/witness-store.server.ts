import { and, count, eq, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { programmes } from '#db/schema/programme.ts';
import { witnesses } from '#db/schema/witnesses.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';

export type WitnessRow = typeof witnesses.$inferSelect;

/** Where an address may stand once: among the witnesses of a programme. */
export const witnessScope = (programmeId: ProgrammeId) => `witness-email:${programmeId}`;

/** Adds and removals of a programme's witnesses come one after the other. */
export async function lockWitnesses(tx: Tx, programmeId: ProgrammeId): Promise<void> {
  await tx.select({ id: programmes.id }).from(programmes).where(eq(programmes.id, programmeId)).for('update');
}

export async function standingWitnesses(reader: Reader, programmeId: ProgrammeId): Promise<number> {
  const [row] = await reader
    .select({ standing: count() })
    .from(witnesses)
    .where(and(eq(witnesses.programmeId, programmeId), isNull(witnesses.removedAt)));
  return row?.standing ?? 0;
}

/** A witness that was not removed, and cannot be until the transaction ends. */
export async function holdWitness(tx: Tx, id: string): Promise<WitnessRow | null> {
  const [row] = await tx
    .select()
    .from(witnesses)
    .where(and(eq(witnesses.id, id), isNull(witnesses.removedAt)))
    .for('update');
  return row ?? null;
}

export function witnessEvent(
  kind: 'witness.added' | 'witness.removed',
  witness: { readonly id: string; readonly programmeId: ProgrammeId; readonly identityId: string },
): DomainEvent {
  const { id, programmeId, identityId } = witness;
  return { kind, programmeId, entity: { kind: 'witness', id }, body: { identityId } };
}
