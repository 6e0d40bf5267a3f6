import type { Reader } from '#db/client.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { staffMay } from '#app/people/access.ts';
import { reachOf } from '../agreement-policy.ts';
import { loadAgreement } from '../agreement-store.server.ts';
import { equipmentOf, recordsOf } from './equipment-store.server.ts';
import { mayRecordEquipment, type Owner } from './equipment.ts';

/** I34: the accepted equipment of an agreement and who owns each piece after the action. */
export async function equipmentPage(reader: Reader, actor: Person, id: AgreementId) {
  const agreement = await loadAgreement(reader, id, reachOf(actor));
  if (!agreement || !staffMay(actor, 'agreements.close', agreement.programmeId)) return null;
  const rows = await equipmentOf(reader, id);
  return {
    id,
    reference: agreement.reference,
    seen: await recordsOf(reader, id),
    mayRecord: rows.length > 0 && mayRecordEquipment(agreement.state),
    rows: rows.map(({ report, line, record, ...row }) => ({
      ...row,
      // As in the files of the auditor.
      reference: `${agreement.reference}-RP${report}-L${line}`,
      record: record && shownRecord(record),
    })),
  };
}

type Kept = NonNullable<Awaited<ReturnType<typeof equipmentOf>>[number]['record']>;

/** I37: that a serial number is on file, not what it is. */
function shownRecord({ owner, transferDocument, reason, recordedAt, identityId }: Kept) {
  // The check `equipment_records_owner` of the database.
  return { owner: owner as Owner, transferDocument, reason, recordedAt, hasSerial: identityId !== null };
}

export type EquipmentPage = NonNullable<Awaited<ReturnType<typeof equipmentPage>>>;
