import { describe, expect, it } from 'vitest';
import {
  chosenEntries,
  decideRetirement,
  decideTaxonomy,
  newEntryShape,
  offered,
  taxonomyKey,
  type TaxonomyEntry,
} from '#app/programme/taxonomy.ts';

const entry = (list: TaxonomyEntry['list'], code: string, retired = false): TaxonomyEntry => ({
  list,
  code,
  title: { en: code },
  retired,
});
const ENTRIES = [
  entry('violation', 'torture'),
  entry('violation', 'old', true),
  entry('gender', 'G0'),
  entry('gender', 'G1'),
];
const decide = (chosen: readonly string[], before: readonly string[] = []) =>
  decideTaxonomy(ENTRIES, { chosen, before });

describe('I6 lists of the programme', () => {
  it('I6: what is retired is offered to nobody new, and shown where it was chosen', () => {
    expect(offered(ENTRIES, () => false).map(({ code }) => code)).toEqual(['torture', 'G0', 'G1']);
    const keeps = (each: TaxonomyEntry) => taxonomyKey(each) === 'violation:old';
    expect(offered(ENTRIES, keeps).map(({ code }) => code)).toEqual(['torture', 'old', 'G0', 'G1']);
    expect(chosenEntries(ENTRIES, ['violation:old', 'violation:none']).map(({ code }) => code)).toEqual(['old']);
  });

  it('I6: an application says entries of the lists, each once; a retired one only if it said it before', () => {
    expect(decide(['violation:torture', 'gender:G1', 'violation:torture'])).toEqual({
      ok: true,
      value: ['gender:G1', 'violation:torture'],
    });
    const refused = { ok: false, refusal: { code: 'taxonomy-not-offered', field: 'violation[]' } };
    expect(decide(['violation:old'])).toMatchObject(refused);
    expect(decide(['violation:old'], ['violation:old'])).toMatchObject({ ok: true });
    expect(decide(['violation:G0'])).toMatchObject(refused);
    expect(decide(['nonsense'])).toMatchObject(refused);
  });

  it('I6: one gender marker', () => {
    expect(decide(['gender:G0', 'gender:G1'])).toMatchObject({ refusal: { field: 'gender' } });
    expect(decide(['gender:G0', 'gender:G1'], ['gender:G0'])).toMatchObject({ ok: false });
  });

  it('I6: no call that takes applications is left without a choice it asks for', () => {
    const call = { activities: ['R1.1', 'R2.1'], taxonomy: ['gender'] };
    const retire = (...left: string[]) => decideRetirement(left, [call]).ok;
    expect(retire('R2.1', 'gender:G0')).toBe(true);
    expect(retire('R3.1', 'gender:G0')).toBe(false);
    expect(retire('R2.1', 'violation:torture')).toBe(false);
    expect(decideRetirement([], []).ok).toBe(true);
  });

  it('a new entry has a code and words in five languages', () => {
    const words = { 'title.en': 'A', 'title.fr': 'B', 'title.es': 'C', 'title.ar': 'د', 'title.ru': 'Е' };
    const read = (form: Record<string, string>) =>
      newEntryShape.safeParse({ place: 'violation', entryCode: ' x.1 ', ...words, ...form });
    expect(read({}).data).toEqual({
      place: 'violation',
      code: 'x.1',
      title: { en: 'A', fr: 'B', es: 'C', ar: 'د', ru: 'Е' },
    });
    expect(read({ 'title.ru': ' ' }).error?.issues.map(({ path }) => path.join('.'))).toEqual(['title.ru']);
    expect(read({ entryCode: 'two words' }).error?.issues.map(({ message }) => message)).toEqual(['field.entryCode']);
  });
});
