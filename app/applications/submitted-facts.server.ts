import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applicationVersions } from '#db/schema/applications.ts';
import { certifications } from '#db/schema/certifications.ts';
import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import { applicationContent, type ApplicationContent } from './application-content.ts';
import { aliasesOf } from './application-pages.server.ts';

/**
 * What an application was handed in with: when, by whom (alias), under which check number, and which declarations were
 * signed when and by whom: the legal representative where the call has one certify, else whoever submitted. Null where
 * nothing was submitted.
 */
export async function submittedFacts(reader: Reader, id: ApplicationId) {
  const [row] = await reader
    .select()
    .from(applicationVersions)
    .where(eq(applicationVersions.applicationId, id))
    .orderBy(desc(applicationVersions.number))
    .limit(1);
  if (!row) return null;
  const content = applicationContent.parse(row.content);
  const signed = await signature(reader, id, content, row);
  const aliases = await aliasesOf(reader, [row.submittedBy, signed.by]);
  const { declarations } = await loadFrozenContent(reader, content.callVersionId);
  return {
    number: row.number,
    sha256: row.sha256,
    at: row.submittedAt,
    alias: aliases.get(row.submittedBy) ?? '',
    declarations: declarations.filter(({ code }) => content.declarations.includes(code)),
    signed: { at: signed.at, alias: aliases.get(signed.by) ?? '' },
  };
}

export type SubmittedFacts = NonNullable<Awaited<ReturnType<typeof submittedFacts>>>;

type Signature = { readonly at: Date; readonly by: string };

async function signature(
  reader: Reader,
  id: ApplicationId,
  { certification }: ApplicationContent,
  row: { readonly submittedAt: Date; readonly submittedBy: string },
): Promise<Signature> {
  const submitted = { at: row.submittedAt, by: row.submittedBy };
  if (!certification) return submitted;
  const { answeredAt: at, answeredBy: by } = certifications;
  const [given] = await reader
    .select({ at, by })
    .from(certifications)
    .where(and(eq(certifications.id, certification.id), eq(certifications.applicationId, id)));
  return given?.at && given.by ? { at: given.at, by: given.by } : submitted;
}
