import type { Checkpoint } from './checkpoint.ts';

/**
 * A consistency proof with the newer note, as a C2SP witness is asked: https://c2sp.org/tlog-witness. `note` as it was
 * signed, with its last line end.
 */
export function consistencyText(given: {
  readonly older: Pick<Checkpoint, 'size'>;
  readonly proof: readonly Buffer[];
  readonly note: string;
}): string {
  const { older, proof, note } = given;
  return [`old ${older.size}`, ...proof.map((hash) => hash.toString('base64')), '', note].join('\n');
}
