import { d01 } from './d01.ts';
import { d09 } from './d09.ts';
import { d11 } from './d11.ts';
import { d12 } from './d12.ts';
import { d13 } from './d13.ts';
import { d14 } from './d14.ts';
import { d24 } from './d24.ts';
import type { Download } from './download.ts';
import type { DownloadCode } from './download-name.ts';

/** Every download of the room, in the order of audit-downloads.md. */
export const DOWNLOADS: Readonly<Record<DownloadCode, Download>> = {
  D01: d01,
  D09: d09,
  D11: d11,
  D12: d12,
  D13: d13,
  D14: d14,
  D24: d24,
};
