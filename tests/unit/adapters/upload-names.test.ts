import { describe, expect, test } from 'vitest';
import { isDocumentKey } from '#app/adapters/documents/document-key.ts';
import { checkFileName, typeOfName } from '#app/adapters/documents/media-type.ts';
import { zipNames } from '#app/adapters/documents/zip-names.ts';

describe('names of uploads', () => {
  test.each(['report.pdf', 'تقرير ‏2026.pdf', 'Доклад (1).docx', 'a\u200db.png'])('EX-6 %s is a good name', (name) => {
    expect(checkFileName(name)).toEqual({ ok: true, value: name });
  });

  test('EX-6 folders are dropped and the form is NFC', () => {
    expect(checkFileName('C:\\Users\\somebody\\re\u0301sume\u0301.pdf')).toEqual({ ok: true, value: 'résumé.pdf' });
    expect(checkFileName('../../etc/plan.pdf')).toEqual({ ok: true, value: 'plan.pdf' });
  });

  test.each([
    '',
    ' ',
    '.htaccess',
    '..',
    'a\u202efdp.exe',
    'a\u2067b.pdf',
    'a\u0000.pdf',
    'a\r\n.pdf',
    `${'x'.repeat(201)}.pdf`,
  ])('EX-6 %j is refused', (name) =>
    expect(checkFileName(name)).toMatchObject({ ok: false, refusal: { code: 'file-name-bad' } }),
  );

  test('UP-1 only the listed extensions, whatever their case', () => {
    expect(typeOfName('a.PDF')?.extension).toBe('pdf');
    expect(typeOfName('a.jpeg')?.extension).toBe('jpg');
    for (const name of ['a.svg', 'a.html', 'a.docm', 'a.pdf.exe', 'pdf', 'a.']) expect(typeOfName(name)).toBeNull();
  });

  test('UP-2 keys stay inside the store', () => {
    expect(isDocumentKey('documents/0190c6f0-7c1e-7000-8000-000000000001')).toBe(true);
    for (const key of ['', '/a', 'a/', 'a//b', '../a', 'a/../b', 'A', 'a.b', 'a\\b', 'a'.repeat(201)]) {
      expect(isDocumentKey(key)).toBe(false);
    }
  });

  test('UP-4 what is no whole ZIP file has no names', () => {
    expect(zipNames(Buffer.alloc(0))).toBeNull();
    expect(zipNames(Buffer.from('PK\u0003\u0004 something'))).toBeNull();
    const lying = Buffer.alloc(22);
    lying.writeUInt32LE(0x06054b50, 0);
    lying.writeUInt16LE(3, 10);
    expect(zipNames(lying)).toBeNull();
  });
});
