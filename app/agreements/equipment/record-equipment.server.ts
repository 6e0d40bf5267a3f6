import { createHash } from 'node:crypto';
import type { Tx } from '#db/client.server.ts';
import { equipmentRecords } from '#db/schema/equipment.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { sealIdentity } from '#app/vault/identity-store.server.ts';
import { agreementEvent } from '../agreement-news.ts';
import { reachOf } from '../agreement-policy.ts';
import { lockAgreement } from '../agreement-store.server.ts';
import type { AgreementRefusal } from '../agreement.ts';
import { lastRecordOf, recordsOf } from './equipment-store.server.ts';
import { decideEquipment, type Owner, type SerialSaid } from './equipment.ts';

type Done = { readonly recordId: string };

/**
 * I34: writes down who owns a piece of equipment after the action; a newer record of the same item corrects it. The trail
 * keeps the SHA-256 of the words, which leave with the organisation. `seen`: records of the agreement the writer saw. The
 * serial number is sealed (I37); what says nothing of it leaves the one on file.
 */
export async function recordEquipment(
  world: World,
  actor: Person,
  given: {
    readonly agreementId: AgreementId;
    /** Id of the cost line it was bought with. */
    readonly item: string;
    readonly seen: number;
    readonly owner: Owner;
    readonly transferDocument: string;
    readonly reason: string;
    readonly key: IdempotencyKey;
  } & SerialSaid,
): Promise<Result<Done, AgreementRefusal>> {
  return perform<Done, AgreementRefusal>(world, actor, 'record-equipment', given.key, async (tx) => {
    const agreement = await lockAgreement(tx, given.agreementId, reachOf(actor));
    if (!agreement) return refuse('not-found');
    if (!staffMay(actor, 'agreements.close', agreement.programmeId)) return refuse('role-may-not');
    const decided = decideEquipment(given, agreement.state);
    if (!decided.ok) return decided;
    const last = await lastRecordOf(tx, agreement.id, given.item);
    if (!last) return refuse('not-found');
    if ((await recordsOf(tx, agreement.id)) !== given.seen) return refuse('stale');
    const { owner, transferDocument, reason, item } = given;
    const number = last.number + 1;
    const recordId = world.ids.next();
    const about = { id: recordId, programmeId: agreement.programmeId, agreementId: agreement.id, costLineId: item };
    const by = { recordedBy: actor.accountId, recordedAt: world.clock.now() };
    const identityId = await serialIdentity(world, tx, { said: given, onFile: last.identityId });
    await tx.insert(equipmentRecords).values({ ...about, number, owner, transferDocument, reason, identityId, ...by });
    const sha256 = createHash('sha256')
      .update(JSON.stringify([transferDocument, reason]))
      .digest('hex');
    const body = { costLine: item, number, owner, sha256, serial: identityId !== null };
    return ok({ value: { recordId }, events: [agreementEvent('agreement.equipment-recorded', agreement, body)] });
  });
}

/** The sealed record of what was said, or the one on file where nothing was. */
async function serialIdentity(
  world: World,
  tx: Tx,
  { said, onFile }: { readonly said: SerialSaid; readonly onFile: string | null },
): Promise<string | null> {
  if (said.noSerial) return null;
  if (said.serial === '') return onFile;
  return sealIdentity(world, tx, { kind: 'equipment', fields: { serial: said.serial } });
}
