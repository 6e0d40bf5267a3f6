import { readFileSync } from 'node:fs';
import type { ListedEntry, ListedKind } from '#app/organisations/screening/listed.ts';

const FOLDER = new URL('../fixtures/sanctions/', import.meta.url);
const linesOf = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8').trimEnd().split('\n');

/** A name and an entry, and whether the one is the other. How each label was come by: the README beside the file. */
export type LabelledPair = {
  readonly same: boolean;
  readonly how: string;
  readonly kind: ListedKind;
  readonly name: string;
  readonly born: string | null;
  readonly reference: string;
};

/** Half of the pairs: parameters are chosen on `tuning` only, and judged on `test` only. */
export function namePairs(split: 'tuning' | 'test'): readonly LabelledPair[] {
  return linesOf('name-pairs.tsv').flatMap((line) => {
    const [half, label, how = '', kind, name = '', born, reference = ''] = line.split('\t');
    const fields = { how, kind: kind as ListedKind, name, born: born || null, reference };
    return half === split ? [{ same: label === '1', ...fields }] : [];
  });
}

/** The list the pairs are compared with: the UN's, without the names that were held out for the pairs. */
export function listWithoutHeldOut(): readonly ListedEntry[] {
  return linesOf('un-names.jsonl').map((line) => JSON.parse(line) as ListedEntry);
}
