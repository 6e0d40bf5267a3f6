import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { callLots } from '#db/schema/calls.ts';
import type { World } from '#app/kernel/world.ts';
import type { CallContent } from './call-content.ts';

/** I2: the lots of a call as published, in the place of those before, for later rooms and for downloads. */
export async function writeLots(world: World, tx: Tx, call: { id: string; content: CallContent }): Promise<void> {
  await tx.delete(callLots).where(eq(callLots.callId, call.id));
  const lots = call.content.lots ?? [];
  if (lots.length === 0) return;
  await tx.insert(callLots).values(
    lots.map(({ code, envelopeMinor }) => ({
      id: world.ids.next(),
      callId: call.id,
      code,
      envelopeMinor: BigInt(envelopeMinor),
    })),
  );
}
