import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';

export type UploadRefusal = Refusal<
  'file-wrong-type' | 'file-empty' | 'file-too-large' | 'file-name-bad' | 'file-infected'
>;

type UploadType = { readonly extension: string; readonly mediaType: string };

/** UP-1: what may be uploaded. No type that carries script or macros. */
export const UPLOAD_TYPES: readonly UploadType[] = [
  { extension: 'pdf', mediaType: 'application/pdf' },
  { extension: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  { extension: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  { extension: 'odt', mediaType: 'application/vnd.oasis.opendocument.text' },
  { extension: 'ods', mediaType: 'application/vnd.oasis.opendocument.spreadsheet' },
  { extension: 'jpg', mediaType: 'image/jpeg' },
  { extension: 'png', mediaType: 'image/png' },
];

/** For the `accept` attribute of a file field. */
export const acceptAttribute: string = [...UPLOAD_TYPES.map(({ extension }) => `.${extension}`), '.jpeg'].join(',');

/** The allowed type that a file name claims by its extension; `jpeg` counts as `jpg`. */
export function typeOfName(name: string): UploadType | null {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase().replace('jpeg', 'jpg');
  return UPLOAD_TYPES.find((type) => type.extension === extension) ?? null;
}

const LONGEST_NAME = 200;
/** EX-6: controls and the embedding, override and isolate marks; ZWJ, ZWNJ, LRM and RLM belong to real scripts. */
// oxlint-disable-next-line no-control-regex -- control characters are what is refused
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** EX-6: a file name to show, in NFC, without any folder a browser may have sent before it. */
export function checkFileName(name: string): Result<string, Refusal<'file-name-bad'>> {
  const bare = (name.split(/[\\/]/).at(-1) ?? '').normalize('NFC').trim();
  if (bare === '' || bare.startsWith('.') || bare.length > LONGEST_NAME || FORBIDDEN.test(bare)) {
    return refuse('file-name-bad', { values: { max: LONGEST_NAME } });
  }
  return ok(bare);
}
