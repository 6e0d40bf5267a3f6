import { and, count, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { documents } from '#db/schema/documents.ts';
import { organisations } from '#db/schema/organisations.ts';
import { organisationDocuments } from '#db/schema/profile-documents.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import type { JsonValue } from '#app/kernel/json.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import { scanOf } from '../uploads/upload-target.ts';
import type { ProfileDocumentEnding, ProfileDocumentKind, ProfileHolds } from './profile-document.ts';

/** Locks an organisation while its documents change: nobody else takes the same number. Null where there is none. */
export async function lockProfile(tx: Tx, organisationId: string): Promise<{ alias: string } | null> {
  const [row] = await tx
    .select({ alias: organisations.alias })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .for('update');
  return row ?? null;
}

/** What the profile of a locked organisation holds; `replaces` is looked for among its own documents alone (AZ-2). */
export async function profileHolds(
  tx: Tx,
  given: { organisationId: string; replaces: string | null },
): Promise<ProfileHolds> {
  const { id, organisationId, kind, endedAt } = organisationDocuments;
  const own = eq(organisationId, given.organisationId);
  const [counted] = await tx
    .select({ ever: count(), ended: count(endedAt) })
    .from(organisationDocuments)
    .where(own);
  const [replaced] = given.replaces
    ? await tx
        .select({ kind, endedAt })
        .from(organisationDocuments)
        .where(and(own, eq(id, given.replaces)))
    : [];
  const { ever = 0, ended = 0 } = counted ?? {};
  // The cast is the check `organisation_documents_kind` of the database.
  const found = replaced ? { ...replaced, kind: replaced.kind as ProfileDocumentKind } : null;
  return { ever, current: ever - ended, replaced: found };
}

/**
 * I35: whether the office has received anything of an organisation. Until then nobody else sees its documents, and what
 * is taken out leaves no file.
 */
export async function hasSubmitted(reader: Reader, organisationId: string): Promise<boolean> {
  const [row] = await reader
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.organisationId, organisationId), isNotNull(applications.submittedAt)))
    .limit(1);
  return row !== undefined;
}

/**
 * Ends a current document of that organisation. Answers the key of its file where that goes with it, an empty text where
 * it stays; null where there is no such document.
 */
export async function endDocument(
  tx: Tx,
  given: { id: string; organisationId: string; ending: ProfileDocumentEnding; at: Date },
): Promise<{ kind: string; sha256: string; gone: string } | null> {
  const { id, organisationId, ending, at } = given;
  const [ended] = await tx
    .update(organisationDocuments)
    .set({ endedAt: at, ending })
    .where(
      and(
        eq(organisationDocuments.id, id),
        eq(organisationDocuments.organisationId, organisationId),
        isNull(organisationDocuments.endedAt),
      ),
    )
    .returning({ kind: organisationDocuments.kind });
  if (!ended) return null;
  const kept = await hasSubmitted(tx, organisationId);
  const { storageKey, sha256 } = documents;
  const file = eq(documents.id, id);
  const [row] = kept
    ? await tx.select({ storageKey, sha256 }).from(documents).where(file)
    : await tx.update(documents).set({ removedAt: at }).where(file).returning({ storageKey, sha256 });
  return { kind: ended.kind, sha256: row?.sha256 ?? '', gone: kept ? '' : (row?.storageKey ?? '') };
}

/** Something that became of a document of a profile: ids, codes, dates, hashes. */
export async function profileDocumentEvent(
  tx: Tx,
  what: 'added' | 'removed' | 'reminded',
  about: { organisationId: string; body: Readonly<Record<string, JsonValue>> },
): Promise<DomainEvent> {
  const { id: programmeId } = await theProgramme(tx);
  const entity = { kind: 'organisation', id: about.organisationId };
  return { kind: `organisation.document-${what}`, programmeId, entity, body: about.body };
}

/** A current document of the profile with its file, to be copied; null for another's, an ended or an infected one. */
export async function currentFile(reader: Reader, given: { id: string; organisationId: string }) {
  const { storageKey, mediaType, scan, removedAt } = documents;
  const [row] = await reader
    .select({ storageKey, mediaType, scan })
    .from(organisationDocuments)
    .innerJoin(documents, eq(documents.id, organisationDocuments.id))
    .where(
      and(
        eq(organisationDocuments.id, given.id),
        eq(organisationDocuments.organisationId, given.organisationId),
        isNull(organisationDocuments.endedAt),
        isNull(removedAt),
        ne(scan, 'infected'),
      ),
    );
  return row ? { ...row, scan: scanOf(row) } : null;
}
