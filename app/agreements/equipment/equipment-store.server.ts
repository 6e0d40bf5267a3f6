import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { equipmentRecords } from '#db/schema/equipment.ts';
import { costLines, reports } from '#db/schema/reports.ts';
import type { AgreementId } from '#app/kernel/ids.ts';

/** More than any grant buys; what has no owner yet comes first. */
const MOST = 500;

const newest = sql`${equipmentRecords.number} = (
  select max(e.number) from equipment_records e where e.cost_line_id = ${costLines.id})`;

/** An accepted cost of equipment, EUR cents, with the newest record of its owner after the action, if there is one. */
export async function equipmentOf(reader: Reader, agreementId: AgreementId) {
  return reader
    .select({
      id: costLines.id,
      report: reports.number,
      line: costLines.number,
      description: costLines.description,
      acceptedEurMinor: sql<bigint>`${costLines.acceptedEurMinor}`.mapWith(BigInt),
      record: {
        number: equipmentRecords.number,
        owner: equipmentRecords.owner,
        transferDocument: equipmentRecords.transferDocument,
        reason: equipmentRecords.reason,
        recordedAt: equipmentRecords.recordedAt,
        identityId: equipmentRecords.identityId,
      },
    })
    .from(costLines)
    .innerJoin(reports, eq(reports.id, costLines.reportId))
    .leftJoin(equipmentRecords, and(eq(equipmentRecords.costLineId, costLines.id), newest))
    .where(accepted(agreementId))
    .orderBy(sql`${equipmentRecords.id} is not null`, asc(reports.number), asc(costLines.number))
    .limit(MOST);
}

/** How many records of owners the agreement has, older ones included. */
export async function recordsOf(reader: Reader, agreementId: AgreementId): Promise<number> {
  return reader.$count(equipmentRecords, eq(equipmentRecords.agreementId, agreementId));
}

/**
 * How many records an item has, and the sealed serial number of the newest; null where the agreement has no such accepted
 * equipment.
 */
export async function lastRecordOf(
  reader: Reader,
  agreementId: AgreementId,
  item: string,
): Promise<{ readonly number: number; readonly identityId: string | null } | null> {
  const [row] = await reader
    .select({ number: equipmentRecords.number, identityId: equipmentRecords.identityId })
    .from(costLines)
    .leftJoin(equipmentRecords, and(eq(equipmentRecords.costLineId, costLines.id), newest))
    .where(and(accepted(agreementId), eq(costLines.id, item)));
  return row ? { number: row.number ?? 0, identityId: row.identityId } : null;
}

/** I34: accepted equipment of which nobody recorded who owns it after the action. */
export async function equipmentWithoutOwner(reader: Reader, agreementId: AgreementId): Promise<number> {
  return reader.$count(
    costLines,
    and(
      accepted(agreementId),
      sql`not exists (select 1 from equipment_records e where e.cost_line_id = ${costLines}.id)`,
    ),
  );
}

function accepted(agreementId: AgreementId) {
  return and(
    eq(costLines.agreementId, agreementId),
    eq(costLines.heading, 'equipment'),
    gt(costLines.acceptedEurMinor, 0n),
  );
}
