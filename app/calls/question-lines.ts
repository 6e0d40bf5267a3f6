import type { z } from 'zod';
import { LANGUAGES, type Language, type Translated } from '#app/kernel/languages.ts';
import { kept } from './translated-text.ts';

/** Things of a question that are typed one per line: answers to choose from, columns of a table. */
export type CodedLines = { code: string; label: Translated }[];

export type LinesAbout = {
  readonly before: CodedLines | undefined;
  readonly languages: readonly Language[];
  /** First letters of a new line's code. */
  readonly prefix: string;
};

/** Every language that says something says as many lines; `least` of them. Problems are put beside `<name>.<language>`. */
export function checkLines(
  ctx: z.RefinementCtx,
  name: string,
  given: { typed: Translated; languages: readonly Language[]; least: number; most: number },
): void {
  const { languages, least } = given;
  const counts = languages.map((language) => [language, linesOf(given.typed[language]).length] as const);
  const most = Math.max(...counts.map(([, count]) => count));
  const wrong = (language: string, message: string, params = {}) =>
    ctx.addIssue({ code: 'custom', path: [`${name}.${language}`], message, params });
  if (most < least) wrong(languages[0] ?? 'en', 'field.chooseAtLeast', { min: least });
  if (most > given.most) wrong(languages[0] ?? 'en', 'field.tooManyLines', { max: given.most });
  for (const [language, count] of counts) {
    if (count > 0 && count !== most) wrong(language, 'field.linesDiffer', { count: most });
  }
}

/** The lines with their codes: a line that was there before keeps its own, so that saved answers keep their meaning. */
export function codedLines(typed: Translated, { before, languages, prefix }: LinesAbout): CodedLines {
  const lines = languages.map((language) => [language, linesOf(typed[language])] as const);
  const most = Math.max(...lines.map(([, each]) => each.length));
  const labels = Array.from({ length: most }, (_, index): Translated =>
    Object.fromEntries(lines.flatMap(([language, each]) => (each[index] ? [[language, each[index]]] : []))),
  );
  const known = knownLines(labels, before ?? []);
  const taken = new Set(before?.map(({ code }) => code));
  return labels.map((label, index) => {
    const line = known[index];
    return { code: line?.code ?? freshLine(taken, prefix), label: kept(line?.label, label, languages) };
  });
}

/**
 * Which line each was before: the one that says the same in some language, wherever it stands now. What is left are the
 * same ones reworded, in their order, where as many lines are left as before.
 */
function knownLines(labels: readonly Translated[], before: CodedLines): readonly (CodedLines[number] | undefined)[] {
  const free = [...before];
  const known = labels.map((label) => {
    const place = free.findIndex((line) => LANGUAGES.some((each) => label[each] && label[each] === line.label[each]));
    return place < 0 ? undefined : free.splice(place, 1)[0];
  });
  return labels.length === before.length ? known.map((line) => line ?? free.shift()) : known;
}

function freshLine(taken: Set<string>, prefix: string): string {
  let number = 1;
  while (taken.has(`${prefix}${number}`)) number += 1;
  taken.add(`${prefix}${number}`);
  return `${prefix}${number}`;
}

function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
