import { describe, expect, it } from 'vitest';
import { refusedPage } from '#app/people/refused-page.ts';

describe('the page that was refused', () => {
  it.each([
    ['/people', '/people'],
    ['/disbursements/01a2132d-be64-744f-801f-e2d4ff07fbb3/approval', '/disbursements/…/approval'],
    ['/payment-batches/01a2132d-be64-744f-801f-e2d4ff07fbb3/pain001.xml', '/payment-batches/…/pain001.xml'],
    ['/calls/GIAI-2026-C1/application', '/calls/…/application'],
    ['/assurance/downloads/D13.csv', '/assurance/downloads/…'],
    ['/a/%41na%20B', '/a/…'],
    ['/a/b/c/d/e/f/g', '/a/b/c/d/e'],
    ['/', '/…'],
  ])('AT-1: of %s keeps %s', (path, page) => {
    expect(refusedPage(path)).toBe(page);
  });
});
