import type { Reader } from '#db/client.server.ts';
import type { World } from '#app/kernel/world.ts';
import type { FieldError } from '#app/kernel/form.ts';
import { checkpointKeyOf, checkpointNote, checkpointsBelow } from '#app/trail/checkpoint-store.server.ts';
import { consistencyText } from '#app/trail/proof-text.ts';
import { proveConsistency } from '#app/trail/prove.server.ts';
import { withSnapshot } from './snapshot.server.ts';

const PAGE = 50;

/** A pair of checkpoints by their number of events, as typed. */
export type Pair = { readonly older: string; readonly newer: string };

/** Every checkpoint of a programme, the newest first, by size (keyset), and the proof that was asked for. */
export async function checkpointsPage(
  world: World,
  programmeId: string,
  asked: { readonly after: number | null; readonly pair: Pair | null },
) {
  const rows = await checkpointsBelow(world.db, programmeId, { size: asked.after, limit: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const errors = asked.pair ? await wrongPair(world.db, programmeId, asked.pair) : [];
  return {
    verifierKey: checkpointKeyOf(world, programmeId).verifierKey,
    checkpoints: shown,
    next: rows.length > PAGE ? (shown.at(-1)?.size ?? null) : null,
    pair: asked.pair,
    errors,
  };
}

/** What is wrong with a pair, field by field. */
async function wrongPair(reader: Reader, programmeId: string, { older, newer }: Pair): Promise<readonly FieldError[]> {
  const errors: FieldError[] = [];
  for (const [field, typed] of Object.entries({ older, newer })) {
    const size = /^\d{1,12}$/.test(typed) ? Number(typed) : null;
    const note = size === null ? null : await checkpointNote(reader, programmeId, size);
    if (note === null) errors.push({ field, key: 'trail.proof.none' });
  }
  if (errors.length === 0 && Number(newer) < Number(older)) errors.push({ field: 'newer', key: 'trail.proof.order' });
  return errors;
}

/** A proof holds hashes: nobody's eyes see more in it than another's. */
const HASHES_ONLY = { engagement: null };

/** A file of the checkpoints: a note as it was signed, or the newer of two with the proof that it continues the older. */
export async function checkpointFile(world: World, programmeId: string, name: string): Promise<string | null> {
  const [, older, newer] = /^(?:(\d{1,12})-)?(\d{1,12})\.txt$/.exec(name) ?? [];
  const note = newer ? await checkpointNote(world.db, programmeId, Number(newer)) : null;
  if (note === null || older === undefined) return note;
  const [first, second] = [Number(older), Number(newer)];
  if (first > second || (await checkpointNote(world.db, programmeId, first)) === null) return null;
  const proof = await withSnapshot(world, HASHES_ONLY, (tx) => proveConsistency(tx, programmeId, { first, second }));
  return consistencyText({ older: { size: first }, proof, note });
}
