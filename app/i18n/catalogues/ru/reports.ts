import type { reports as en } from '../en/reports.ts';
import type { Words } from '../../words.ts';

export const reports: Words<typeof en> = {};
