import { describe, expect, it } from 'vitest';
import { landingPath } from '#app/people/landing.ts';
import { safeNext } from '#app/people/next-path.ts';

describe('where to go after signing in', () => {
  it.each(['/calls', '/applications/018f/budget?lang=ar', '/desk/calls?state=open', '/'])('%s is ours', (path) => {
    expect(safeNext(path)).toBe(path);
  });

  it.each([
    null,
    '',
    'calls',
    'https://evil.example/',
    '//evil.example/',
    '///evil.example/',
    '/\\evil.example/',
    '\\\\evil.example',
    '/\t/evil.example/',
    '/%09/../..//evil.example\n',
    '/..//evil.example/',
    'javascript:alert(1)',
    '/sign-in?next=/calls',
    '/sign-out',
    '/exit',
    `/${'a'.repeat(3000)}`,
  ])('%j is refused', (path) => {
    expect(safeNext(path)).toBeNull();
  });

  it('falls back to the first page of the own menu, then to the first page', () => {
    expect(landingPath('/reports', ['reviewer'])).toBe('/reports');
    expect(landingPath('//evil.example', ['reviewer'])).toBe('/reviews');
    expect(landingPath(null, ['applicant-owner'])).toBe('/applications');
    expect(landingPath(null, [])).toBe('/');
  });
});
