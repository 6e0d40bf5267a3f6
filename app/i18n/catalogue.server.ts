import type { Language } from '#app/kernel/languages.ts';
import { ar } from './catalogues/ar.ts';
import { en } from './catalogues/en.ts';
import { es } from './catalogues/es.ts';
import { fr } from './catalogues/fr.ts';
import { ru } from './catalogues/ru.ts';
import type { Room } from './message-key.ts';
import type { Messages } from './words.ts';
import { makeText, type Text } from './text.ts';

/** Every language, room by room. Stays on the server: a hydrated page is sent only the rooms it names. */
export const CATALOGUES: Readonly<Record<Language, Readonly<Record<Room, Messages>>>> = { en, fr, es, ar, ru };

const merged = new Map<Language, Messages>();

/** All messages of a language in one table. */
export function messagesOf(language: Language): Messages {
  const known = merged.get(language);
  if (known) return known;
  const messages = wordsOf(language, Object.keys(CATALOGUES[language]) as Room[]);
  merged.set(language, messages);
  return messages;
}

/** The messages of some rooms: what a hydrated page takes along. */
export function wordsOf(language: Language, rooms: readonly Room[]): Messages {
  return Object.assign({}, ...rooms.map((room) => CATALOGUES[language][room]));
}

/** The whole catalogue as a `Text`, for pages, mails and documents made on the server. */
export function textIn(language: Language): Text {
  return makeText(language, messagesOf(language));
}
