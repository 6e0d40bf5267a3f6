import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Reader, Tx } from '#db/client.server.ts';
import { documents } from '#db/schema/documents.ts';
import { evidenceFacts } from '#db/schema/evidence-facts.ts';
import { costLineEvidence, costLines, reports } from '#db/schema/reports.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { AgreementId, DocumentId } from '#app/kernel/ids.ts';
import type { JsonValue } from '#app/kernel/json.ts';
import type { World } from '#app/kernel/world.ts';
import type { Report } from '../report-store.server.ts';
import type { EvidenceFacts } from './evidence-facts.ts';

/** The original a statement names, to join beside `evidence_facts`. */
export const original = alias(documents, 'original');

/** To join `evidence_facts` to `documents`: what stands stated now. */
export const standing = and(
  eq(evidenceFacts.documentId, documents.id),
  sql`${evidenceFacts.number} = (select max(f.number) from evidence_facts f where f.document_id = ${documents.id})`,
);

/** To join `original`: it is named while it is there. */
export const named = and(eq(original.id, evidenceFacts.translationOf), isNull(original.removedAt));

/** What a page shows of these facts; `translationOf` is the reference of the original. */
export const SHOWN_FACTS = {
  language: evidenceFacts.language,
  redacted: evidenceFacts.redacted,
  translationOf: original.reference,
};

export type ShownFacts = {
  readonly language: string | null;
  readonly redacted: boolean | null;
  readonly translationOf: string | null;
};

/** The documents of an agreement's reports, each with the original it names now: what `decideFacts` asks. */
export async function originalsOf(
  reader: Reader,
  agreementId: AgreementId,
): Promise<ReadonlyMap<DocumentId, DocumentId | null>> {
  const rows = await reader
    .select({ id: documents.id, original: evidenceFacts.translationOf })
    .from(documents)
    .innerJoin(reports, eq(reports.id, documents.ownerId))
    .leftJoin(evidenceFacts, standing)
    .where(and(eq(documents.ownerKind, 'report'), eq(reports.agreementId, agreementId), isNull(documents.removedAt)));
  return new Map(rows.map((row) => [row.id, row.original]));
}

/** As many as a list can be looked through. */
const MOST_CHOICES = 400;

/** The documents one can be a translation of: those of the same report first, the newest on top. */
export async function originalsToChoose(reader: Reader, about: { agreementId: AgreementId; reportId: string }) {
  const { id, reference, label } = documents;
  return reader
    .select({ id, reference, label, line: sql<number>`min(${costLines.number})`.mapWith(Number) })
    .from(documents)
    .innerJoin(costLineEvidence, eq(costLineEvidence.documentId, documents.id))
    .innerJoin(costLines, eq(costLines.id, costLineEvidence.costLineId))
    .where(and(eq(costLines.agreementId, about.agreementId), isNull(documents.removedAt)))
    .groupBy(id)
    .orderBy(sql`${documents.ownerId} = ${about.reportId} desc`, desc(id))
    .limit(MOST_CHOICES);
}

/** Every statement about a document, the newest first. */
export async function statementsOf(reader: Reader, documentId: DocumentId) {
  const { number, statedBy, statedAt, translationOf: originalId } = evidenceFacts;
  return reader
    .select({ number, statedBy, statedAt, originalId, ...SHOWN_FACTS })
    .from(evidenceFacts)
    .leftJoin(original, named)
    .where(eq(evidenceFacts.documentId, documentId))
    .orderBy(desc(number));
}

/** Writes a statement down. Answers what its event says: codes and references. */
export async function addStatement(
  world: World,
  tx: Tx,
  given: {
    readonly actor: Actor;
    readonly report: Report;
    readonly document: { readonly id: DocumentId; readonly reference: string };
    readonly number: number;
    readonly facts: EvidenceFacts;
  },
): Promise<Readonly<Record<string, JsonValue>>> {
  const { report, document, number, facts } = given;
  await tx.insert(evidenceFacts).values({
    id: world.ids.next(),
    programmeId: report.programmeId,
    agreementId: report.agreementId,
    reportId: report.id,
    documentId: document.id,
    number,
    ...facts,
    statedBy: actorReference(given.actor),
    statedAt: world.clock.now(),
  });
  return { document: document.id, documentReference: document.reference, number, ...facts };
}
