import type { Dialect, Draft } from './read-list.ts';

const NAMES = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'];

/** The consolidated list of the UN Security Council: `sc-sanctions.xsd`, names in up to four parts. */
export const unList: Dialect = {
  publisher: 'UN',
  root: 'CONSOLIDATED_LIST',
  date: 'dateGenerated',
  entries: ['INDIVIDUAL', 'ENTITY'],
  opened: (draft, name) => {
    if (name === 'ENTITY') draft.kind = 'entity';
    if (/_(ALIAS|DATE_OF_BIRTH)$/.test(name)) draft.fields.clear();
  },
  closed: (draft, name, text) => {
    if (name === 'REFERENCE_NUMBER') draft.reference = text;
    else if (name === 'NAME_ORIGINAL_SCRIPT') addName(draft, text, true);
    else if (name.endsWith('_ALIAS')) addName(draft, field(draft, 'ALIAS_NAME'), field(draft, 'QUALITY') !== 'Low');
    else if (name === 'INDIVIDUAL_DATE_OF_BIRTH') addBirth(draft);
    else draft.fields.set(name, text);
    // The parts of the name stand first; an alias clears the fields, so they are put together as they close.
    if (NAMES.includes(name)) extendName(draft, name, text);
  },
};

function field(draft: Draft, name: string): string {
  return draft.fields.get(name) ?? '';
}

function addName(draft: Draft, text: string, strong: boolean): void {
  if (text !== '') draft.names.push({ text, strong });
}

function extendName(draft: Draft, name: string, text: string): void {
  const [first] = draft.names;
  if (name === 'FIRST_NAME' || !first) addName(draft, text, true);
  else if (text !== '') first.text = `${first.text} ${text}`;
}

function addBirth(draft: Draft): void {
  const day = field(draft, 'DATE').slice(0, 10);
  const from = day || field(draft, 'YEAR') || field(draft, 'FROM_YEAR');
  const to = day || field(draft, 'YEAR') || field(draft, 'TO_YEAR') || from;
  if (isBirth(from) && isBirth(to)) draft.births.push({ from, to });
}

function isBirth(text: string): boolean {
  return /^\d{4}(-\d{2}-\d{2})?$/.test(text);
}
