import { desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { documents } from '#db/schema/documents.ts';
import { organisationDocuments } from '#db/schema/profile-documents.ts';
import { organisationOf, type Actor } from '#app/kernel/actor.ts';
import { utcDate, type Instant, type LocalDate } from '#app/kernel/instant.ts';
import { can } from '#app/people/access.ts';
import {
  expiryOf,
  MOST_PROFILE_VERSIONS,
  type Expiry,
  type ProfileDocumentEnding,
  type ProfileDocumentKind,
} from './profile-document.ts';
import { hasSubmitted } from './profile-document-store.server.ts';

/** A document as pages show it: kind and dates, and the reference its file is downloaded as. */
export type ProfileDocumentView = {
  readonly id: string;
  readonly kind: ProfileDocumentKind;
  readonly reference: string;
  readonly bytes: number;
  readonly issuedOn: LocalDate;
  readonly expiresOn: LocalDate | null;
  readonly expiry: Expiry;
  readonly addedAt: Instant;
  readonly endedAt: Instant | null;
  readonly ending: ProfileDocumentEnding | null;
  /** Whether the file can still be opened. */
  readonly kept: boolean;
};

export type ProfileDocuments = {
  readonly current: readonly ProfileDocumentView[];
  /** Replaced or taken out, the newest first. */
  readonly earlier: readonly ProfileDocumentView[];
};

/** The documents of the own profile; null while the account has no organisation. */
export async function ownProfileDocuments(reader: Reader, actor: Actor, at: Instant) {
  const organisationId = organisationOf(actor);
  if (!organisationId) return null;
  return {
    ...(await profileDocumentsOf(reader, organisationId, at)),
    mayEdit: can(actor, 'organisation.edit').allowed,
  };
}

/**
 * The documents of a third party for due diligence: null for a role that does not read them, `received` false while the
 * organisation has submitted nothing, with no document then. Whether the reader is recused, its page asks first (I9).
 */
export async function deskProfileDocuments(
  reader: Reader,
  actor: Actor,
  given: { organisationId: string; at: Instant },
): Promise<(ProfileDocuments & { readonly received: boolean }) | null> {
  if (!can(actor, 'due-diligence.documents').allowed) return null;
  const { organisationId, at } = given;
  if (!(await hasSubmitted(reader, organisationId))) return { received: false, current: [], earlier: [] };
  return { received: true, ...(await profileDocumentsOf(reader, organisationId, at)) };
}

/** Everything a profile ever held, in one query: at most `MOST_PROFILE_VERSIONS`. */
export async function profileDocumentsOf(
  reader: Reader,
  organisationId: string,
  at: Instant,
): Promise<ProfileDocuments> {
  const { id, kind, issuedOn, expiresOn, addedAt, endedAt, ending } = organisationDocuments;
  const { reference, bytes, removedAt, scan } = documents;
  const rows = await reader
    .select({ id, kind, issuedOn, expiresOn, addedAt, endedAt, ending, reference, bytes, removedAt, scan })
    .from(organisationDocuments)
    .innerJoin(documents, eq(documents.id, id))
    .where(eq(organisationDocuments.organisationId, organisationId))
    .orderBy(desc(id))
    .limit(MOST_PROFILE_VERSIONS);
  const today = utcDate(at);
  const views = rows.map(({ removedAt: gone, scan: found, ...row }) => ({
    ...row,
    // The casts are the checks of the table.
    kind: row.kind as ProfileDocumentKind,
    ending: row.ending as ProfileDocumentEnding | null,
    expiry: expiryOf(row.expiresOn, today),
    kept: gone === null && found !== 'infected',
  }));
  return {
    current: views.filter((view) => view.endedAt === null),
    earlier: views.filter((view) => view.endedAt !== null),
  };
}
