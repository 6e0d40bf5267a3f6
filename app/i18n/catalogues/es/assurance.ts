import type { assurance as en } from '../en/assurance.ts';
import type { Words } from '../../words.ts';

export const assurance: Words<typeof en> = {};
