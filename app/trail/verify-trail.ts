import type { JsonValue } from '#app/kernel/json.ts';
import {
  continues,
  sameBytes,
  type ChainEnd,
  type ChainFault,
  type ChainVerdict,
  type StoredLink,
} from './chain-verdict.ts';
import { EMPTY_EDGE, grow, merkleRoot } from './merkle.ts';
import { bodyCommitment, chainStart, leafHash, type LeafFacts } from './leaf.ts';

/** A trail event as it is stored. `at` is ISO 8601 to the last stored digit, so that no microsecond hides an edit. */
export type StoredEvent = Omit<LeafFacts, 'bodyCommitment'> & {
  /** Null once erased: the commitment stays. */
  readonly body: JsonValue;
  readonly bodySalt: Uint8Array;
  readonly bodyCommitment: Uint8Array;
  readonly leafHash: Uint8Array;
};

/** A link of the trail with the event it holds; `event` is null where that is gone. */
export type TrailRow = StoredLink & { readonly eventId: string; readonly event: StoredEvent | null };

export type TrailWalk = {
  /** The next row in order of `number`; answers what is wrong with it. Nothing after the first fault counts. */
  take(row: TrailRow): ChainFault | null;
  verdict(fault: ChainFault | null): ChainVerdict;
};

/**
 * I40, AT-2, AT-3: walks a programme's trail from its start, row by row, keeping nothing but the last hash and the edge of
 * its Merkle tree, and holds it against what was signed of it, in order of `size`: only so a tail cut off is seen.
 */
export function walkTrail(programmeId: string, signed: readonly SignedSize[] = []): TrailWalk {
  let end: ChainEnd = { number: 0, hash: chainStart('trail', programmeId) };
  let edge = EMPTY_EDGE;
  let erased = 0;
  const waiting = [...signed];
  return {
    take(row) {
      const fault = faultOf(row, end);
      if (fault) return fault;
      end = row;
      if (row.event?.body === null) erased += 1;
      if (row.event && waiting.length > 0) edge = grow(edge, row.event.leafHash);
      for (; waiting[0]?.size === row.number; waiting.shift()) {
        if (!sameBytes(waiting[0].root, merkleRoot(edge))) return checkpointFault('broken-checkpoint', row.number);
      }
      return null;
    },
    verdict(fault) {
      const cut = !fault && waiting[0] ? checkpointFault('cut-tail', waiting[0].size) : null;
      const headHash = Buffer.from(end.hash).toString('hex');
      return { count: end.number, erased, headHash, fault: fault ?? cut };
    },
  };
}

/** What a checkpoint says of the trail: at `size` events its Merkle root was this. */
export type SignedSize = { readonly size: number; readonly root: Uint8Array };

function checkpointFault(kind: 'broken-checkpoint' | 'cut-tail', number: number): ChainFault {
  return { kind, number, id: null };
}

/**
 * What a walk along the links does not see, by the id of the event: one that no link of its programme holds, or one
 * that two links hold.
 */
export type Stray = { readonly kind: 'unchained-event' | 'repeated-event'; readonly id: string };

/**
 * Names the first thing wrong with a whole trail, or its head and length. A tail that was cut off is seen only where
 * something was signed of it (security.md, fact 4).
 */
export function verifyTrail(
  programmeId: string,
  rows: Iterable<TrailRow>,
  stray: Stray | null = null,
  signed: readonly SignedSize[] = [],
): ChainVerdict {
  const walk = walkTrail(programmeId, signed);
  for (const row of rows) {
    const fault = walk.take(row);
    if (fault) return walk.verdict(fault);
  }
  return walk.verdict(stray && { ...stray, number: null });
}

function faultOf(row: TrailRow, end: ChainEnd): ChainFault | null {
  const { event, number, eventId: id } = row;
  if (number > end.number + 1) return { kind: 'missing-event', number: end.number + 1, id: null };
  if (!event) return { kind: 'missing-event', number, id };
  if (!sameBytes(event.leafHash, leafOf(event))) return { kind: 'edited-event', number, id };
  if (event.body !== null && !bodyHolds(event)) return { kind: 'edited-body', number, id };
  return continues(end, row, event.leafHash) ? null : { kind: 'broken-link', number, id };
}

function leafOf(event: StoredEvent): Buffer {
  return leafHash(eventFacts(event));
}

/** What is hashed of an event. */
export function eventFacts(event: StoredEvent): LeafFacts {
  return {
    id: event.id,
    programmeId: event.programmeId,
    at: event.at,
    actor: event.actor,
    actorRoles: event.actorRoles,
    sessionHash: event.sessionHash,
    command: event.command,
    kind: event.kind,
    entityKind: event.entityKind,
    entityId: event.entityId,
    bodyCommitment: Buffer.from(event.bodyCommitment).toString('hex'),
  };
}

/** A body that has no canonical form was not written by us. */
function bodyHolds(event: StoredEvent): boolean {
  try {
    return sameBytes(event.bodyCommitment, bodyCommitment(event.bodySalt, event.body));
  } catch {
    return false;
  }
}
