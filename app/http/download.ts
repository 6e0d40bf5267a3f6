import { UPLOAD_TYPES } from '#app/adapters/documents/media-type.ts';

/**
 * UP-8: headers of a file: an attachment under a name of ours, in a sandbox of its own even when a browser shows it.
 * Sniffing, embedding and caching are forbidden by the headers every answer carries (WB-2, SE-4).
 */
export function downloadHeaders(file: { reference: string; mediaType: string; bytes: number }): Record<string, string> {
  const extension = UPLOAD_TYPES.find(({ mediaType }) => mediaType === file.mediaType)?.extension ?? 'bin';
  if (!/^[A-Za-z0-9-]+$/.test(file.reference)) throw new Error('not a reference');
  return {
    'Content-Type': file.mediaType,
    'Content-Length': String(file.bytes),
    'Content-Disposition': `attachment; filename="${file.reference}.${extension}"`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
  };
}

/** The same for a spreadsheet made as it is sent: its length is not known before. */
export function spreadsheetHeaders(reference: string): Record<string, string> {
  const mediaType = UPLOAD_TYPES.find(({ extension }) => extension === 'xlsx')?.mediaType ?? '';
  const { 'Content-Length': _, ...headers } = downloadHeaders({ reference, mediaType, bytes: 0 });
  return headers;
}

/** The same for a form that is filled in on the reader's own device. */
export function offlineHeaders(reference: string): Record<string, string> {
  if (!/^[A-Za-z0-9-]+$/.test(reference)) throw new Error('not a reference');
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Disposition': `attachment; filename="${reference}.html"`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
  };
}

/** The same for a table that is made as it is sent. */
export function tableHeaders({ reference, format }: { reference: string; format: 'xlsx' | 'csv' }) {
  const xlsx = UPLOAD_TYPES.find(({ extension }) => extension === 'xlsx')?.mediaType ?? '';
  if (!/^[A-Za-z0-9-]+$/.test(reference)) throw new Error('not a reference');
  return {
    'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : xlsx,
    'Content-Disposition': `attachment; filename="${reference}.${format}"`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
  };
}
