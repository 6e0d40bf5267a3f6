import type { Reader } from '#db/client.server.ts';
import type { Translated } from '#app/kernel/languages.ts';
import type { Application } from '#app/applications/application.ts';
import { linesOf } from '#app/applications/application-content.ts';
import { loadSubmittedContent } from '#app/applications/application-store.server.ts';
import { totalsOf } from '#app/applications/budget.ts';
import type { CallQuestion } from '#app/calls/call-content.ts';
import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import { readableSections } from '#app/calls/confidentiality.ts';
import { organisationFacts } from '#app/organisations/organisation-store.server.ts';
import { regionOf } from '#app/organisations/region.ts';
import type { Translation } from './translation.ts';
import { translationsOf } from './translation-store.server.ts';
import { chosenEntries } from '#app/programme/taxonomy.ts';
import { taxonomyOf } from '#app/programme/taxonomy-store.server.ts';

/** An answer as a reviewer reads it. `choice` carries the words of what was chosen. */
export type ReadAnswer = {
  readonly code: string;
  readonly label: Translated;
  readonly kind: CallQuestion['kind'];
  readonly value: string;
  readonly choice: Translated | null;
  /** The question as it was asked. */
  readonly question: CallQuestion;
  /** The criterion it is scored by. */
  readonly criterion: string | null;
  /** The same in other languages; the original stays what counts. */
  readonly translations: readonly Translation[];
};

/**
 * The submitted version of a file without what reviewers never see: confidential answers, documents, the name it works
 * under and every identity, and the country where the organisation shows its region only.
 */
export async function fileForReviewer(reader: Reader, application: Application) {
  const submitted = await loadSubmittedContent(reader, application.id);
  if (!submitted) throw new Error('a file in review was never submitted');
  const { content } = submitted;
  const call = await loadFrozenContent(reader, content.callVersionId);
  const organisation = await organisationFacts(reader, application.organisationId);
  const values = new Map(content.answers.map((answer) => [answer.question, answer.value]));
  const translations = await translationsOf(reader, application.id);
  const lines = linesOf(content);
  const totals = totalsOf(lines);
  return {
    alias: organisation?.alias ?? '',
    country: organisation?.regionOnly === false ? organisation.country : regionOf(organisation?.country ?? ''),
    language: content.language,
    taxonomy: chosenEntries(await taxonomyOf(reader, application.programmeId), content.taxonomy),
    durationMonths: content.durationMonths,
    currency: content.currency,
    sections: readableSections(call, { reader: 'reviewer', asked: [...values.keys()] }).map(
      ({ code, title, questions, hidden }) => ({
        code,
        title,
        answers: questions.map((question) => ({
          ...answerTo(question, values.get(question.code) ?? ''),
          translations: translations.get(question.code) ?? [],
        })),
        hidden,
      }),
    ),
    lines,
    requestedMinor: totals.requestedMinor,
    totalMinor: totals.totalMinor,
  };
}

export type ReviewedFileView = Awaited<ReturnType<typeof fileForReviewer>>;

function answerTo(question: CallQuestion, value: string): Omit<ReadAnswer, 'translations'> {
  const { code, label, kind, choices, criterion } = question;
  const choice = choices?.find((each) => each.code === value)?.label ?? null;
  return { code, label, kind, value, choice, question, criterion: criterion ?? null };
}
