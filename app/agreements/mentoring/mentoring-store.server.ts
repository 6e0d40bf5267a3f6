import { and, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Reader } from '#db/client.server.ts';
import { mentoringEntries } from '#db/schema/mentoring.ts';
import type { AgreementId } from '#app/kernel/ids.ts';

/** One entry of an agreement with the id of the entry that corrects it; null where the agreement has none of this id. */
export async function loadEntry(reader: Reader, given: { readonly id: string; readonly agreementId: AgreementId }) {
  const newer = alias(mentoringEntries, 'newer');
  const { id, agreementId, recordedBy } = mentoringEntries;
  const [row] = await reader
    .select({ id, recordedBy, correctedBy: newer.id })
    .from(mentoringEntries)
    .leftJoin(newer, eq(newer.corrects, id))
    .where(and(eq(id, given.id), eq(agreementId, given.agreementId)));
  return row ?? null;
}
