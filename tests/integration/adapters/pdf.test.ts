import { describe, expect, test } from 'vitest';
import { renderPdf } from '#app/adapters/pdf/pdf-document.server.ts';
import type { PdfDocument } from '#app/adapters/pdf/pdf-document.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { readPdf as read, squeezed } from '#tests/support/read-pdf.ts';
import { HASH, REFERENCE, sampleDocument } from './pdf-samples.ts';

describe.each(LANGUAGES)('a document in %s', (language) => {
  test('figures, reference and checksum come out as they went in', async () => {
    const { text, pages } = await read(await renderPdf(sampleDocument(language)));
    for (const figure of ['12,345.60', '1,057.60', '6,057.60', '2026-03-01', '2026', REFERENCE])
      expect(text).toContain(figure);
    expect(squeezed(text)).toContain(HASH);
    expect(pages).toHaveLength(1);
  });

  test('every word comes out', async () => {
    const sample = sampleDocument(language);
    const { text } = await read(await renderPdf(sample));
    const words = [sample.title, sample.frame.funding, sample.frame.office].flatMap((line) => line.split(' '));
    for (const word of words) expect(squeezed(text)).toContain(word);
  });

  test('it is tagged, in its language, and names nobody', async () => {
    const { document, pages } = await read(await renderPdf(sampleDocument(language)));
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({
      Language: language,
      Title: sampleDocument(language).title,
      Producer: '-',
      Creator: '-',
    });
    expect(info).not.toHaveProperty('Author');
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const tags = JSON.stringify(pages[0]?.structure);
    for (const tag of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Figure']) {
      expect(tags).toContain(`"role":"${tag}"`);
    }
  });

  test('the same document gives the same bytes, another hour gives others', async () => {
    const sample = sampleDocument(language);
    const [first, second] = [await renderPdf(sample), await renderPdf(sample)];
    expect(first.equals(second)).toBe(true);
    const later = await renderPdf({ ...sample, createdAt: new Date('2026-03-01T10:30:00Z') });
    expect(later.equals(first)).toBe(false);
  });

  test('a long table repeats its heading, and every page carries foot and number', async () => {
    const { pages } = await read(await renderPdf(sampleDocument(language, 120)));
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, n) => {
      expect(squeezed(page.text)).toContain(`${n + 1}/${pages.length}`);
      if (n < pages.length - 1) expect(page.text).toContain('EUR');
      if (n > 0) expect(page.text).toContain(REFERENCE);
    });
    const text = pages.map((page) => page.text).join('\n');
    for (let n = 1; n <= 120; n += 1) expect(text).toContain(`${n},057.60`);
  });
});

describe('layout', () => {
  const bare = (blocks: PdfDocument['blocks']): PdfDocument => ({ ...sampleDocument('en'), blocks });

  test('in Arabic a line begins at the right', async () => {
    const { pages } = await read(await renderPdf(sampleDocument('ar')));
    const title = pages[0]?.items.find((item) => item.str.includes('إيصال'));
    expect((title?.transform[4] as number) + (title?.width ?? 0)).toBeGreaterThan(500);
  });

  test('text, cells and lists longer than a page go on, with nothing lost', async () => {
    const long = Array.from({ length: 1500 }, (_, n) => `word${n}`).join(' ');
    const { text, pages } = await read(
      await renderPdf(
        bare([
          { kind: 'paragraph', text: long },
          { kind: 'facts', rows: [{ label: 'Long', value: long }] },
          { kind: 'table', columns: [{ heading: 'One' }, { heading: 'Two' }], rows: [[long, 'short']] },
          { kind: 'list', items: [long] },
          { kind: 'page-break' },
          { kind: 'signatures', boxes: Array.from({ length: 13 }, (_, n) => ({ role: `Role ${n}`, lines: ['x'] })) },
        ]),
      ),
    );
    expect(text.split('word1499')).toHaveLength(5);
    expect(text).toContain('Role 12');
    for (const page of pages) {
      for (const item of page.items) expect(item.transform[5]).toBeGreaterThan(20);
    }
  });

  test('odd text cannot break it: markup, controls, unknown scripts, empty cells', async () => {
    const odd = '<&>" \u0000\u202eevil\u2066 人权 🌊 \ud800 \t end';
    const document = {
      ...bare([
        { kind: 'paragraph', text: odd },
        { kind: 'paragraph', text: '' },
        { kind: 'hash', label: '', value: '' },
      ]),
      title: odd,
    };
    const { text } = await read(await renderPdf(document));
    expect(text).toContain('evil');
    expect(text).toContain('end');
  });
});
