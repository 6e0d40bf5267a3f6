import type { Reader } from '#db/client.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { LANGUAGES, type Language } from '#app/kernel/languages.ts';
import type { Application } from '#app/applications/application.ts';
import { applicationFacts, loadSubmittedContent } from '#app/applications/application-store.server.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { staffMay } from '#app/people/access.ts';
import { fileForReviewer, type ReadAnswer } from './file-pages.server.ts';
import { translationsOf } from './translation-store.server.ts';

/** The answers of a file that have a slot: what a reviewer reads as text. Empty before it was submitted. */
export async function translatable(reader: Reader, file: Application): Promise<readonly ReadAnswer[]> {
  if (!(await loadSubmittedContent(reader, file.id))) return [];
  const { sections } = await fileForReviewer(reader, file);
  return sections
    .flatMap((section) => section.answers)
    .filter((answer) => answer.kind === 'text' && answer.choice === null && answer.value !== '');
}

/** The answers of a file beside their translations into one language. Null outside the actor's programmes, and for who is recused (I9). */
export async function translationPage(
  reader: Reader,
  actor: Person,
  asked: { applicationId: string; language: string },
) {
  const file = await applicationFacts(reader, asked.applicationId);
  if (!file || !staffMay(actor, 'answers.translate', file.programmeId)) return null;
  if (await isRecusedFrom(reader, actor, file.organisationId)) return null;
  const targets = LANGUAGES.filter((each) => each !== file.language);
  const language: Language = targets.find((each) => each === asked.language) ?? targets[0] ?? 'en';
  const known = await translationsOf(reader, file.id);
  return {
    application: { id: file.id, reference: file.reference, language: file.language },
    targets,
    language,
    answers: (await translatable(reader, file)).map((answer) => ({
      code: answer.code,
      label: answer.label,
      value: answer.value,
      translation: known.get(answer.code)?.find((each) => each.language === language) ?? null,
    })),
  };
}
