import type { Language, Translated } from '#app/kernel/languages.ts';
import type { CallContent } from './call-content.ts';

/** One text of a call that must be there in every language of the call. `place` is a path such as `sections.context.title`. */
export type PlacedText = { readonly place: string; readonly text: Translated };

/** Every translated text of a call, in the order its pages print them. */
export function textsOf(content: CallContent): readonly PlacedText[] {
  return [
    { place: 'title', text: content.title },
    { place: 'summary', text: content.summary },
    { place: 'guidelines', text: content.guidelines },
    { place: 'amountBasis', text: content.amountBasis },
    ...content.sections.flatMap((section) => [
      { place: `sections.${section.code}.title`, text: section.title },
      ...section.questions.flatMap((question) =>
        textsOfQuestion(`sections.${section.code}.${question.code}`, question),
      ),
    ]),
    ...content.documents.map(({ code, label }) => ({ place: `documents.${code}`, text: label })),
    ...content.eligibility.map(({ code, text }) => ({ place: `eligibility.${code}`, text })),
    ...content.declarations.map(({ code, text }) => ({ place: `declarations.${code}`, text })),
    ...content.criteria.flatMap(({ code, title, guidance, anchors }) => [
      { place: `criteria.${code}.title`, text: title },
      { place: `criteria.${code}.guidance`, text: guidance },
      ...(anchors ?? []).map(({ points, text }) => ({ place: `criteria.${code}.${points}`, text })),
    ]),
    ...Object.entries(content.letters ?? {}).map(([kind, text]) => ({ place: `letters.${kind}`, text })),
    ...(content.lots ?? []).map(({ code, title }) => ({ place: `lots.${code}`, text: title })),
  ];
}

function textsOfQuestion(place: string, question: CallContent['sections'][number]['questions'][number]) {
  const help = question.help && hasText(question.help) ? [{ place: `${place}.help`, text: question.help }] : [];
  const example =
    question.example && hasText(question.example) ? [{ place: `${place}.example`, text: question.example }] : [];
  const choices = [...(question.choices ?? []), ...(question.columns ?? [])].map(({ code, label }) => ({
    place: `${place}.${code}`,
    text: label,
  }));
  return [{ place: `${place}.label`, text: question.label }, ...help, ...example, ...choices];
}

/** Places where a language has no text. A help text counts only where some language has one. */
export function translationGaps(content: CallContent, language: Language): readonly string[] {
  return textsOf(content)
    .filter(({ text }) => (text[language] ?? '').trim() === '')
    .map(({ place }) => place);
}

function hasText(text: Translated): boolean {
  return Object.values(text).some((each) => (each ?? '').trim() !== '');
}
