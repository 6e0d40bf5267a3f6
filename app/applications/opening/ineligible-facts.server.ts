import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applicationVersions } from '#db/schema/applications.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { Language } from '#app/kernel/languages.ts';
import { organisationFacts } from '#app/organisations/organisation-store.server.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import { failedChecks, ownFrame } from '../application-pages.server.ts';
import { confirmedRefusal } from './assessment-store.server.ts';
import type { IneligibleFacts } from './ineligible-letter.ts';

/** What the letter says, and the language the application was written in. Null for everybody else, and before it stands. */
export async function ineligibleFacts(
  reader: Reader,
  actor: Actor,
  id: ApplicationId,
): Promise<(IneligibleFacts & { readonly language: Language }) | null> {
  const frame = await ownFrame(reader, actor, id);
  if (!frame || frame.application.state !== 'ineligible') return null;
  const { application, call, content } = frame;
  const { decidedAt } = application;
  if (!decidedAt) throw new Error('a decided application without a date');
  const organisation = await organisationFacts(reader, application.organisationId);
  const programme = await programmeFacts(reader, application.programmeId);
  if (!organisation || !programme) throw new Error('an application without organisation or programme');
  const { number, sha256 } = applicationVersions;
  const [version] = await reader
    .select({ number, sha256 })
    .from(applicationVersions)
    .where(eq(sha256, application.submittedSha256 ?? ''));
  if (!version) throw new Error('a decided application without a version');
  return {
    reference: application.reference,
    call: { reference: call.reference, title: content.title, letters: content.letters },
    organisationAlias: organisation.alias,
    programmeTitle: programme.title,
    decidedAt,
    redressUntil: (await confirmedRefusal(reader, application.id))?.redressUntil ?? null,
    version,
    grounds: await failedChecks(reader, frame),
    language: application.language,
  };
}
