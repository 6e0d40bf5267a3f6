import type { disbursements as en } from '../en/disbursements.ts';
import type { Words } from '../../words.ts';

export const disbursements: Words<typeof en> = {};
