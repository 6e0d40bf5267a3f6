import type { Format } from './downloads/download-name.ts';

type FileFormat = Format | 'zip' | 'txt' | 'pdf';

const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  zip: 'application/zip',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** UP-8: a file of ours is an attachment in a sandbox of its own. `name` holds codes and a date, never an identity. */
export function fileHeaders({ name, format }: { name: string; format: FileFormat }): Record<string, string> {
  if (!/^[A-Za-z0-9-]+$/.test(name)) throw new Error('not a name of ours');
  return {
    'Content-Type': MEDIA_TYPES[format],
    'Content-Disposition': `attachment; filename="${name}.${format}"`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
  };
}
