import { applicationFacts } from '#app/applications/application-store.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { Language } from '#app/kernel/languages.ts';
import type { World } from '#app/kernel/world.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import { latestCheckpoint } from '#app/trail/checkpoint-store.server.ts';
import { paths } from '#app/http/paths.ts';
import { letterCode } from './letter-code.ts';
import type { LetterFacts } from './result-letter.ts';
import { resultPage } from './result-pages.server.ts';

/** What the letter says, and the language the application was written in. Null wherever the result page is (AZ-2). */
export async function letterFacts(
  world: World,
  actor: Person,
  applicationId: ApplicationId,
): Promise<(LetterFacts & { readonly language: Language }) | null> {
  const page = await resultPage(world.db, actor, { applicationId, at: world.clock.now() });
  const application = page && (await applicationFacts(world.db, applicationId));
  if (!page || !application) return null;
  const { programmeId, language } = application;
  const programme = await programmeFacts(world.db, programmeId);
  if (!programme) throw new Error('an application without a programme');
  const signed = await latestCheckpoint(world, world.db, programmeId);
  const code = letterCode(world.keys.blindIndexKey, { ...page, applicationId });
  const check = { code, address: `${world.origin}${paths.verify()}` };
  return { page, check, programmeTitle: programme.title, signed, language };
}
