import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { blindIndex, seal, unseal } from '#app/vault/seal.ts';

const key = randomBytes(32);
const place = { table: 'identity_fields', column: 'legalName', row: 'r1' };
const sealed = () => seal(Buffer.from('دفاع عن الحقوق'), { key, kid: 'k1', iv: randomBytes(12), place });
const open = (bytes: Uint8Array, at = place) => unseal(bytes, { keyFor: () => key, place: at }).toString();

describe('CR-1 a sealed field', () => {
  it('opens in its own place', () => expect(open(sealed())).toBe('دفاع عن الحقوق'));

  it.each([
    { ...place, table: 'identities' },
    { ...place, column: 'address' },
    { ...place, row: 'r2' },
  ])('does not open elsewhere: %j', (elsewhere) => expect(() => open(sealed(), elsewhere)).toThrow());

  it('does not open when any byte was changed', () => {
    const bytes = sealed();
    for (let i = 0; i < bytes.length; i += 1) {
      const altered = Buffer.from(bytes);
      altered[i] = (altered[i] ?? 0) ^ 1;
      expect(() => open(altered), `byte ${i}`).toThrow();
    }
  });

  it('does not open with another key', () => {
    expect(() => unseal(sealed(), { keyFor: () => randomBytes(32), place })).toThrow();
  });
});

describe('CR-2 a blind index', () => {
  it('finds a value however it was spaced or cased, and only within its scope', () => {
    const of = (value: string, scope = 'iban') => blindIndex(value, { key, scope });
    expect(of('BE68 5390 0754 7034')).toBe(of('be68539007547034'));
    expect(of('BE68 5390 0754 7034')).not.toBe(of('BE68 5390 0754 7034', 'email'));
    expect(of('a')).not.toBe(blindIndex('a', { key: randomBytes(32), scope: 'iban' }));
  });
});
