import type { Person } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { staffMay } from '#app/people/access.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import { reachOf } from '../agreement-policy.ts';
import { loadAgreement } from '../agreement-store.server.ts';
import type { AgreementRefusal } from '../agreement.ts';
import { lastRecordOf } from './equipment-store.server.ts';

/**
 * I37: opens the serial number of one piece of equipment for those who record its owner, and writes down that they looked.
 * Not through `perform`: its first answer is kept for repetitions, and this one must be kept nowhere. `item`: id of the cost.
 */
export async function openSerial(
  world: World,
  actor: Person,
  { agreementId, item }: { readonly agreementId: AgreementId; readonly item: string },
): Promise<Result<{ readonly item: string; readonly serial: string }, AgreementRefusal>> {
  return world.db.transaction(async (tx) => {
    const agreement = await loadAgreement(tx, agreementId, reachOf(actor));
    if (!agreement || !staffMay(actor, 'agreements.close', agreement.programmeId)) return refuse('not-found');
    const { identityId } = (await lastRecordOf(tx, agreementId, item)) ?? {};
    if (!identityId) return refuse('equipment-serial-unknown', { field: 'opened' });
    const opened = await reveal(world, tx, {
      actor,
      programmeId: agreement.programmeId,
      purpose: 'equipment-record',
      ids: [identityId],
      fields: ['serial'],
    });
    const { serial } = opened.get(identityId) ?? {};
    return serial ? ok({ item, serial }) : refuse('equipment-serial-unknown', { field: 'opened' });
  });
}
