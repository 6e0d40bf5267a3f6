import { and, desc, eq, lt } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { harmRecords } from '#db/schema/derogations.ts';
import { organisations } from '#db/schema/organisations.ts';
import type { Person } from '#app/kernel/actor.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import type { Harm } from './publication.ts';

const PAGE = 50;

/** The harm log of the reader's programmes, the newest entry first (keyset): grant, alias, class and day, no narrative. */
export async function harmList(reader: Reader, actor: Person, { after }: { readonly after: string | null }) {
  const rows = await reader
    .select({
      id: harmRecords.id,
      reference: harmRecords.reference,
      noticedOn: harmRecords.noticedOn,
      reasonClass: harmRecords.reasonClass,
      agreementId: harmRecords.agreementId,
      agreement: agreements.reference,
      organisation: organisations.alias,
    })
    .from(harmRecords)
    .innerJoin(agreements, eq(agreements.id, harmRecords.agreementId))
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .where(
      and(
        inProgrammes(harmRecords.programmeId, actor, 'publication.read'),
        notRecused(agreements.organisationId, actor),
        after === null ? undefined : lt(harmRecords.id, after),
      ),
    )
    .orderBy(desc(harmRecords.id))
    .limit(PAGE + 1);
  // The cast is the check of the table.
  const shown = rows.slice(0, PAGE).map((row) => ({ ...row, reasonClass: row.reasonClass as Harm }));
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}
