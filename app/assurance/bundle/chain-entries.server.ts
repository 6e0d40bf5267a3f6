import type { ZipEntry } from '#app/adapters/files/zip.server.ts';
import type { Tx } from '#db/client.server.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';
import type { World } from '#app/kernel/world.ts';
import { checkpointKeyOf, checkpointNotes } from '#app/trail/checkpoint-store.server.ts';
import { keepCheckpoint, signHead } from '#app/trail/write-checkpoint.server.ts';
import { textFile } from './bag.ts';
import { journalLines, trailLines, type Opens } from './evidence-lines.server.ts';

/**
 * Both chains from their start, and signed notes of how far they had come, the last one of this moment. What `opens`
 * leaves closed is there as its hash only, which keeps the chains whole.
 */
export async function chainEntries(
  world: World,
  snapshot: Tx,
  { programmeId, opens }: { readonly programmeId: ProgrammeId; readonly opens: Opens },
): Promise<readonly ZipEntry[]> {
  const head = await signHead(world, snapshot, programmeId);
  await keepCheckpoint(world, programmeId, head);
  const kept = await checkpointNotes(snapshot, programmeId);
  const notes = new Map([...kept, head].map(({ size, note }) => [size, note]));
  return [
    { name: 'trail.jsonl', content: trailLines(snapshot, programmeId, opens) },
    { name: 'journal.jsonl', content: journalLines(snapshot, programmeId, opens) },
    textFile('checkpoints/verifier-key.txt', `${checkpointKeyOf(world, programmeId).verifierKey}\n`),
    ...[...notes].map(([size, note]) => textFile(`checkpoints/${size}.txt`, note)),
  ];
}
