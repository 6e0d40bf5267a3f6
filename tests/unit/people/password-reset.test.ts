import { describe, expect, it } from 'vitest';
import { mayReset, RESET_MINUTES, stepOfReset } from '#app/people/password-reset.ts';
import { addMinutes } from '#app/kernel/instant.ts';

const AT = new Date('2026-11-02T23:50:00Z');

describe('AU-7 asking for a new password', () => {
  it('makes a code, mails the same one again after five minutes, and another one once it is over', () => {
    const open = { mailedAt: AT, expiresAt: addMinutes(AT, RESET_MINUTES) };
    expect(stepOfReset(null, AT)).toBe('new');
    expect(stepOfReset(open, new Date(AT.getTime() + 299_999))).toBe('wait');
    expect(stepOfReset(open, addMinutes(AT, 5))).toBe('again');
    expect(stepOfReset(open, new Date(open.expiresAt.getTime() - 1))).toBe('again');
    expect(stepOfReset(open, open.expiresAt)).toBe('new');
  });

  it('is for accounts that are in use, with a password of their own', () => {
    expect(mayReset({ state: 'active', oneTimePassword: false })).toBe(true);
    expect(mayReset({ state: 'active', oneTimePassword: true })).toBe(false);
    expect(mayReset({ state: 'suspended', oneTimePassword: false })).toBe(false);
  });
});
