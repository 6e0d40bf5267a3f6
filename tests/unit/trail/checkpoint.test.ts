import { describe, expect, it } from 'vitest';
import { checkpointKey, readCheckpoint, signCheckpoint, type Checkpoint } from '#app/trail/checkpoint.ts';

const key = checkpointKey('portal.example/trail/1', Buffer.alloc(32, 7));
const checkpoint: Checkpoint = {
  origin: 'portal.example/trail/1',
  size: 12_345,
  root: Buffer.alloc(32, 1),
  entries: 678,
  journalHead: Buffer.alloc(32, 2),
  at: '2026-11-25T10:00:00.000Z',
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/= ';

describe('checkpoint', () => {
  it('AT-3: reads back what was signed', () => {
    expect(readCheckpoint(signCheckpoint(checkpoint, key), key.verifierKey)).toEqual(checkpoint);
  });

  it('AT-3: is a C2SP signed note: origin, size, root, a blank line, a signature line', () => {
    const lines = signCheckpoint(checkpoint, key).split('\n');
    expect(lines.slice(0, 3)).toEqual(['portal.example/trail/1', '12345', Buffer.alloc(32, 1).toString('base64')]);
    expect(lines[6]).toBe('');
    expect(lines[7]).toMatch(/^— portal\.example\/trail\/1 [A-Za-z0-9+/=]+$/);
  });

  it('AT-3: refuses every note of which a single character differs', () => {
    const note = signCheckpoint(checkpoint, key);
    const accepted: string[] = [];
    for (let place = 0; place < note.length; place += 1) {
      // At its end every letter: in the last place of a signature three of them decode to the same bytes.
      for (const other of place < note.length - 4 ? 'AB' : LETTERS) {
        if (other === note[place]) continue;
        const forged = note.slice(0, place) + other + note.slice(place + 1);
        if (readCheckpoint(forged, key.verifierKey)) accepted.push(`${other} at ${place}`);
      }
    }
    expect(accepted).toEqual([]);
  });

  it('AT-3: refuses a note of another key, and a key that is not its own id', () => {
    const note = signCheckpoint(checkpoint, key);
    expect(readCheckpoint(note, checkpointKey(key.name, Buffer.alloc(32, 8)).verifierKey)).toBeNull();
    expect(readCheckpoint(note, key.verifierKey.replace(/\+[0-9a-f]{8}\+/, '+00000000+'))).toBeNull();
    expect(readCheckpoint('', key.verifierKey)).toBeNull();
  });
});
