import type { en } from './catalogues/en.ts';

type Rooms = typeof en;

/** A room of the catalogues; a hydrated page names the ones it needs in the browser. */
export type Room = keyof Rooms;

/** Every key there is. English is the measure; the other languages are checked against it. */
export type MessageKey = { [Each in Room]: keyof Rooms[Each] }[Room];
