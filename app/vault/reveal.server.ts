import type { Tx } from '#db/client.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { IdentityId, ProgrammeId } from '#app/kernel/ids.ts';
import type { World } from '#app/kernel/world.ts';
import { writeEvents } from '#app/trail/trail-store.server.ts';
import { openFields, type IdentityFields } from './identity-store.server.ts';

/** Why identities may be opened. `own-record`: their holder looks at them, which leaves no event. */
export type Purpose =
  | 'own-record'
  | 'deliver-notice'
  | 'witness-mail'
  | 'team-invitation'
  | 'call-invitation'
  | 'award-check'
  | 'screening'
  | 'screening-hit'
  | 'agreement-document'
  | 'payee-check'
  | 'bank-file'
  | 'audit-export'
  | 'audit-item'
  | 'report-review'
  | 'assistance-consent'
  | 'referee-check'
  | 'equipment-record';

/**
 * The one way to an identity in the clear (I37, CR-1). Leaves one trail event per call that names who looked, why, at
 * which records and which fields; never what was in them. Run it inside a transaction so that looking and
 * the trace of it cannot come apart.
 */
export async function reveal(
  world: World,
  tx: Tx,
  given: {
    actor: Actor;
    programmeId: ProgrammeId;
    purpose: Purpose;
    ids: readonly IdentityId[];
    fields: readonly string[];
  },
): Promise<ReadonlyMap<IdentityId, IdentityFields>> {
  const ids = [...new Set(given.ids)];
  const opened = await openFields(world, tx, { ids, fields: given.fields });
  if (given.purpose !== 'own-record' && ids.length > 0) {
    await writeEvents(world, tx, {
      actor: given.actor,
      command: 'reveal-identity',
      events: [
        {
          kind: 'identity.revealed',
          programmeId: given.programmeId,
          entity: { kind: 'identity', id: ids.length === 1 ? (ids[0] ?? '') : 'several' },
          body: { purpose: given.purpose, ids, fields: [...given.fields] },
        },
      ],
    });
  }
  return opened;
}
