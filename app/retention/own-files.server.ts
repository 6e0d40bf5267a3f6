import { and, asc, eq, getTableColumns, inArray, isNull, or } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { applications } from '#db/schema/applications.ts';
import { documents } from '#db/schema/documents.ts';
import { evidenceFacts } from '#db/schema/evidence-facts.ts';
import { reports } from '#db/schema/reports.ts';
import { named, original, SHOWN_FACTS, standing } from '#app/reports/evidence/evidence-facts-store.server.ts';

/** Every stored file the organisation keeps in its profile, handed in or signed, with what is stated of its evidence. */
export async function ownFiles(tx: Tx, organisationId: string) {
  const filed = tx
    .select({ id: applications.id })
    .from(applications)
    .where(eq(applications.organisationId, organisationId));
  const granted = tx
    .select({ id: agreements.id })
    .from(agreements)
    .where(eq(agreements.organisationId, organisationId));
  const told = tx.select({ id: reports.id }).from(reports).where(inArray(reports.agreementId, granted));
  const { ownerKind, ownerId } = documents;
  return tx
    .select({ ...getTableColumns(documents), ...SHOWN_FACTS })
    .from(documents)
    .leftJoin(evidenceFacts, standing)
    .leftJoin(original, named)
    .where(
      and(
        isNull(documents.removedAt),
        or(
          and(eq(ownerKind, 'application'), inArray(ownerId, filed)),
          and(eq(ownerKind, 'agreement'), inArray(ownerId, granted)),
          and(eq(ownerKind, 'report'), inArray(ownerId, told)),
          and(eq(ownerKind, 'organisation'), eq(ownerId, organisationId)),
        ),
      ),
    )
    .orderBy(asc(documents.reference));
}
