import type { agreements as en } from '../en/agreements.ts';
import type { Words } from '../../words.ts';

export const agreements: Words<typeof en> = {};
