import { d01 } from './d01.ts';
import { d02 } from './d02.ts';
import { d03 } from './d03.ts';
import { d04 } from './d04.ts';
import { d05 } from './d05.ts';
import { d06 } from './d06.ts';
import { d07 } from './d07.ts';
import { d08 } from './d08.ts';
import { d09 } from './d09.ts';
import { d10 } from './d10.ts';
import { d11 } from './d11.ts';
import { d12 } from './d12.ts';
import { d13 } from './d13.ts';
import { d14 } from './d14.ts';
import { d15 } from './d15.ts';
import { d16 } from './d16.ts';
import { d17 } from './d17.ts';
import { d18 } from './d18.ts';
import { d19 } from './d19.ts';
import { d20 } from './d20.ts';
import { d21 } from './d21.ts';
import { d22 } from './d22.ts';
import { d23 } from './d23.ts';
import { d24 } from './d24.ts';
import type { Download } from './download.ts';
import type { DownloadCode } from './download-name.ts';

/** Every download of the room, in the order of audit-downloads.md. */
export const DOWNLOADS: Readonly<Record<DownloadCode, Download>> = {
  D01: d01,
  D02: d02,
  D03: d03,
  D04: d04,
  D05: d05,
  D06: d06,
  D07: d07,
  D08: d08,
  D09: d09,
  D10: d10,
  D11: d11,
  D12: d12,
  D13: d13,
  D14: d14,
  D15: d15,
  D16: d16,
  D17: d17,
  D18: d18,
  D19: d19,
  D20: d20,
  D21: d21,
  D22: d22,
  D23: d23,
  D24: d24,
};
