import type { Format } from './download-name.ts';

const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** UP-8: a file of ours is an attachment in a sandbox of its own. `name` holds codes and a date, never an identity. */
export function fileHeaders({ name, format }: { name: string; format: Format }): Record<string, string> {
  if (!/^[A-Za-z0-9-]+$/.test(name)) throw new Error('not a name of ours');
  return {
    'Content-Type': MEDIA_TYPES[format],
    'Content-Disposition': `attachment; filename="${name}.${format}"`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
  };
}
