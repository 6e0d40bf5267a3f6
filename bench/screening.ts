// `node --import tsx bench/screening.ts <un-consolidated.xml>`: 10 000 ordinary names in five scripts against the UN's
// list, and how many of them raise a possible match.
import { createReadStream } from 'node:fs';
import { indexEntries } from '#app/organisations/screening/listed-words.ts';
import { searchList } from '#app/organisations/screening/list-search.ts';
import type { ListedEntry } from '#app/organisations/screening/listed.ts';
import { readList } from '#app/organisations/screening/read-list.ts';
import ordinary from '#tests/fixtures/sanctions/ordinary-names.json' with { type: 'json' };

const MOST = 10_000;
const [file] = process.argv.slice(2);
if (!file) throw new Error('name the file of a list');

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);
const cpu = () => process.cpuUsage().user / 1e6;

const readAt = performance.now();
const entries: ListedEntry[] = [];
for await (const batch of readList(createReadStream(file), () => undefined)) entries.push(...batch);
const index = indexEntries(entries);
console.log(`${entries.length} entries with ${index.names.length} names read and indexed in ${seconds(readAt)} s`);

const everybody = Object.values(ordinary.names).flatMap(({ given, family }) =>
  given.flatMap((first) => family.map((last) => `${first} ${last}`)),
);
const step = everybody.length / MOST;
const names = Array.from({ length: MOST }, (_, at) => everybody[Math.floor(at * step)] ?? '');
const searchedAt = performance.now();
const cpuAt = cpu();
const raised = names.filter((name) => searchList(index, { names: [name], kind: 'person', born: null }).length > 0);
console.log(
  `${names.length} names in ${seconds(searchedAt)} s (${(cpu() - cpuAt).toFixed(1)} s of one processor); ` +
    `${raised.length} raise a possible match; ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
);
