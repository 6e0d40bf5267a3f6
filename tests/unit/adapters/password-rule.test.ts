import { describe, expect, test } from 'vitest';
import { decidePassword } from '#app/adapters/password/password-rule.ts';

const APPLICANT = { staff: false, context: ['amina.traore@example.org', 'Association Espoir'] };
const STAFF = { ...APPLICANT, staff: true };

function codeOf(password: string, about = APPLICANT): string {
  const result = decidePassword(password, about);
  return result.ok ? 'ok' : result.refusal.code;
}

describe('AU-2 passwords', () => {
  test.each([
    'quiet river seven lamps',
    'тихая река семь ламп',
    'نهر هادئ وسبعة مصابيح',
    'x9$Kq!pL2vTz8#w',
    '🌊🌙🔥🌲🎈🍇🚲🎻🧭🪁🦔🐚🪵🧵🫐🪴',
  ])('AU-2 %s is taken', (password) => expect(codeOf(password, STAFF)).toBe('ok'));

  test('AU-2 twelve characters for all, fifteen for staff; characters, not bytes', () => {
    expect(codeOf('kfwzqpvbnrt')).toBe('password-too-short');
    expect(codeOf('kfwzqpvbnrtx')).toBe('ok');
    expect(codeOf('kfwzqpvbnrtxdl', STAFF)).toBe('password-too-short');
    expect(codeOf('kfwzqpvbnrtxdlm', STAFF)).toBe('ok');
    expect(codeOf('🌊🌙🔥')).toBe('password-too-short');
  });

  test('AU-2 at most 1 024 bytes', () => {
    expect(codeOf('ab9 '.repeat(200) + 'й'.repeat(113))).toBe('password-too-long');
    expect(codeOf(`${'quiet river '.repeat(85)}seas`)).not.toBe('password-too-long');
  });

  test.each([
    'password12345',
    'P@ssw0rd2026!',
    'qwertyuiop12',
    '123456789012',
    '111111111111',
    'abababababab',
    'iloveyou2026',
    'motdepasse123',
    'contraseña12',
    'Bismillah786!!',
    'йцукенйцукен',
    'abcdefghijklmn',
  ])('AU-2 %s is too common', (password) => expect(codeOf(password)).toBe('password-too-common'));

  test.each(['amina-traore-2026', 'Passerelle2026!!', 'espoirespoir12345'])(
    'AU-2 %s is made of words others know',
    (password) => expect(codeOf(password)).toBe('password-has-context'),
  );

  test('AU-2 such a word may be a part', () => {
    expect(codeOf('amina plants seven lemon trees')).toBe('ok');
  });
});
