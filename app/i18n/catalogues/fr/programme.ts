import type { programme as en } from '../en/programme.ts';
import type { Words } from '../../words.ts';

export const programme: Words<typeof en> = {};
