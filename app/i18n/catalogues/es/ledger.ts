import type { ledger as en } from '../en/ledger.ts';
import type { Words } from '../../words.ts';

export const ledger: Words<typeof en> = {};
