import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { receiveUpload } from '#app/adapters/documents/upload.server.ts';
import { renderPdf } from '#app/adapters/pdf/pdf-document.server.ts';
import { xlsxStream } from '#app/adapters/files/xlsx.server.ts';
import { zipBytes } from '#app/adapters/files/zip.server.ts';
import { sampleDocument } from './pdf-samples.ts';

const MAX = 5_000_000;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function receive(fileName: string, content: Buffer, maxBytes = MAX) {
  return receiveUpload({ fileName, content: Readable.from([content]), maxBytes });
}

async function codeOf(fileName: string, content: Buffer, maxBytes = MAX): Promise<string> {
  const upload = await receive(fileName, content, maxBytes);
  if (!upload.ok) return upload.refusal.code;
  await upload.value.discard();
  return upload.value.mediaType;
}

function zipOf(files: Record<string, string>): Promise<Buffer> {
  const entries = Object.entries(files).map(([name, text]) => ({ name, content: [Buffer.from(text)] }));
  return buffer(Readable.from(zipBytes(entries), { objectMode: false }));
}

/** OpenDocument says what it is in a first entry that is not compressed. */
function openDocument(mediaType: string): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(mediaType), 'mimetype', { compress: false });
  zip.addBuffer(Buffer.from('<x/>'), 'content.xml');
  zip.end();
  return buffer(zip.outputStream);
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const wordTypes = (main: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;

describe('uploads', () => {
  test('UP-1 files that are what their name says are taken', async () => {
    const pdf = await renderPdf(sampleDocument('en'));
    expect(await codeOf('plan.pdf', pdf)).toBe('application/pdf');
    expect(await codeOf('Photo.PNG', PNG)).toBe('image/png');
    const docx = await zipOf({ '[Content_Types].xml': wordTypes(`${WORD}.main+xml`), 'word/document.xml': '<w/>' });
    expect(await codeOf('план.docx', docx)).toBe(WORD);
    const table = { name: 'a', columns: [{ key: 'a', heading: 'a', kind: 'text' as const }], rows: [['x']] };
    expect(await codeOf('budget.xlsx', await buffer(xlsxStream(table)))).toMatch('spreadsheetml.sheet');
    const odt = await openDocument('application/vnd.oasis.opendocument.text');
    expect(await codeOf('report.odt', odt)).toBe('application/vnd.oasis.opendocument.text');
    expect(await codeOf('report.ods', odt)).toBe('file-wrong-type');
  });

  test('UP-3 content that is something else is refused', async () => {
    expect(await codeOf('photo.pdf', PNG)).toBe('file-wrong-type');
    expect(await codeOf('page.pdf', Buffer.from('<html><script>alert(1)</script></html>'))).toBe('file-wrong-type');
    expect(await codeOf('drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(
      'file-wrong-type',
    );
    expect(await codeOf('archive.docx', await zipOf({ 'a.txt': 'a' }))).toBe('file-wrong-type');
    expect(await codeOf('photo.exe', PNG)).toBe('file-wrong-type');
  });

  test('UP-4 macros are refused, even under a name and a type without them', async () => {
    const types = wordTypes(`${WORD}.main+xml`);
    const hidden = await zipOf({
      '[Content_Types].xml': types,
      'word/document.xml': '<w/>',
      'word/vbaProject.bin': 'x',
    });
    expect(await codeOf('plan.docx', hidden)).toBe('file-wrong-type');
    const open = wordTypes('application/vnd.ms-word.document.macroEnabled.main+xml');
    expect(await codeOf('plan.docx', await zipOf({ '[Content_Types].xml': open }))).toBe('file-wrong-type');
  });

  test('UP-2 empty, too large, badly named', async () => {
    expect(await codeOf('empty.pdf', Buffer.alloc(0))).toBe('file-empty');
    expect(await codeOf('photo.png', PNG, PNG.length - 1)).toBe('file-too-large');
    expect(await codeOf('photo.png', PNG, PNG.length)).toBe('image/png');
    expect(await codeOf('gnp\u202e.png', PNG)).toBe('file-name-bad');
  });

  test('a file that is too large is drained, so that the form behind it can be read', async () => {
    const content = Readable.from(Array.from({ length: 50 }, () => Buffer.alloc(10_000)));
    const ended = new Promise((resolve) => content.once('end', resolve));
    const upload = await receiveUpload({ fileName: 'a.pdf', content, maxBytes: 5_000 });
    expect(upload).toMatchObject({ ok: false, refusal: { code: 'file-too-large' } });
    await ended;
  });

  test('what was taken can be read again and is gone after discard', async () => {
    const upload = await receive('photo.png', PNG);
    if (!upload.ok) throw new Error(upload.refusal.code);
    expect(Buffer.compare(await buffer(upload.value.open()), PNG)).toBe(0);
    expect(upload.value).toMatchObject({ bytes: PNG.length, extension: 'png', fileName: 'photo.png' });
    await upload.value.discard();
    await expect(buffer(upload.value.open())).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
