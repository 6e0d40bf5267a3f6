import type { React } from '#app/kernel/world.ts';
import { lockPublication, savePublication } from './publication-store.server.ts';
import { WITHHELD } from './tier-choice.ts';

/**
 * Reaction to `agreement.suspended`: nothing of the grant is public from this moment. It stays withheld when the agreement
 * goes on, until another person than the one who stopped it releases it.
 */
export const withholdSuspended: React = async (world, tx, actor, event) => {
  const publication = await lockPublication(tx, event.entity.id);
  if (!publication || publication.held) return [];
  const next = { ...WITHHELD, held: true };
  const about = { cause: 'suspension' };
  const withheld = await savePublication(world, tx, { publication, actor, next, kind: 'publication.withheld', about });
  return [{ value: null, events: [withheld] }];
};
