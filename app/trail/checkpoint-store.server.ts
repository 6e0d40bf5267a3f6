import { asc, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { checkpoints } from '#db/schema/trail.ts';
import type { World } from '#app/kernel/world.ts';
import { checkpointKey, readCheckpoint, type Checkpoint, type CheckpointKey } from './checkpoint.ts';

/** The key a programme's checkpoints are signed with. Its name outlives a change of the portal's address. */
export function checkpointKeyOf(world: Pick<World, 'keys'>, programmeId: string): CheckpointKey {
  return checkpointKey(`passerelle/trail/${programmeId}`, world.keys.checkpointSeed);
}

/**
 * A programme's checkpoints by size, read and found signed. `forged`: the size of the first that is not what we signed,
 * null when all are.
 */
export async function storedCheckpoints(
  world: Pick<World, 'keys'>,
  reader: Reader,
  programmeId: string,
): Promise<{ signed: readonly Checkpoint[]; forged: number | null }> {
  const { verifierKey } = checkpointKeyOf(world, programmeId);
  const rows = await checkpointNotes(reader, programmeId);
  const signed: Checkpoint[] = [];
  for (const { size, note } of rows) {
    const checkpoint = readCheckpoint(note, verifierKey);
    if (!checkpoint || checkpoint.size !== size) return { signed, forged: size };
    signed.push(checkpoint);
  }
  return { signed, forged: null };
}

/** The notes as they were signed, by size. */
export async function checkpointNotes(
  reader: Reader,
  programmeId: string,
): Promise<readonly { readonly size: number; readonly note: string; readonly at: Date }[]> {
  return reader
    .select({ size: checkpoints.size, note: checkpoints.note, at: checkpoints.at })
    .from(checkpoints)
    .where(eq(checkpoints.programmeId, programmeId))
    .orderBy(asc(checkpoints.size));
}

const LATEST = 5;

/** The newest checkpoints, for a page. */
export async function latestCheckpoints(reader: Reader, programmeId: string) {
  return reader
    .select({ size: checkpoints.size, at: checkpoints.at, note: checkpoints.note })
    .from(checkpoints)
    .where(eq(checkpoints.programmeId, programmeId))
    .orderBy(desc(checkpoints.size))
    .limit(LATEST);
}
