import { escapeXml } from '#app/adapters/xml/xml-text.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import type { MessageKey } from '#app/i18n/message-key.ts';
import type { Text } from '#app/i18n/text.ts';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import { offered, TAXONOMY_LISTS, taxonomyKey, type TaxonomyEntry } from '#app/programme/taxonomy.ts';
import type { Basics } from '../application.ts';

export const NOTHING_CHOSEN: Basics = { activities: [], taxonomy: [], durationMonths: null, lotCode: null };

/**
 * In the list of answers of the file they stand beside the questions; a question's code has no colon. A value of several
 * is their codes, one a line.
 */
export const CHOICE_CODES = [
  ':activities',
  ...TAXONOMY_LISTS.map((list) => `:${list}` as const),
  ':lot',
  ':duration',
] as const;
export type ChoiceCode = (typeof CHOICE_CODES)[number];

type ChoiceKind = 'several' | 'one' | 'number';

/** One choice of the form as it is asked, with what is saved. */
export type OfflineChoice = {
  readonly code: ChoiceCode;
  readonly kind: ChoiceKind;
  readonly label: MessageKey;
  readonly optional: boolean;
  readonly options: readonly { readonly value: string; readonly label: Translated }[];
  readonly value: string;
};

/** What a call asks to be chosen from its lists and the programme's: offered now, or chosen already (I6). */
export function offlineChoices(given: {
  content: CallContent;
  chosen: Basics;
  activities: readonly { readonly code: string; readonly title: Translated; readonly retired: boolean }[];
  entries: readonly TaxonomyEntry[];
}): readonly OfflineChoice[] {
  const { content, chosen } = given;
  const activities = offered(given.activities, ({ code }) => chosen.activities.includes(code))
    .filter(({ code }) => content.activities.includes(code))
    .map(({ code, title }) => ({ value: code, label: named(code, title) }));
  const known = offered(given.entries, (entry) => chosen.taxonomy.includes(taxonomyKey(entry)));
  const lists = TAXONOMY_LISTS.map((list) => ({
    ...asked(`:${list}`, list === 'gender' ? 'one' : 'several', chosen),
    label: `taxonomy.list.${list}` as const,
    optional: !content.taxonomy?.includes(list),
    options: known
      .filter((entry) => entry.list === list)
      .map((entry) => ({ value: taxonomyKey(entry), label: entry.title })),
  }));
  const lots = (content.lots ?? []).map(({ code, title }) => ({ value: code, label: title }));
  const all: readonly OfflineChoice[] = [
    { ...asked(':activities', 'several', chosen), label: 'applications.basics.activities', options: activities },
    ...lists,
    { ...asked(':lot', 'one', chosen), label: 'applications.basics.lot', options: lots },
    { ...asked(':duration', 'number', chosen), label: 'applications.basics.duration.label' },
  ];
  return all.filter(({ kind, options }) => kind === 'number' || options.length > 0);
}

function asked(code: ChoiceCode, kind: ChoiceKind, chosen: Basics) {
  return { code, kind, optional: false, options: [], value: valueOf(code, chosen) };
}

/** `R1.1 – Legal aid`, as on the page of the portal. */
function named(code: string, title: Translated): Translated {
  return Object.fromEntries(Object.entries(title).map(([language, words]) => [language, `${code} – ${words}`]));
}

/** What is chosen, as the file says it: sorted, one a line. */
export function valueOf(code: ChoiceCode, chosen: Basics): string {
  if (code === ':lot') return chosen.lotCode ?? '';
  if (code === ':duration') return chosen.durationMonths?.toString() ?? '';
  const keys =
    code === ':activities' ? chosen.activities : chosen.taxonomy.filter((key) => key.startsWith(`${code.slice(1)}:`));
  return keys.toSorted().join('\n');
}

/** The choices with one of them said anew; null for a duration that is no number of months. */
export function withChoice(code: ChoiceCode, typed: string, chosen: Basics): Basics | null {
  const keys = [...new Set(typed.split('\n').map((key) => key.trim()))].filter((key) => key !== '').toSorted();
  if (code === ':lot') return { ...chosen, lotCode: keys[0] ?? null };
  if (code === ':activities') return { ...chosen, activities: keys };
  if (code === ':duration') {
    const months = typed.trim();
    if (months !== '' && !/^[1-9]\d{0,2}$/.test(months)) return null;
    return { ...chosen, durationMonths: months === '' ? null : Number(months) };
  }
  const list = `${code.slice(1)}:`;
  // Whatever the file says, an answer to one list is no answer to another.
  const own = new Set(keys.map((key) => (key.startsWith(list) ? key : `${list}${key}`)));
  const others = chosen.taxonomy.filter((key) => !key.startsWith(list));
  return { ...chosen, taxonomy: [...others, ...own].toSorted() };
}

/** The choice as fields of the offline form. */
export function choiceHtml({ code, kind, label, optional, options, value }: OfflineChoice, text: Text): string {
  const title = escapeXml(`${text.t(label)}${optional ? ` ${text.t('ui.field.optional')}` : ''}`);
  const chosen = value.split('\n');
  const words = (said: Translated) => escapeXml(inLanguage(said, text.language));
  const id = `c-${code.slice(1)}`;
  if (kind === 'number') {
    return `<label for="${id}">${title}</label><input id="${id}" data-code="${code}" inputmode="numeric" dir="ltr" value="${escapeXml(value)}">`;
  }
  if (kind === 'one') {
    const listed = options.map(
      (option) =>
        `<option value="${escapeXml(option.value)}"${chosen.includes(option.value) ? ' selected' : ''}>${words(option.label)}</option>`,
    );
    return `<label for="${id}">${title}</label><select id="${id}" data-code="${code}" dir="auto"><option value=""></option>${listed.join('')}</select>`;
  }
  const boxes = options.map(
    (option) =>
      `<label><input class="tick" type="checkbox" data-choice value="${escapeXml(option.value)}"${chosen.includes(option.value) ? ' checked' : ''}> <span dir="auto">${words(option.label)}</span></label>`,
  );
  return `<fieldset data-list="${code}"><legend>${title}</legend>${boxes.join('\n')}</fieldset>`;
}

/** What the file or the portal says of a choice, in words. */
export function choiceText({ options, kind }: OfflineChoice, value: string, text: Text): string {
  if (kind === 'number') return value;
  const said = value.split('\n').map((key) => options.find((option) => option.value === key)?.label);
  return said.flatMap((label) => (label ? [inLanguage(label, text.language)] : [])).join('\n\n');
}
