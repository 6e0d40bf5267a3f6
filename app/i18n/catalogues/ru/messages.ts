import type { messages as en } from '../en/messages.ts';
import type { Words } from '../../words.ts';

export const messages: Words<typeof en> = {};
