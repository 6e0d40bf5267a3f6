import { createHash } from 'node:crypto';
import { bodyCommitment, chainLink, chainStart, leafHash } from '#app/trail/leaf.ts';
import type { StoredEvent, TrailRow } from '#app/trail/verify-trail.ts';

export const PROGRAMME = '01900000-0000-7000-8000-000000000001';

export function event(n: number, told = 'T'): StoredEvent {
  const body = { reference: `${told}-${n}`, amount: `${n * 100}.00`, nested: { list: [n, 'é', null] } };
  const bodySalt = createHash('sha256').update(`salt ${n}`).digest().subarray(0, 16);
  const commitment = bodyCommitment(bodySalt, body);
  const facts = {
    id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    programmeId: PROGRAMME,
    at: new Date(Date.UTC(2026, 10, 2, 9, n)).toISOString(),
    actor: `system:${n}`,
    actorRoles: 'finance-officer',
    sessionHash: n % 2 === 0 ? null : `hash-${n}`,
    command: 'pay',
    kind: 'disbursement.sent',
    entityKind: 'disbursement',
    entityId: `d-${n}`,
  };
  const leaf = leafHash({ ...facts, bodyCommitment: commitment.toString('hex') });
  return { ...facts, body, bodySalt, bodyCommitment: commitment, leafHash: leaf };
}

/** A whole trail; the event at `other` says something else. */
export function chain(length: number, other?: number): TrailRow[] {
  let prevHash: Uint8Array = chainStart('trail', PROGRAMME);
  return Array.from({ length }, (_, i) => {
    const stored = event(i + 1, i + 1 === other ? 'X' : 'T');
    const hash = chainLink(prevHash, stored.leafHash);
    const row = { number: i + 1, eventId: stored.id, prevHash, hash, event: stored };
    prevHash = hash;
    return row;
  });
}
