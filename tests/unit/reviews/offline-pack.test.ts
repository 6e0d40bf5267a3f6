import { describe, expect, it } from 'vitest';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { PACK_FORMAT, readPack } from '#app/reviews/offline-pack.ts';
import { offlinePage, type PackedFile } from '#app/reviews/offline-page.ts';

const HOSTILE = '</textarea><script>alert(1)</script>"\' &amp;';
const FILE: PackedFile = {
  assignmentId: '01a22905-9c79-7e72-8321-1192373be220',
  reference: 'GIAI-2026-C1-0042',
  file: {
    alias: 'ORG-0007',
    country: 'TN',
    language: 'ar',
    taxonomy: [],
    durationMonths: 12,
    currency: 'EUR',
    sections: [
      {
        code: 'context',
        title: { en: 'Context' },
        hidden: 1,
        answers: [
          {
            code: 'problem',
            label: { en: 'Problem' },
            kind: 'text',
            value: HOSTILE,
            choice: null,
            question: { code: 'problem', label: { en: 'Problem' }, kind: 'text', required: true },
            criterion: 'first',
            translations: [{ language: 'en', text: HOSTILE, madeBy: 'machine' }],
          },
        ],
      },
    ],
    lines: [
      {
        id: '0',
        heading: 'travel',
        description: HOSTILE,
        quantity: 3,
        measure: 'day',
        unitMinor: 4115n,
        amountMinor: 12_345n,
        payer: 'grant',
      },
    ],
    requestedMinor: 12_345n,
    totalMinor: 12_345n,
  },
  criteria: [
    {
      code: 'first',
      title: { en: 'First' },
      guidance: { en: '-' },
      maximum: 5,
      weight: 100,
      anchors: [{ points: 5, text: { en: 'Named <b>by</b> people', fr: 'Dit par les gens' } }],
    },
    { code: 'second', title: { en: 'Second' }, guidance: { en: '-' }, maximum: 5, weight: 100, minimum: 2 },
  ],
  sheet: {
    version: 3,
    scores: [{ criterion: 'first', points: null, comment: HOSTILE, notApplicable: true }],
    feedback: HOSTILE,
    confidence: 'low',
    note: HOSTILE,
  },
};

describe('the page of an offline pack', () => {
  const page = offlinePage([FILE], textIn('en'), new Date('2026-11-29T12:00:00Z'));

  it('T24: prints what people wrote as text, never as markup', () => {
    expect(page).not.toContain('alert(1)</script>');
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page.match(/&lt;script&gt;alert\(1\)/g)?.length).toBe(6);
    expect(page).toContain('machine translation');
  });

  it('says of a line of the budget what its quantity counts', () => {
    expect(page).toContain('<bdi>3</bdi> × <bdi>Day</bdi> × <bdi>EUR');
  });

  it('loads nothing, and forbids itself to', () => {
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/https?:\/\/|\bsrc=|@import|url\(/);
  });

  it('I12: holds the sheet as it stands, with what does not apply, but not where there is a minimum', () => {
    expect(page).toContain('name="version" value="3"');
    expect(page).toContain('<option value="na" selected>');
    expect(page.match(/<option value="na"/g)).toHaveLength(1);
    expect(page).toContain(`href="#${FILE.assignmentId}-problem"`);
  });

  it('says what the points mean where the call does, in the language of the reader', () => {
    expect(page.match(/What the points mean/g)).toHaveLength(1);
    expect(page).toContain('<strong>5</strong> <bdi>Named &lt;b&gt;by&lt;/b&gt; people</bdi>');
    const french = offlinePage([FILE], textIn('fr'), new Date('2026-11-29T12:00:00Z'));
    expect(french).toContain('<strong>5</strong> <bdi>Dit par les gens</bdi>');
  });

  it.each(LANGUAGES)('speaks %s', (language) => {
    const text = textIn(language);
    expect(offlinePage([FILE], text, new Date('2026-11-29T12:00:00Z'))).toContain(
      `lang="${language}" dir="${text.direction}"`,
    );
  });
});

describe('the answers of a pack', () => {
  const sheet = { assignmentId: FILE.assignmentId, fields: { version: '3' } };

  it('are read when they are ours, and nothing else is', () => {
    expect(readPack(JSON.stringify({ format: PACK_FORMAT, sheets: [sheet] }))?.sheets).toEqual([sheet]);
    for (const text of ['', '{', '[]', 'null', '{"format":"x","sheets":[]}']) expect(readPack(text)).toBeNull();
    const many = Array.from({ length: 51 }, () => sheet);
    expect(readPack(JSON.stringify({ format: PACK_FORMAT, sheets: many }))).toBeNull();
  });
});
