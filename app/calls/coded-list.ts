import type { CallContent } from './call-content.ts';

type Coded = { readonly code: string };

/** The list with an item put in the place of the one that bears its code, or at the end. */
export function put<Item extends Coded>(items: readonly Item[], item: Item): Item[] {
  return items.some(({ code }) => code === item.code)
    ? items.map((each) => (each.code === item.code ? item : each))
    : [...items, item];
}

export function without<Item extends Coded>(items: readonly Item[], code: string): Item[] {
  return items.filter((item) => item.code !== code);
}

/** The list with an item moved one place up (-1) or down (1); as it was at either end. */
export function shifted<Item extends Coded>(items: readonly Item[], code: string, by: -1 | 1): Item[] {
  const from = items.findIndex((item) => item.code === code);
  const to = from + by;
  const [one, other] = [items[from], items[to]];
  if (!one || !other) return [...items];
  return items.map((item, index) => (index === from ? other : index === to ? one : item));
}

/** The list with an item put in another place, counted from 0 in the list as it will be; beyond the end, at the end. */
export function placed<Item extends Coded>(items: readonly Item[], code: string, place: number): Item[] {
  const item = items.find((each) => each.code === code);
  return item ? without(items, code).toSpliced(place, 0, item) : [...items];
}

/** A code nothing in the call bears yet, nor bore in an earlier version: `q1`, `q2`. Questions share one series. */
export function freshCode(content: CallContent, prefix: string): string {
  const taken = new Set(codesOf(content));
  for (let number = 1; ; number += 1) {
    const code = `${prefix}${number}`;
    if (!taken.has(code)) return code;
  }
}

/** Every code a call bears or bore: of sections, questions, documents, conditions, declarations, criteria, lots. */
export function codesOf(content: CallContent): readonly string[] {
  const items = [
    ...content.sections.flatMap((section) => [section, ...section.questions]),
    ...content.documents,
    ...content.eligibility,
    ...content.declarations,
    ...content.criteria,
    ...(content.lots ?? []),
  ];
  return [...new Set([...items.map(({ code }) => code), ...(content.usedCodes ?? [])])];
}
