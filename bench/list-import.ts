// `node --import tsx bench/list-import.ts [megabytes]`: a generated list in the EU's shape goes through the import command
// into a real database; what counts is the most memory the process ever held.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, open } from 'node:fs/promises';
import { join } from 'node:path';
import { sanctionEntries } from '#db/schema/screening.ts';
import { importList } from '#app/organisations/screening/import-list.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { benchWorld } from './bench-world.ts';

const megabytes = Number(process.argv[2] ?? 100);
const bench = await benchWorld();
try {
  const { id: programmeId } = await programme(bench.world);
  const officer = await person(bench.world, 'grants-officer', { programmeId });
  const path = join(bench.folder, 'list.xml');
  const { sha256, bytes } = await writeList(path, megabytes * 1_000_000);
  const startedAt = performance.now();
  const file = { sha256, bytes, open: () => createReadStream(path) };
  const result = await importList(bench.world, officer, { file, key: namedKey('bench-list') });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  const kept = await bench.world.db.$count(sanctionEntries);
  const peak = /VmHWM:\s+(\d+) kB/.exec(await readFile('/proc/self/status', 'utf8'))?.[1] ?? '0';
  console.log(JSON.stringify(result));
  console.log(
    `${bytes} bytes, ${kept} entries in ${seconds} s; at most ${Math.round(Number(peak) / 1024)} MB of memory`,
  );
} finally {
  await bench.close();
}

async function writeList(path: string, size: number) {
  const file = await open(path, 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  const write = async (text: string) => {
    const piece = Buffer.from(text);
    hash.update(piece);
    bytes += piece.length;
    await file.write(piece);
  };
  await write(
    '<?xml version="1.0"?>\n<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-01-01">\n',
  );
  for (let number = 1; bytes < size; number += 200) {
    await write(Array.from({ length: 200 }, (_, at) => entry(number + at)).join(''));
  }
  await write('</export>\n');
  await file.close();
  return { sha256: hash.digest('hex'), bytes };
}

function entry(number: number): string {
  const alias = (word: string) => ` <nameAlias wholeName="${word} ${number}" nameLanguage="EN" strong="true"/>\n`;
  const remark = `<remark>${'Nothing of this is kept. '.repeat(40)}</remark>`;
  return `<sanctionEntity euReferenceNumber="EU.${number}.1" logicalId="${number}">\n ${remark}\n <subjectType code="person"/>\n${['Orsino', 'Olivia', 'Feste'].map(alias).join('')} <birthdate year="1970"/>\n</sanctionEntity>\n`;
}
