import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseLanguage, languageCookie, readCookie, type LanguageFacts } from '#app/http/language.ts';

const NOTHING: LanguageFacts = { asked: null, cookie: null, saved: null, acceptLanguage: null };

test('the more deliberate choice wins', () => {
  const facts: LanguageFacts = { asked: 'ar', cookie: 'fr', saved: 'es', acceptLanguage: 'ru' };
  expect(chooseLanguage(facts)).toBe('ar');
  expect(chooseLanguage({ ...facts, asked: null })).toBe('fr');
  expect(chooseLanguage({ ...facts, asked: null, cookie: null })).toBe('es');
  expect(chooseLanguage({ ...facts, asked: null, cookie: null, saved: null })).toBe('ru');
  expect(chooseLanguage(NOTHING)).toBe('en');
});

test('what is no language of ours is passed over', () => {
  expect(chooseLanguage({ ...NOTHING, asked: 'de', cookie: '../x', acceptLanguage: 'fr' })).toBe('fr');
  expect(chooseLanguage({ ...NOTHING, asked: 'AR' })).toBe('en');
});

test.each([
  ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
  ['de,es;q=0.5', 'es'],
  ['en;q=0.1, ru;q=0.9', 'ru'],
  ['ar;q=0, fr;q=0.2', 'fr'],
  ['*', 'en'],
  ['', 'en'],
  [';;;q=x,,', 'en'],
  ['ES-mx', 'es'],
])('Accept-Language %j gives %s', (acceptLanguage, language) => {
  expect(chooseLanguage({ ...NOTHING, acceptLanguage })).toBe(language);
});

test('no header breaks it', () => {
  fc.assert(fc.property(fc.string(), (text) => chooseLanguage({ ...NOTHING, acceptLanguage: text }).length === 2));
});

test('the cookie is kept from scripts, and from plain http where the portal has https', () => {
  expect(languageCookie('ar', true)).toBe('lang=ar; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure');
  expect(languageCookie('ar', false)).not.toContain('Secure');
});

test('a cookie is found among others and never by the end of its name', () => {
  expect(readCookie('a=1; lang=fr; b=2', 'lang')).toBe('fr');
  expect(readCookie('xlang=fr', 'lang')).toBeNull();
  expect(readCookie('token=a=b==', 'token')).toBe('a=b==');
  expect(readCookie(null, 'lang')).toBeNull();
});
