// Writes the labelled pairs of tests/fixtures/sanctions from the UN's list, the same on every run:
//   node --import tsx bench/label-name-pairs.ts <un-consolidated.xml>
// How each label was come by stands in tests/fixtures/sanctions/README.md.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ListedEntry } from '#app/organisations/screening/listed.ts';
import { readList } from '#app/organisations/screening/read-list.ts';
import ordinary from '#tests/fixtures/sanctions/ordinary-names.json' with { type: 'json' };
import { chance, disguises, plainWords, sharedWords, type Disguise } from './name-disguises.ts';

const FOLDER = fileURLToPath(new URL('../tests/fixtures/sanctions/', import.meta.url));

type Pair = { label: 0 | 1; how: string; kind: ListedEntry['kind']; name: string; born: string; reference: string };

const [file] = process.argv.slice(2);
if (!file) throw new Error('name the file of the UN list');
const entries: ListedEntry[] = [];
for await (const batch of readList(createReadStream(file), () => undefined)) entries.push(...batch);

const held = entries.map((entry) => holdOut(entry));
const positives = held.flatMap(({ entry, known, out }) => [
  ...out.map((each) => pairOf(entry, each)),
  ...disguised(entry, known),
]);
const list = held.map(({ entry, known }) => ({ ...entry, names: known }));
const negatives = [
  ...positives.flatMap((pair) => strangerTo(pair)),
  ...ordinaryPeople().flatMap((name) => nearest({ how: 'ordinary', kind: 'person', name })),
  ...ordinary.bodies.flatMap((name) => nearest({ how: 'body', kind: 'entity', name })),
];
const lines = [...positives, ...negatives].map((pair) =>
  [splitOf(pair.name), pair.label, pair.how, pair.kind, pair.name, pair.born, pair.reference].join('\t'),
);
await writeFile(`${FOLDER}un-names.jsonl`, `${list.map((entry) => JSON.stringify(entry)).join('\n')}\n`);
await writeFile(`${FOLDER}name-pairs.tsv`, `${[...new Set(lines)].join('\n')}\n`);
console.log(`${positives.length} positive, ${negatives.length} negative pairs`);

/** Half of all names are for tuning, the other half for the test; a name is always in the same half. */
function splitOf(name: string): string {
  return (createHash('sha256').update(name).digest()[0] ?? 0) % 2 === 0 ? 'tuning' : 'test';
}

/** What the comparison must find without having seen it: names in other scripts, and one spelling of each entry. */
function holdOut(entry: ListedEntry) {
  const foreign = entry.names.filter(({ text }) => !/\p{Script=Latin}/u.test(text) && plainWords(text).length > 1);
  const latin = entry.names.filter((name) => !foreign.includes(name));
  const alias = latin
    .slice(1)
    .find((name) => name.strong && latin.some((other) => other !== name && sharedWords(name.text, other.text) >= 2));
  const out = [
    ...foreign.map(({ text }) => ({ how: 'script', text })),
    ...(alias && latin.length > 1 ? [{ how: 'alias', text: alias.text }] : []),
  ];
  return { entry, known: latin.filter((name) => name !== alias), out };
}

function pairOf(entry: ListedEntry, given: { how: string; text: string }): Pair {
  const { reference, kind, births } = entry;
  const exact = births.find(({ from, to }) => from === to && from.length === 10)?.from ?? '';
  // Half of those who apply give their date of birth.
  const born = chance(`born ${given.text}`) < 0.5 ? exact : '';
  return { label: 1, how: given.how, kind, name: given.text, born, reference };
}

/** One disguise for every entry: which, and where, follows from its reference. */
function disguised(entry: ListedEntry, known: ListedEntry['names']): Pair[] {
  const name = known[Math.floor(chance(`name ${entry.reference}`) * known.length)];
  if (!name?.strong || plainWords(name.text).length < 2) return [];
  const kinds = Object.entries<Disguise>(disguises);
  const start = Math.floor(chance(`kind ${entry.reference}`) * kinds.length);
  for (const [how, disguise] of [...kinds.slice(start), ...kinds.slice(0, start)]) {
    const text = disguise(name.text, entry.reference);
    if (text && text !== name.text) return [pairOf(entry, { how, text })];
  }
  return [];
}

/** The same name against the other entry that shares most words with it: another person. */
function strangerTo(pair: Pair): Pair[] {
  const [other] = nearest({ ...pair, how: 'stranger', not: pair.reference });
  return other ? [{ ...other, born: pair.born }] : [];
}

function nearest(given: { how: string; kind: ListedEntry['kind']; name: string; not?: string }): Pair[] {
  const { how, kind, name } = given;
  let best = { shared: 0, reference: '' };
  for (const entry of list) {
    if (entry.reference === given.not || entry.kind !== kind) continue;
    const shared = Math.max(...entry.names.map(({ text }) => sharedWords(name, text)));
    if (shared > best.shared) best = { shared, reference: entry.reference };
  }
  return best.shared === 0 ? [] : [{ label: 0, how, kind, name, born: '', reference: best.reference }];
}

function ordinaryPeople(): string[] {
  return Object.values(ordinary.names).flatMap(({ given, family }) =>
    given.flatMap((first) =>
      family.filter((last) => chance(`${first} ${last}`) < 0.08).map((last) => `${first} ${last}`),
    ),
  );
}
