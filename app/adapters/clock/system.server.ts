import { randomBytes } from 'node:crypto';
import { uuidV7 } from '#app/kernel/ids.ts';
import type { Clock, Ids } from '#app/kernel/world.ts';

export const systemClock: Clock = { now: () => new Date() };

export const systemIds: Ids = {
  next: () => uuidV7(Date.now(), randomBytes(10)),
  secret: (bytes) => randomBytes(bytes),
};
