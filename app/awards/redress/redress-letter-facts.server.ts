import type { Person } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { Language } from '#app/kernel/languages.ts';
import type { World } from '#app/kernel/world.ts';
import { applicationFacts } from '#app/applications/application-store.server.ts';
import { organisationFacts } from '#app/organisations/organisation-store.server.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import type { RedressLetterFacts } from './redress-letter.ts';
import { ownRedressPage } from './redress-pages.server.ts';

/** What the letter says, and the language of the application. Null before the answer, and for everybody else (AZ-2). */
export async function redressLetterFacts(
  world: World,
  actor: Person,
  applicationId: ApplicationId,
): Promise<(RedressLetterFacts & { readonly language: Language }) | null> {
  const page = await ownRedressPage(world.db, actor, { applicationId, at: world.clock.now() });
  const redress = page?.redress;
  if (!page || !redress?.decidedAt || redress.answer === null || redress.state === 'filed') return null;
  const application = await applicationFacts(world.db, applicationId);
  const organisation = application && (await organisationFacts(world.db, application.organisationId));
  const programme = await programmeFacts(world.db, page.programmeId);
  if (!application || !organisation || !programme) throw new Error('an application without organisation or programme');
  const { state, filedAt, decidedAt, answer } = redress;
  return {
    reference: application.reference,
    callTitle: page.callTitle,
    organisationAlias: organisation.alias,
    programmeTitle: programme.title,
    about: page.about,
    state,
    filedAt,
    decidedAt,
    answer,
    language: application.language,
  };
}
