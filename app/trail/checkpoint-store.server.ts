import { and, asc, desc, eq, lt } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { checkpoints } from '#db/schema/trail.ts';
import type { World } from '#app/kernel/world.ts';
import { checkpointKey, readCheckpoint, signedNotes, type Checkpoint, type CheckpointKey } from './checkpoint.ts';

/** The key a programme's checkpoints are signed with. Its name outlives a change of the portal's address. */
export function checkpointKeyOf(world: Pick<World, 'keys'>, programmeId: string): CheckpointKey {
  return checkpointKey(`passerelle/trail/${programmeId}`, world.keys.checkpointSeed);
}

/** A programme's checkpoints by size, read and found signed. */
export async function storedCheckpoints(world: Pick<World, 'keys'>, reader: Reader, programmeId: string) {
  const { verifierKey } = checkpointKeyOf(world, programmeId);
  return signedNotes(await checkpointNotes(reader, programmeId), verifierKey);
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

/** The newest checkpoint with its note; null before the first, and when the newest is not what was signed. */
export async function latestCheckpoint(
  world: Pick<World, 'keys'>,
  reader: Reader,
  programmeId: string,
): Promise<{ readonly checkpoint: Checkpoint; readonly note: string } | null> {
  const [last] = await checkpointsBelow(reader, programmeId, { size: null, limit: 1 });
  const checkpoint = last ? readCheckpoint(last.note, checkpointKeyOf(world, programmeId).verifierKey) : null;
  return last && checkpoint ? { checkpoint, note: last.note } : null;
}

const LATEST = 5;

/** The newest checkpoints, for a page. */
export async function latestCheckpoints(reader: Reader, programmeId: string) {
  return checkpointsBelow(reader, programmeId, { size: null, limit: LATEST });
}

/** Checkpoints of fewer events than `size`, the newest first. */
export async function checkpointsBelow(
  reader: Reader,
  programmeId: string,
  below: { readonly size: number | null; readonly limit: number },
) {
  return reader
    .select({ size: checkpoints.size, at: checkpoints.at, note: checkpoints.note })
    .from(checkpoints)
    .where(
      and(eq(checkpoints.programmeId, programmeId), below.size === null ? undefined : lt(checkpoints.size, below.size)),
    )
    .orderBy(desc(checkpoints.size))
    .limit(below.limit);
}

/** The note that was signed at so many events; null when none was. */
export async function checkpointNote(reader: Reader, programmeId: string, size: number): Promise<string | null> {
  const [row] = await reader
    .select({ note: checkpoints.note })
    .from(checkpoints)
    .where(and(eq(checkpoints.programmeId, programmeId), eq(checkpoints.size, size)));
  return row?.note ?? null;
}
