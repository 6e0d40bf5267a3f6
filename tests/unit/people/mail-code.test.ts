import { describe, expect, it } from 'vitest';
import { fitsMailCode, mailCode } from '#app/people/mail-code.ts';

describe('a code that is sent by mail', () => {
  const pepper = Buffer.alloc(32, 7);
  const code = mailCode(pepper, 'team-invitation', 'one');
  const sent = { purpose: 'team-invitation', id: 'one' } as const;

  it('is twelve letters and digits, another one for each thing, purpose and portal', () => {
    expect(code).toMatch(/^[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}$/);
    expect(mailCode(pepper, 'team-invitation', 'two')).not.toBe(code);
    expect(mailCode(pepper, 'password-reset', 'one')).not.toBe(code);
    expect(mailCode(Buffer.alloc(32, 8), 'team-invitation', 'one')).not.toBe(code);
  });

  it('is found again however it is typed, and nothing else is', () => {
    expect(fitsMailCode(pepper, sent, ` ${code.toUpperCase().replaceAll('-', ' ')} `)).toBe(true);
    expect(fitsMailCode(pepper, { ...sent, id: 'two' }, code)).toBe(false);
    expect(fitsMailCode(pepper, { ...sent, purpose: 'password-reset' }, code)).toBe(false);
    expect(fitsMailCode(pepper, sent, code.slice(0, -1))).toBe(false);
    expect(fitsMailCode(pepper, sent, '')).toBe(false);
  });
});
