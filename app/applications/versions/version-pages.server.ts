import { desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applicationVersions } from '#db/schema/applications.ts';
import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import { applicationContent } from '../application-content.ts';
import { isOwn } from '../application-policy.ts';
import { applicationFacts } from '../application-store.server.ts';
import { choiceNames } from '../choice-names.server.ts';
import { changesBetween } from './compare-versions.ts';

/**
 * The submissions of an application, newest first, each with what differs from the one before: for its own team; null
 * for everybody else (AZ-2).
 */
export async function versionsPage(reader: Reader, actor: Actor, id: ApplicationId) {
  const application = await applicationFacts(reader, id);
  if (!application?.submittedAt || !isOwn(actor, application)) return null;
  const content = await loadFrozenContent(reader, application.callVersionId);
  const { number, content: frozen, sha256, submittedAt } = applicationVersions;
  const rows = await reader
    .select({ number, content: frozen, sha256, submittedAt })
    .from(applicationVersions)
    .where(eq(applicationVersions.applicationId, id))
    .orderBy(desc(number));
  const versions = rows.map((row) => ({ ...row, content: applicationContent.parse(row.content) }));
  return {
    id,
    reference: application.reference,
    currency: application.currency,
    language: application.language,
    questions: new Map(
      content.sections.flatMap(({ questions }) => questions.map((each) => [each.code, each] as const)),
    ),
    names: await choiceNames(reader, application.programmeId, content),
    versions: versions.map(({ content: now, ...facts }, index) => {
      const before = versions[index + 1];
      return { ...facts, changes: before ? changesBetween(before.content, now) : null };
    }),
  };
}

export type VersionsView = NonNullable<Awaited<ReturnType<typeof versionsPage>>>;
