import type { z } from 'zod';
import { latinDigits } from '#app/kernel/digits.ts';
import type { Language, Translated } from '#app/kernel/languages.ts';
import type { CallCriterion } from './call-content.ts';

export type Anchor = NonNullable<CallCriterion['anchors']>[number];

/** `5 Very good`, in digits of any script in use here; a sign between them is left out. */
const LINE = /^([\d\u0660-\u0669\u06f0-\u06f9]{1,4})\s*[-–—:.)=]?\s+(\S.*)$/;

type Line = { readonly points: number; readonly said: string };

/** Lines as typed, with the number (from 1) of the first that cannot be read. */
function linesOf(text: string, maximum: number): { lines: readonly Line[]; wrong: number | null } {
  const typed = text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const lines: Line[] = [];
  for (const [index, each] of typed.entries()) {
    const [, digits = '', said = ''] = LINE.exec(each) ?? [];
    const points = digits === '' ? Number.NaN : Number(latinDigits(digits));
    const twice = lines.some((other) => other.points === points);
    if (!(points <= maximum) || twice) return { lines, wrong: index + 1 };
    lines.push({ points, said });
  }
  return { lines, wrong: null };
}

/** Complains of lines that cannot be read, and of languages that name other points. */
export function checkAnchors(
  typed: Translated,
  about: { maximum: number; languages: readonly Language[] },
  ctx: z.RefinementCtx,
): void {
  const wrong = (language: Language, message: string, params = {}) =>
    ctx.addIssue({ code: 'custom', path: [`anchors.${language}`], message, params });
  const points = about.languages.flatMap((language) => {
    const { lines, wrong: line } = linesOf(typed[language] ?? '', about.maximum);
    if (line !== null) wrong(language, 'field.anchorLine', { line, max: about.maximum });
    const said = lines.map((each) => each.points).toSorted((a, b) => a - b);
    return line === null && said.length > 0 ? [{ language, said: said.join(' ') }] : [];
  });
  for (const { language, said } of points.slice(1)) {
    if (said !== points[0]?.said) wrong(language, 'field.anchorsDiffer');
  }
}

/** What each number of points means, the most first. */
export function anchorsOf(typed: Translated, about: { maximum: number; languages: readonly Language[] }): Anchor[] {
  const texts = new Map<number, Partial<Record<Language, string>>>();
  for (const language of about.languages) {
    for (const { points, said } of linesOf(typed[language] ?? '', about.maximum).lines) {
      texts.set(points, { ...texts.get(points), [language]: said });
    }
  }
  return [...texts].map(([points, text]) => ({ points, text })).toSorted((a, b) => b.points - a.points);
}

/** The other way: what stands in the fields when the page opens. */
export function anchorLines(anchors: readonly Anchor[] | undefined, languages: readonly Language[]): Translated {
  return Object.fromEntries(
    languages.map((language) => [
      language,
      (anchors ?? []).flatMap(({ points, text }) => (text[language] ? [`${points} ${text[language]}`] : [])).join('\n'),
    ]),
  );
}
