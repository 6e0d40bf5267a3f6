import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { applications } from '#db/schema/applications.ts';
import { documents } from '#db/schema/documents.ts';
import { reports } from '#db/schema/reports.ts';
import { organisationsOf, type Actor } from '#app/kernel/actor.ts';
import type { DocumentId } from '#app/kernel/ids.ts';
import { hasSubmitted } from '#app/organisations/documents/profile-document-store.server.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import { mayDownload, type DocumentOwner } from './document-policy.ts';

export type Downloadable = {
  readonly reference: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly storageKey: string;
};

/** A stored file the actor may have; null for a foreign, removed or unknown one alike (AZ-2). */
export async function downloadableDocument(reader: Reader, actor: Actor, id: DocumentId): Promise<Downloadable | null> {
  const [document] = await reader
    .select()
    .from(documents)
    .where(and(eq(documents.id, id), isNull(documents.removedAt)));
  if (!document || document.scan === 'infected') return null;
  const load = OWNERS[document.ownerKind];
  const owner = load ? await load(reader, document.ownerId) : null;
  if (!owner) return null;
  const own = organisationsOf(actor).includes(owner.organisationId);
  if (!own && (await isRecusedFrom(reader, actor, owner.organisationId))) return null;
  return mayDownload(actor, owner).allowed ? document : null;
}

type LoadOwner = (reader: Reader, id: string) => Promise<DocumentOwner | null>;

/** Whose a document is, by what it hangs on. What is not listed has a page of its own and no download here. */
const OWNERS: Readonly<Partial<Record<string, LoadOwner>>> = {
  application: async (reader, id) => {
    const { organisationId, programmeId, submittedAt } = applications;
    const [row] = await reader
      .select({ organisationId, programmeId, submittedAt })
      .from(applications)
      .where(eq(applications.id, id));
    return row ? { kind: 'application', ...row, received: row.submittedAt !== null } : null;
  },
  report: async (reader, id) => {
    const { organisationId, programmeId } = agreements;
    const [row] = await reader
      .select({ organisationId, programmeId, submittedAt: reports.submittedAt })
      .from(reports)
      .innerJoin(agreements, eq(agreements.id, reports.agreementId))
      .where(eq(reports.id, id));
    return row ? { kind: 'report', ...row, received: row.submittedAt !== null } : null;
  },
  organisation: async (reader, id) => {
    const { id: programmeId } = await theProgramme(reader);
    return { kind: 'organisation', organisationId: id, programmeId, received: await hasSubmitted(reader, id) };
  },
};
