import { describe, expect, it } from 'vitest';
import { endedSessionCookie, sessionCookie, sessionCookieName, sessionToken } from '#app/people/session-cookie.ts';

const HTTPS = 'https://portal.example.org';
const HTTP = 'http://localhost:3000';
const TOKEN = 'A'.repeat(43);

describe('SE-1 the session cookie', () => {
  it('is bound to the host on https, and readable by no script', () => {
    expect(sessionCookie(HTTPS, TOKEN)).toBe(`__Host-session=${TOKEN}; Path=/; HttpOnly; SameSite=Lax; Secure`);
  });

  it('has a plain name on http, where browsers refuse the prefix', () => {
    expect(sessionCookie(HTTP, TOKEN)).toBe(`session=${TOKEN}; Path=/; HttpOnly; SameSite=Lax`);
  });

  it('goes away under the same name and path', () => {
    expect(endedSessionCookie(HTTPS)).toBe('__Host-session=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0');
  });

  it('is found among other cookies', () => {
    expect(sessionToken(HTTP, `lang=ar; session=${TOKEN}; other=1`)).toBe(TOKEN);
    expect(sessionToken(HTTPS, `session=${'B'.repeat(43)}; __Host-session=${TOKEN}`)).toBe(TOKEN);
  });

  it.each([null, '', 'lang=en', 'session=', `session=${TOKEN}x`, `session=${'!'.repeat(43)}`, `xsession=${TOKEN}`])(
    'finds no token in %j',
    (header) => {
      expect(sessionToken(HTTP, header)).toBeNull();
    },
  );

  it('never takes the http cookie on https: anybody on the line could have set it', () => {
    expect(sessionCookieName(HTTPS)).not.toBe(sessionCookieName(HTTP));
    expect(sessionToken(HTTPS, `session=${TOKEN}`)).toBeNull();
  });
});
