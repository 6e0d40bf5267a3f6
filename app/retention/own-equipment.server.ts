import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { equipmentRecords } from '#db/schema/equipment.ts';
import { costLines, reports } from '#db/schema/reports.ts';
import type { Person } from '#app/kernel/actor.ts';
import { PORTAL } from '#app/kernel/event.ts';
import type { World } from '#app/kernel/world.ts';
import { lineReference, reportReference } from '#app/reports/report.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import { ownRows } from './own-account-data.server.ts';
import type { OwnData } from './own-data.ts';

/** What was recorded of the equipment bought with the grants of an organisation, older records and serial numbers included. */
export async function ownEquipment(
  world: World,
  tx: Tx,
  { actor, organisationId }: { readonly actor: Person; readonly organisationId: string },
): Promise<OwnData> {
  const rows = await tx
    .select({
      agreement: agreements.reference,
      report: reports.number,
      line: costLines.number,
      item: costLines.description,
      record: equipmentRecords,
    })
    .from(equipmentRecords)
    .innerJoin(costLines, eq(costLines.id, equipmentRecords.costLineId))
    .innerJoin(reports, eq(reports.id, costLines.reportId))
    .innerJoin(agreements, eq(agreements.id, equipmentRecords.agreementId))
    .where(eq(agreements.organisationId, organisationId))
    .orderBy(asc(agreements.id), asc(reports.number), asc(costLines.number), asc(equipmentRecords.number));
  const ids = rows.flatMap(({ record }) => (record.identityId ? [record.identityId] : []));
  const purpose = { programmeId: PORTAL, purpose: 'own-record' } as const;
  const opened = await reveal(world, tx, { actor, ...purpose, ids, fields: ['serial'] });
  return {
    equipment: ownRows(
      'equipment',
      rows.map(({ agreement, report, line, item, record }) => ({
        ...record,
        item,
        reference: lineReference(reportReference(agreement, report), line),
        serial: opened.get(record.identityId ?? '')?.['serial'] ?? null,
      })),
    ),
  };
}
