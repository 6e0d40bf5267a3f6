import type { organisations as en } from '../en/organisations.ts';
import type { Words } from '../../words.ts';

export const organisations: Words<typeof en> = {};
