import { describe, expect, it } from 'vitest';
import { indexEntries } from '#app/organisations/screening/listed-words.ts';
import type { ListedEntry } from '#app/organisations/screening/listed.ts';
import { searchList, type Sought } from '#app/organisations/screening/list-search.ts';
import { explain } from '#app/organisations/screening/explanation.ts';

const person = (reference: string, names: readonly string[], born?: string): ListedEntry => ({
  reference,
  kind: 'person',
  names: names.map((text) => ({ text, strong: true })),
  births: born ? [{ from: born, to: born }] : [],
});

/** Invented people, among enough others that common words count as common. */
const LISTED = [
  person('A.1', ['Karim Belhadjouri', 'كريم بلحجوري'], '1971-04-28'),
  person('A.2', ['Abdul Rahman Zoubeidi']),
  person('A.3', ['Viktor Semyonovich Drozdovsky']),
  person('A.4', ['Pak Jong Unsan']),
  ...Array.from({ length: 40 }, (_, at) => person(`X.${at}`, [`Mohamed Hassan ${'bdfgklmnprst'[at % 12]}a${at}rim`])),
];
const index = indexEntries(LISTED);
const find = (name: string, given: Partial<Sought> = {}) =>
  searchList(index, { names: [name], kind: 'person', born: null, ...given });
const references = (name: string, given: Partial<Sought> = {}) => find(name, given).map(({ entry }) => entry.reference);

describe('a listed person is found', () => {
  it.each([
    ['in another order', 'Belhadjouri, Karim', 'A.1'],
    ['in Arabic', 'كريم بلحجوري', 'A.1'],
    ['in French spelling', 'Karime Belhadjoury', 'A.1'],
    ['with a slip of the hand', 'Karim Belhajdouri', 'A.1'],
    ['with letters that only look Latin', 'Kаrim Bеlhаdjouri', 'A.1'],
    ['with a zero for an o', 'Karim Belhadj0uri', 'A.1'],
    ['with marks nobody sees', 'Ka\u200brim Belhad\u200djouri', 'A.1'],
    ['with the name of God joined', 'Abdurrahman Zubeidi', 'A.2'],
    ['in Arabic, joined', 'عبدالرحمن الزبيدي', 'A.2'],
    ['in Cyrillic', 'Виктор Семёнович Дроздовский', 'A.3'],
    ['with a part missing', 'Viktor Drozdovsky', 'A.3'],
    ['with two words in one', 'Pak Jongunsan', 'A.4'],
  ])('%s', (_, name, reference) => {
    expect(references(name)).toContain(reference);
  });
});

describe('somebody else is not', () => {
  it.each([
    ['one part in common', 'Karim Benjelloun'],
    ['a common pair of names', 'Mohamed Hassan'],
    ['a name of nobody', 'Lucía Fernández'],
    ['nothing at all', '—'],
  ])('%s', (_, name) => {
    expect(references(name)).toEqual([]);
  });

  it('a body is not compared with people, an account holder is', () => {
    expect(references('Karim Belhadjouri', { kind: 'entity' })).toEqual([]);
    expect(references('Karim Belhadjouri', { kind: 'either' })).toEqual(['A.1']);
  });
});

describe('a date of birth', () => {
  it('supports a match or speaks against it, and excludes nobody by itself', () => {
    const score = (born: string | null) => find('Karim Belhadjoury', { born })[0]?.score ?? 0;
    expect(find('Karim Belhadjouri', { born: '1971-04-28' })[0]?.birth).toBe('same');
    expect(find('Karim Belhadjouri', { born: '1972-01-01' })[0]?.birth).toBe('close');
    expect(score('1950-01-01')).toBeLessThan(score(null));
    expect(find('Karim Belhadjouri', { born: '1950-01-01' })[0]?.birth).toBe('other');
  });
});

it('an explanation says which words met and by which rule, from positions alone', () => {
  const [match] = find('Дроздовский Viktor');
  const said = explain(
    { meetings: match?.meetings ?? [], comparison: 1 },
    { ours: 'Дроздовский Viktor', theirs: match?.entry.names[match.theirs]?.text ?? '' },
  );
  expect(said?.meetings).toEqual([
    { ours: 'Дроздовский', theirs: 'Drozdovsky', rule: 'script', likeness: 100 },
    { ours: 'Viktor', theirs: 'Viktor', rule: 'same', likeness: 100 },
  ]);
  expect(said?.theirsAlone).toEqual(['Semyonovich']);
  expect(JSON.stringify(match?.meetings)).not.toContain('Drozdovsky');
});
