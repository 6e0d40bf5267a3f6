import type { applications as en } from '../en/applications.ts';
import type { Words } from '../../words.ts';

export const applications: Words<typeof en> = {};
