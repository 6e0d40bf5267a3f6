import type { awards as en } from '../en/awards.ts';
import type { Words } from '../../words.ts';

export const awards: Words<typeof en> = {};
