import type { people as en } from '../en/people.ts';
import type { Words } from '../../words.ts';

export const people: Words<typeof en> = {};
