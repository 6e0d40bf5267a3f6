import { TOTP, Secret } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { hashPassword, needsRehash, verifyNothing, verifyPassword } from '#app/adapters/password/argon2.server.ts';
import { newTotpSecret, qrSvg, totpUri, verifyTotp } from '#app/adapters/totp/totp.server.ts';

const AT = Date.parse('2026-03-01T10:00:10Z');
const STEP = Math.floor(AT / 30_000);

function codeAt(secret: string, timestamp: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

describe('AU-4 one-time codes', () => {
  test('AU-4 the vector of RFC 6238', () => {
    const secret = Secret.fromUTF8('12345678901234567890').base32;
    expect(verifyTotp(secret, '287082', 59_000, null)).toEqual({ step: 1 });
  });

  test('AU-4 one step of clock difference is allowed, two are not', () => {
    const secret = newTotpSecret();
    expect(verifyTotp(secret, codeAt(secret, AT), AT, null)).toEqual({ step: STEP });
    expect(verifyTotp(secret, codeAt(secret, AT - 30_000), AT, null)).toEqual({ step: STEP - 1 });
    expect(verifyTotp(secret, codeAt(secret, AT + 30_000), AT, null)).toEqual({ step: STEP + 1 });
    expect(verifyTotp(secret, codeAt(secret, AT - 90_000), AT, null)).toBeNull();
  });

  test('AU-4 a code counts once, and none before it counts any more', () => {
    const secret = newTotpSecret();
    expect(verifyTotp(secret, codeAt(secret, AT), AT, STEP)).toBeNull();
    expect(verifyTotp(secret, codeAt(secret, AT - 30_000), AT, STEP)).toBeNull();
    expect(verifyTotp(secret, codeAt(secret, AT), AT, STEP - 1)).toEqual({ step: STEP });
  });

  test('codes may be typed with a space or in Arabic digits; anything else is wrong', () => {
    const secret = newTotpSecret();
    const code = codeAt(secret, AT);
    const arabic = code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    expect(verifyTotp(secret, `${code.slice(0, 3)} ${code.slice(3)}`, AT, null)).not.toBeNull();
    expect(verifyTotp(secret, arabic, AT, null)).not.toBeNull();
    for (const wrong of ['', '12345', `${code}0`, 'abcdef', '\u0000', '-12345']) {
      expect(verifyTotp(secret, wrong, AT, null)).toBeNull();
    }
  });

  test('secrets have 160 bits and the address is what apps read', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    const uri = new URL(totpUri({ secret, account: 'CSO-17', issuer: 'Passerelle' }));
    expect(uri.protocol).toBe('otpauth:');
    expect(uri.searchParams.get('secret')).toBe(secret);
    expect(uri.searchParams.get('issuer')).toBe('Passerelle');
    expect(qrSvg(uri.href)).toMatch(/^<svg[^>]*viewBox/);
    expect(qrSvg(uri.href)).not.toContain('script');
  });
});

describe('AU-1 password hashes', () => {
  const pepper = Buffer.alloc(32, 7);

  test('AU-1 only the password with its pepper fits; composed and decomposed letters are one', async () => {
    const hashed = await hashPassword('quiet rivér seven lamps', pepper);
    expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(hashed, 'quiet rive\u0301r seven lamps', pepper)).toBe(true);
    expect(await verifyPassword(hashed, 'quiet river seven lamps', pepper)).toBe(false);
    expect(await verifyPassword(hashed, 'quiet rivér seven lamps', Buffer.alloc(32, 8))).toBe(false);
    expect(await verifyPassword('not a hash', 'x', pepper)).toBe(false);
    expect(await hashPassword('quiet rivér seven lamps', pepper)).not.toBe(hashed);
  });

  test('AU-1 hashes with other parameters are renewed', async () => {
    expect(needsRehash(await hashPassword('a', pepper))).toBe(false);
    expect(needsRehash('$argon2id$v=19$m=4096,t=3,p=1$c2FsdHNhbHQ$aGFzaA')).toBe(true);
  });

  test('AU-5 an unknown address takes as long as a wrong password', async () => {
    const hashed = await hashPassword('quiet river seven lamps', pepper);
    const known = await timed(() => verifyPassword(hashed, 'wrong', pepper));
    const unknown = await timed(() => verifyNothing('wrong', pepper));
    expect(unknown / known).toBeGreaterThan(0.25);
    expect(unknown / known).toBeLessThan(4);
  });

  test('AU-1 many at once all get their turn', async () => {
    const hashed = await hashPassword('quiet river seven lamps', pepper);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        verifyPassword(n % 3 ? hashed : 'broken', 'quiet river seven lamps', pepper),
      ),
    );
    expect(answers.filter(Boolean)).toHaveLength(8);
    expect(await verifyPassword(hashed, 'quiet river seven lamps', pepper)).toBe(true);
  });
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 7; run += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return times.sort((one, other) => one - other)[3] ?? 0;
}
