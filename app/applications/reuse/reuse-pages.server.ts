import { and, asc, desc, eq, isNull, ne } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { documents } from '#db/schema/documents.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';

/** Files offered for reuse, the newest. */
const MOST_OFFERED = 50;

/** A file the organisation has uploaded; `reference` says to which application. */
export type Reusable = {
  readonly id: string;
  readonly reference: string;
  readonly label: string;
  readonly bytes: number;
  readonly createdAt: Date;
};

export async function reusableDocuments(reader: Reader, organisationId: string): Promise<readonly Reusable[]> {
  const { id, reference, label, bytes, createdAt } = documents;
  return reader
    .select({ id, reference, label, bytes, createdAt })
    .from(documents)
    .innerJoin(applications, eq(applications.id, documents.ownerId))
    .where(
      and(
        eq(applications.organisationId, organisationId),
        eq(documents.ownerKind, 'application'),
        isNull(documents.removedAt),
        ne(documents.scan, 'infected'),
      ),
    )
    .orderBy(desc(documents.id))
    .limit(MOST_OFFERED);
}

/** One version of what was attached under a label; numbered from 1 in the order of attaching. */
export type DocumentVersion = {
  readonly id: string;
  readonly label: string;
  readonly reference: string;
  readonly number: number;
  readonly attachedAt: Date;
  /** Null while it is attached. */
  readonly removedAt: Date | null;
};

/** Everything that was ever attached to an application, taken off or not, numbered within its label. */
export async function documentVersions(reader: Reader, id: ApplicationId): Promise<readonly DocumentVersion[]> {
  const { label, reference, createdAt, removedAt } = documents;
  const rows = await reader
    .select({ id: documents.id, label, reference, attachedAt: createdAt, removedAt })
    .from(documents)
    .where(and(eq(documents.ownerKind, 'application'), eq(documents.ownerId, id)))
    .orderBy(asc(documents.id));
  const counted = new Map<string, number>();
  return rows.map((row) => {
    const number = (counted.get(row.label) ?? 0) + 1;
    counted.set(row.label, number);
    return { ...row, number };
  });
}
