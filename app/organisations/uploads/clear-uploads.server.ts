import { and, eq, exists, lt, ne } from 'drizzle-orm';
import { uploadChunks, uploads } from '#db/schema/drafting.ts';
import { addMinutes } from '#app/kernel/instant.ts';
import { ok } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { dropChunks } from './upload-store.server.ts';
import { UPLOAD_HOURS } from './upload.ts';

const AT_ONCE = 20;

/** A chore: gives up what has waited a day for its next chunk, and empties what is over, also after a crash. */
export async function clearUploads(world: World): Promise<void> {
  const since = addMinutes(world.clock.now(), -60 * UPLOAD_HOURS);
  const abandoned = await world.db
    .select({ id: uploads.id })
    .from(uploads)
    .where(and(eq(uploads.state, 'open'), lt(uploads.lastChunkAt, since)))
    .limit(AT_ONCE);
  const actor = { kind: 'system', name: 'schedule' } as const;
  for (const { id } of abandoned) {
    await perform<null, never>(world, actor, 'expire-upload', namedKey(id), async (tx) => {
      const waiting = and(eq(uploads.id, id), eq(uploads.state, 'open'), lt(uploads.lastChunkAt, since));
      await tx.update(uploads).set({ state: 'expired' }).where(waiting);
      return ok({ value: null, events: [] });
    });
  }
  const left = world.db.select().from(uploadChunks).where(eq(uploadChunks.uploadId, uploads.id));
  const over = await world.db
    .select({ id: uploads.id })
    .from(uploads)
    .where(and(ne(uploads.state, 'open'), exists(left)))
    .limit(AT_ONCE);
  for (const { id } of over) await dropChunks(world, id);
}
