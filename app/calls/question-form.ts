import { z } from 'zod';
import { LANGUAGES, type Translated } from '#app/kernel/languages.ts';
import { choice, ticked } from '#app/kernel/shapes.ts';
import { CONFIDENTIAL_CLASSES, QUESTION_KINDS, type CallQuestion } from './call-content.ts';
import { conditionText } from './condition-text.ts';
import { wholeOrNothing, type EditPlace } from './draft-edit.ts';
import { kept, translated } from './translated-text.ts';

/** Words an answer may be limited to. */
const WORDS_MAX = 5_000;

/** A question of the application form. Answers to choose from are sent one per line, in the same order everywhere. */
export function questionShape({ languages, content }: EditPlace) {
  const criteria = content.criteria.map(({ code }) => code);
  return translated('label', languages, { max: 300 })
    .and(translated('help', languages, { max: 1_000, lines: true, optional: true }))
    .and(translated('example', languages, { max: 1_000, lines: true, optional: true }))
    .and(translated('choices', languages, { max: 4_000, lines: true, optional: true }))
    .and(
      z.object({
        kind: choice(QUESTION_KINDS),
        maxWords: wholeOrNothing({ min: 1, max: WORDS_MAX }),
        criterion: z.string().refine((code) => code === '' || criteria.includes(code), { error: 'field.choose' }),
        required: ticked(),
        confidential: z
          .enum(['', ...CONFIDENTIAL_CLASSES], { error: 'field.choose' })
          .optional()
          .transform((chosen) => chosen ?? ''),
        condition: conditionText(),
      }),
    )
    .superRefine((form, ctx) => {
      if (ctx.issues.length > 0 || form.kind !== 'choice') return;
      const first = languages[0] ?? 'en';
      const counts = languages.map((language) => [language, linesOf(form.choices[language]).length] as const);
      const most = Math.max(...counts.map(([, count]) => count));
      const wrong = (language: string, message: string, params = {}) =>
        ctx.addIssue({ code: 'custom', path: [`choices.${language}`], message, params });
      if (most < 2) wrong(first, 'field.chooseAtLeast', { min: 2 });
      for (const [language, count] of counts) {
        if (count > 0 && count !== most) wrong(language, 'field.linesDiffer', { count: most });
      }
    });
}

type QuestionForm = z.output<ReturnType<typeof questionShape>>;

export function questionOf(
  form: QuestionForm,
  { code, before, place }: { code: string; before: CallQuestion | undefined; place: EditPlace },
): CallQuestion {
  const { languages } = place;
  const help = kept(before?.help, form.help, languages);
  const example = kept(before?.example, form.example, languages);
  return {
    code,
    label: kept(before?.label, form.label, languages),
    kind: form.kind,
    required: form.required,
    ...(Object.keys(help).length > 0 ? { help } : {}),
    ...(Object.keys(example).length > 0 ? { example } : {}),
    ...(form.kind === 'text' && form.maxWords !== undefined ? { maxWords: form.maxWords } : {}),
    ...(form.criterion === '' ? {} : { criterion: form.criterion }),
    ...(form.confidential === '' ? {} : { confidential: form.confidential }),
    ...(form.condition === '' ? {} : { condition: form.condition }),
    ...(form.kind === 'choice' ? { choices: choicesOf(form.choices, { before, languages }) } : {}),
  };
}

type Choices = NonNullable<CallQuestion['choices']>;

function choicesOf(
  typed: Translated,
  { before, languages }: { before: CallQuestion | undefined; languages: EditPlace['languages'] },
): Choices {
  const lines = languages.map((language) => [language, linesOf(typed[language])] as const);
  const most = Math.max(...lines.map(([, each]) => each.length));
  const labels = Array.from({ length: most }, (_, index): Translated =>
    Object.fromEntries(lines.flatMap(([language, each]) => (each[index] ? [[language, each[index]]] : []))),
  );
  const known = knownChoices(labels, before?.choices ?? []);
  const taken = new Set(before?.choices?.map(({ code }) => code));
  return labels.map((label, index) => {
    const choice = known[index];
    return { code: choice?.code ?? freshChoice(taken), label: kept(choice?.label, label, languages) };
  });
}

/**
 * Which choice each line was before, so that a saved answer keeps its meaning: as many lines as before are the same
 * choices reworded; otherwise a line is the choice that says the same in some language.
 */
function knownChoices(labels: readonly Translated[], before: Choices): readonly (Choices[number] | undefined)[] {
  if (labels.length === before.length) return before;
  const free = [...before];
  return labels.map((label) => {
    const place = free.findIndex((choice) =>
      LANGUAGES.some((each) => label[each] && label[each] === choice.label[each]),
    );
    return place < 0 ? undefined : free.splice(place, 1)[0];
  });
}

function freshChoice(taken: Set<string>): string {
  let number = 1;
  while (taken.has(`a${number}`)) number += 1;
  taken.add(`a${number}`);
  return `a${number}`;
}

function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
