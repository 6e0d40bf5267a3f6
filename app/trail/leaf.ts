import { canonicalJson, type JsonValue } from '#app/kernel/json.ts';
import { sha256 } from '#app/kernel/sha256.ts';

/** What a trail row says, as it is hashed. Digests are lower-case hex. */
export type LeafFacts = {
  readonly id: string;
  readonly programmeId: string;
  readonly at: string;
  readonly actor: string;
  readonly actorRoles: string;
  readonly sessionHash: string | null;
  readonly command: string;
  readonly kind: string;
  readonly entityKind: string;
  readonly entityId: string;
  readonly bodyCommitment: string;
};

/** AT-1: SHA-256(salt ‖ canonical body). The body can be erased later and the chain still verifies. */
export function bodyCommitment(salt: Uint8Array, body: JsonValue): Buffer {
  return sha256(salt, Buffer.from(canonicalJson(body)));
}

/** SHA-256 of the canonical JSON of every column but the body itself. */
export function leafHash(facts: LeafFacts): Buffer {
  return sha256(canonicalJson({ ...facts }));
}

/** The hash before the first link of a programme's chain; `name` is `trail` or `journal`. */
export function chainStart(name: 'trail' | 'journal', programmeId: string): Buffer {
  return sha256(`passerelle:${name}:${programmeId}`);
}

/** I40, AT-2: SHA-256(previous hash ‖ leaf hash). */
export function chainLink(previous: Uint8Array, leaf: Uint8Array): Buffer {
  return sha256(previous, leaf);
}
