import { z } from 'zod';
import { LANGUAGES, type Language } from '#app/kernel/languages.ts';
import { choice, longText } from '#app/kernel/shapes.ts';

/** Who made a translation; a machine's is labelled wherever it is shown. Words: `reviews.translation.<made by>`. */
export const MAKERS = ['human', 'machine'] as const;
export type Maker = (typeof MAKERS)[number];

export type Translation = { readonly language: Language; readonly text: string; readonly madeBy: Maker };

export const textField = (index: number) => `text-${index}`;
export const makerField = (index: number) => `made-${index}`;

/** One text and its maker for every answer of the page, by its place; an empty text leaves the answer untranslated. */
export function translationShape(answers: number) {
  const fields = Array.from({ length: answers }, (_, index): [string, z.ZodType][] => [
    [textField(index), longText({ max: 40_000, optional: true }).default('')],
    [makerField(index), choice(MAKERS)],
  ]);
  return z.object({ language: choice(LANGUAGES) }).and(z.object(Object.fromEntries(fields.flat())));
}

/** What was sent, by the codes of the questions in the order of the page. */
export function translationsIn(
  questions: readonly string[],
  sent: Readonly<Record<string, unknown>>,
): readonly { readonly question: string; readonly text: string; readonly madeBy: Maker }[] {
  return questions.map((question, index) => {
    const text = sent[textField(index)];
    const madeBy = sent[makerField(index)] === 'machine' ? 'machine' : 'human';
    return { question, text: typeof text === 'string' ? text : '', madeBy };
  });
}
