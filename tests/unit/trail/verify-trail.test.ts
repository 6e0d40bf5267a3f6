import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainStart, leafHash } from '#app/trail/leaf.ts';
import { verifyTrail, type StoredEvent, type TrailRow } from '#app/trail/verify-trail.ts';
import { chain, event, PROGRAMME } from './stored-trail.ts';

const WHOLE = chain(50);
const place = fc.integer({ min: 0, max: WHOLE.length - 1 });

const EDITED: readonly (keyof StoredEvent)[] = [
  'id',
  'programmeId',
  'at',
  'actor',
  'actorRoles',
  'sessionHash',
  'command',
  'kind',
  'entityKind',
  'entityId',
  'body',
  'bodySalt',
  'bodyCommitment',
  'leafHash',
];

function flipped(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).map((byte, i) => (i === 3 ? byte ^ 1 : byte));
  if (typeof value === 'string') return `${value}x`;
  if (value === null) return 'was empty';
  return { ...(value as object), amount: '1000000.00' };
}

function withEvent(at: number, change: (stored: StoredEvent) => StoredEvent): TrailRow[] {
  return WHOLE.map((row, i) => (i === at && row.event ? { ...row, event: change(row.event) } : row));
}

describe('AT-2 the trail verified', () => {
  it('finds nothing wrong with a whole chain of any length, and gives its head', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), (length) => {
        const verdict = verifyTrail(PROGRAMME, chain(length));
        expect(verdict).toMatchObject({ count: length, erased: 0, fault: null });
        const head = WHOLE[length - 1]?.hash ?? chainStart('trail', PROGRAMME);
        expect(verdict.headHash).toBe(Buffer.from(head).toString('hex'));
      }),
      { numRuns: 51 },
    );
  });

  it.each(EDITED)('finds an edit of %s in every row', (column) => {
    for (let at = 0; at < WHOLE.length; at += 1) {
      const rows = withEvent(at, (stored) => ({ ...stored, [column]: flipped(stored[column]) }));
      const kind = column === 'body' || column === 'bodySalt' ? 'edited-body' : 'edited-event';
      expect(verifyTrail(PROGRAMME, rows).fault).toMatchObject({ kind, number: at + 1 });
    }
  });

  it('finds an edit whose leaf was computed anew: the link does not hold it', () => {
    fc.assert(
      fc.property(place, (at) => {
        const forged = event(at + 1_000);
        const rows = withEvent(at, () => ({ ...forged, id: WHOLE[at]?.eventId ?? '' }));
        const leaf = leafHash({
          ...pick(forged),
          id: WHOLE[at]?.eventId ?? '',
          bodyCommitment: Buffer.from(forged.bodyCommitment).toString('hex'),
        });
        const complete = rows.map((row, i) =>
          i === at && row.event ? { ...row, event: { ...row.event, leafHash: leaf } } : row,
        );
        expect(verifyTrail(PROGRAMME, complete).fault).toEqual({
          kind: 'broken-link',
          number: at + 1,
          id: WHOLE[at]?.eventId,
        });
      }),
    );
  });

  it.each(['number', 'prevHash', 'hash'] as const)('finds an edit of the link’s %s in every row', (column) => {
    for (let at = 0; at < WHOLE.length; at += 1) {
      const rows = WHOLE.map((row, i) => {
        if (i !== at) return row;
        return column === 'number'
          ? { ...row, number: row.number + 1_000 }
          : { ...row, [column]: flipped(row[column]) };
      });
      expect(verifyTrail(PROGRAMME, rows).fault).not.toBeNull();
    }
  });

  it('finds a deleted link, a deleted event, both, and an event without a link', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: WHOLE.length - 2 }), (at) => {
        const withoutRow = WHOLE.filter((_, i) => i !== at);
        expect(verifyTrail(PROGRAMME, withoutRow).fault).toEqual({ kind: 'missing-event', number: at + 1, id: null });
        const withoutEvent = WHOLE.map((row, i) => (i === at ? { ...row, event: null } : row));
        expect(verifyTrail(PROGRAMME, withoutEvent).fault).toMatchObject({ kind: 'missing-event', number: at + 1 });
      }),
    );
    const stray = { kind: 'unchained-event', id: 'stray' } as const;
    expect(verifyTrail(PROGRAMME, WHOLE, stray).fault).toEqual({ ...stray, number: null });
  });

  it('finds inserted, repeated, swapped and renumbered rows', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        fc.pre(one !== other);
        const swapped = WHOLE.map((row, i) => {
          const from = i === one ? WHOLE[other] : i === other ? WHOLE[one] : row;
          return { ...row, eventId: from?.eventId ?? '', event: from?.event ?? null };
        });
        expect(verifyTrail(PROGRAMME, swapped).fault?.kind).toBe('broken-link');
        const moved = WHOLE.map((row, i) => (i === one ? { ...(WHOLE[other] ?? row), number: row.number } : row));
        expect(verifyTrail(PROGRAMME, moved).fault).not.toBeNull();
        const [extra] = WHOLE.slice(one, one + 1);
        const inserted = [...WHOLE.slice(0, other), ...(extra ? [extra] : []), ...WHOLE.slice(other)];
        expect(verifyTrail(PROGRAMME, inserted).fault).not.toBeNull();
      }),
    );
  });

  it('does not take the chain of another programme', () => {
    expect(verifyTrail('01900000-0000-7000-8000-000000000002', WHOLE).fault).toMatchObject({
      kind: 'broken-link',
      number: 1,
    });
  });

  it('still verifies when bodies were erased, and counts them', () => {
    fc.assert(
      fc.property(fc.subarray(WHOLE.map((_, i) => i)), (erased) => {
        const rows = WHOLE.map((row, i) =>
          erased.includes(i) && row.event ? { ...row, event: { ...row.event, body: null } } : row,
        );
        expect(verifyTrail(PROGRAMME, rows)).toMatchObject({ count: 50, erased: erased.length, fault: null });
      }),
    );
  });

  it('calls a body without a canonical form edited instead of failing', () => {
    const rows = withEvent(4, (stored) => ({ ...stored, body: { amount: 1.5 } }));
    expect(verifyTrail(PROGRAMME, rows).fault).toMatchObject({ kind: 'edited-body', number: 5 });
  });
});

function pick(stored: StoredEvent) {
  const { id, programmeId, at, actor, actorRoles, sessionHash, command, kind, entityKind, entityId } = stored;
  return { id, programmeId, at, actor, actorRoles, sessionHash, command, kind, entityKind, entityId };
}
