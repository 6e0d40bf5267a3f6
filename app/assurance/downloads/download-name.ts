export const DOWNLOAD_CODES = [
  'D01',
  'D02',
  'D03',
  'D04',
  'D05',
  'D06',
  'D07',
  'D08',
  'D09',
  'D10',
  'D11',
  'D12',
  'D13',
  'D14',
  'D15',
  'D16',
  'D17',
  'D18',
  'D19',
  'D20',
  'D21',
  'D22',
  'D23',
  'D24',
] as const;
/** Stands for all of them in the dictionary: columns that are the same in every file are told once. */
export const EVERY = 'every';

export type DownloadCode = (typeof DOWNLOAD_CODES)[number];

export const FORMATS = ['csv', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** `D13.csv` to its parts; null for anything else. */
export function parseFileName(name: string): { code: DownloadCode; format: Format } | null {
  const [, code, format] = /^(D\d\d)\.(csv|xlsx)$/.exec(name) ?? [];
  const known = DOWNLOAD_CODES.find((each) => each === code);
  const type = FORMATS.find((each) => each === format);
  return known && type ? { code: known, format: type } : null;
}
