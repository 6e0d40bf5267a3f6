import { isUtf8 } from 'node:buffer';
import { open, readFile } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { checkFileName, typeOfName, type UploadRefusal } from './media-type.ts';
import { zipNames } from './zip-names.ts';

export type FileKind = { readonly fileName: string; readonly mediaType: string; readonly extension: string };

const ZIPPED = new Set(['docx', 'xlsx', 'odt', 'ods']);
/** UP-4: names that carry macros or programs inside office files. */
const MACRO = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|activeX\d*\.bin)$|^Basic\/|^Scripts\//i;

/** UP-1, UP-3, UP-4: the file's content must be what its name says, and on the list. `path` is a spooled file. */
export async function sniffFile(path: string, name: string): Promise<Result<FileKind, UploadRefusal>> {
  const named = checkFileName(name);
  if (!named.ok) return named;
  const claimed = typeOfName(named.value);
  const content = await readFile(path);
  if (content.length === 0) return refuse('file-empty');
  const found = await fileTypeFromBuffer(content);
  if (!claimed || found?.mime !== claimed.mediaType) return refuse('file-wrong-type');
  if (ZIPPED.has(claimed.extension) && carriesMacros(content)) return refuse('file-wrong-type');
  return ok({ fileName: named.value, ...claimed });
}

/** XML by its name and its first sign; read no further, since lists are larger than memory should hold. */
export async function sniffXml(path: string, name: string): Promise<Result<FileKind, UploadRefusal>> {
  const named = checkFileName(name);
  if (!named.ok) return named;
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(64), 0, 64, 0);
    if (bytesRead === 0) return refuse('file-empty');
    const begins = buffer.toString('utf8', 0, bytesRead).replace(/^\ufeff?\s*/, '');
    if (!/\.xml$/i.test(named.value) || !begins.startsWith('<')) return refuse('file-wrong-type');
    return ok({ fileName: named.value, mediaType: 'application/xml', extension: 'xml' });
  } finally {
    await file.close();
  }
}

const LISTS: Readonly<Record<string, string>> = { csv: 'text/csv', json: 'application/json' };

/** A list as CSV or JSON: UTF-8 text without zeros, under a name that says so. Small enough to be read whole. */
export async function sniffList(path: string, name: string): Promise<Result<FileKind, UploadRefusal>> {
  const named = checkFileName(name);
  if (!named.ok) return named;
  const content = await readFile(path);
  if (content.length === 0) return refuse('file-empty');
  const extension = /\.([a-z]+)$/i.exec(named.value)?.[1]?.toLowerCase() ?? '';
  const mediaType = LISTS[extension];
  if (!mediaType || !isUtf8(content) || content.includes(0)) return refuse('file-wrong-type');
  return ok({ fileName: named.value, mediaType, extension });
}

function carriesMacros(content: Buffer): boolean {
  const names = zipNames(content);
  return names === null || names.some((name) => MACRO.test(name) || name.includes('..'));
}
