import type { calls as en } from '../en/calls.ts';
import type { Words } from '../../words.ts';

export const calls: Words<typeof en> = {};
