import { signCheckpoint, signedNotes, type CheckpointKey } from '#app/trail/checkpoint.ts';
import type { FaultKind } from '#app/trail/chain-verdict.ts';
import { bodyCommitment, chainLink, chainStart, leafHash } from '#app/trail/leaf.ts';
import { EMPTY_EDGE, grow, merkleRoot } from '#app/trail/merkle.ts';
import { eventFacts, verifyTrail, type SignedSize, type StoredEvent, type Stray } from '#app/trail/verify-trail.ts';

export type Link = {
  readonly programmeId: string;
  readonly seq: number;
  readonly eventId: string;
  readonly prevHash: Uint8Array;
  readonly hash: Uint8Array;
};
export type Note = { readonly size: number; readonly note: string };

/** The three tables of a trail as they lie in the database, for changes nobody but their owner could make. */
export type Tables = {
  readonly events: readonly StoredEvent[];
  readonly links: readonly Link[];
  readonly notes: readonly Note[];
};

/** Reads tables as the portal's query does and answers what the portal's verifier finds; null when all is well. */
export function trailVerifier(programmeId: string, verifierKey: string) {
  const readOnce = new WeakMap<readonly Note[], ReturnType<typeof signedNotes>>();
  return (tables: Tables, kept: readonly SignedSize[] = []): FaultKind | null => {
    const read = readOnce.get(tables.notes) ?? signedNotes(tables.notes, verifierKey);
    readOnce.set(tables.notes, read);
    if (read.forged !== null) return 'forged-checkpoint';
    const own = tables.links.filter((link) => link.programmeId === programmeId);
    const events = new Map(tables.events.map((event) => [event.id, event]));
    const rows = own
      .toSorted((one, other) => one.seq - other.seq)
      .map(({ seq, ...link }) => ({ ...link, number: seq, event: events.get(link.eventId) ?? null }));
    const signed = [...read.signed, ...kept].toSorted((one, other) => one.size - other.size);
    return verifyTrail(programmeId, rows, strayIn(tables, own, programmeId), signed).fault?.kind ?? null;
  };
}

function strayIn({ events }: Tables, own: readonly Link[], programmeId: string): Stray | null {
  const held = new Set(own.map((link) => link.eventId));
  const loose = events.find((event) => event.programmeId === programmeId && !held.has(event.id));
  if (loose) return { kind: 'unchained-event', id: loose.id };
  if (held.size === own.length) return null;
  const twice = own.find((link, at) => own.findIndex((other) => other.eventId === link.eventId) !== at);
  return { kind: 'repeated-event', id: twice?.eventId ?? '' };
}

export function withEvent(tables: Tables, at: number, change: (event: StoredEvent) => StoredEvent): Tables {
  return { ...tables, events: tables.events.map((event, place) => (place === at ? change(event) : event)) };
}

export function withLink(tables: Tables, at: number, change: Partial<Link>): Tables {
  return { ...tables, links: tables.links.map((link, place) => (place === at ? { ...link, ...change } : link)) };
}

/** The leaf, and where the body was meant to change its commitment too, computed anew. */
export function releafed(event: StoredEvent, column: keyof StoredEvent): StoredEvent {
  if (column === 'leafHash') return event;
  const anew = column === 'body' || column === 'bodySalt';
  const commitment = anew ? bodyCommitment(event.bodySalt, event.body) : event.bodyCommitment;
  const recommitted = { ...event, bodyCommitment: commitment };
  return { ...recommitted, leafHash: leafHash(eventFacts(recommitted)) };
}

/** Links computed anew from a place on, over the events that now stand there; `until` excluded. */
export function relinked(tables: Tables, from: number, until = Number.POSITIVE_INFINITY): Tables {
  let previous = from === 0 ? null : tables.links[from - 1]?.hash;
  const links = tables.links.map((link, at) => {
    if (at < from || at >= until) return link;
    const prevHash = previous ?? chainStart('trail', link.programmeId);
    const hash = chainLink(prevHash, tables.events[at]?.leafHash ?? Buffer.alloc(32));
    previous = hash;
    return { ...link, prevHash, hash };
  });
  return { ...tables, links };
}

/** Every note signed anew, over the tree as it now is, with a key that is not the portal's. */
export function resigned({ events, ...tables }: Tables, key: CheckpointKey): Tables {
  const notes = tables.notes.map(({ size }) => {
    const root = rootOf(events.slice(0, size));
    const journal = { entries: 0, journalHead: Buffer.alloc(32) };
    return {
      size,
      note: signCheckpoint({ origin: key.name, size, root, ...journal, at: '2026-11-25T10:00:00.000Z' }, key),
    };
  });
  return { ...tables, events, notes };
}

export function rootOf(events: readonly StoredEvent[]): Buffer {
  return merkleRoot(events.reduce((edge, event) => grow(edge, event.leafHash), EMPTY_EDGE));
}

/** Another value of the same kind: one bit, one letter, one member. */
export function edited(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).map((byte, at) => (at === 3 ? byte ^ 1 : byte));
  if (typeof value === 'number') return value + 1_000;
  if (value === '') return 'was empty';
  if (typeof value === 'string') return value.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  if (value === null) return 'was empty';
  return { ...(value as object), amount: '1000000.00' };
}
