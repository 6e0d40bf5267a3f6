import { describe, expect, it } from 'vitest';
import type { ListedEntry, ListHead } from '#app/organisations/screening/listed.ts';
import { readList, UnreadableList } from '#app/organisations/screening/read-list.ts';
import { euListXml } from '#tests/support/lists.ts';

const UN = `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-10-21T00:00:09.554Z">
  <INDIVIDUALS><INDIVIDUAL>
    <DATAID>1</DATAID><FIRST_NAME>ORSINO</FIRST_NAME><SECOND_NAME>VALDOR</SECOND_NAME><THIRD_NAME/>
    <REFERENCE_NUMBER>ZZi.001</REFERENCE_NUMBER><COMMENTS1>Not read.</COMMENTS1>
    <NAME_ORIGINAL_SCRIPT>Орсино Вальдор</NAME_ORIGINAL_SCRIPT>
    <NATIONALITY><VALUE>Illyria</VALUE></NATIONALITY>
    <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>O. Valdor (Orsi the Duke); Ors Valdor</ALIAS_NAME></INDIVIDUAL_ALIAS>
    <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Duke</ALIAS_NAME></INDIVIDUAL_ALIAS>
    <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1960</FROM_YEAR><TO_YEAR>1962</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
  </INDIVIDUAL></INDIVIDUALS>
  <ENTITIES><ENTITY>
    <FIRST_NAME>ILLYRIA &amp; SONS</FIRST_NAME><REFERENCE_NUMBER>ZZe.001</REFERENCE_NUMBER>
    <ENTITY_ALIAS><QUALITY/><ALIAS_NAME/></ENTITY_ALIAS>
  </ENTITY></ENTITIES>
</CONSOLIDATED_LIST>`;

async function read(xml: string | Buffer, size = 7) {
  const content = Buffer.from(xml);
  const heads: ListHead[] = [];
  const entries: ListedEntry[] = [];
  async function* pieces() {
    for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
  }
  for await (const batch of readList(pieces(), (head) => heads.push(head))) entries.push(...batch);
  return { heads, entries };
}

const faultOf = async (xml: string | Buffer) => {
  const error = await read(xml).catch((thrown: unknown) => thrown);
  return error instanceof UnreadableList ? { reason: error.reason, line: error.line } : error;
};

describe('the UN’s list', () => {
  it('is read in pieces of any size: names in every part and script, weak aliases, births; no nationality, no reason', async () => {
    const { heads, entries } = await read(UN);
    expect(heads).toEqual([{ publisher: 'UN', publishedOn: '2026-10-21' }]);
    expect(entries).toEqual([
      {
        reference: 'ZZi.001',
        kind: 'person',
        names: [
          { text: 'ORSINO VALDOR', strong: true },
          { text: 'Орсино Вальдор', strong: true },
          { text: 'O. Valdor', strong: true },
          { text: 'Ors Valdor', strong: true },
          { text: 'Orsi the Duke', strong: false },
          { text: 'Duke', strong: false },
        ],
        births: [{ from: '1960', to: '1962' }],
      },
      { reference: 'ZZe.001', kind: 'entity', names: [{ text: 'ILLYRIA & SONS', strong: true }], births: [] },
    ]);
  });
});

describe('the EU’s list', () => {
  it('is read from its attributes', async () => {
    const people = [{ reference: 'EU.1.1', names: ['Viola Messaline'], weak: ['Cesario'], born: '1980-02-03' }];
    const { heads, entries } = await read(euListXml(people));
    expect(heads).toEqual([{ publisher: 'EU', publishedOn: '2026-10-20' }]);
    expect(entries).toEqual([
      {
        reference: 'EU.1.1',
        kind: 'person',
        names: [
          { text: 'Viola Messaline', strong: true },
          { text: 'Cesario', strong: false },
        ],
        births: [{ from: '1980-02-03', to: '1980-02-03' }],
      },
    ]);
  });
});

describe('a file that is not sound names its line', () => {
  const lines = UN.split('\n');
  it.each([
    ['stops short', lines.slice(0, 9).join('\n'), { reason: 'malformed', line: 9 }],
    ['stops inside a letter', Buffer.from(UN).subarray(0, UN.indexOf('Орсино') + 1), { reason: 'malformed', line: 6 }],
    [
      'is not well formed',
      UN.replace('</THIRD', '<').replace('<THIRD_NAME/>', '</X>'),
      { reason: 'malformed', line: 4 },
    ],
    ['has an entry without a reference', UN.replace('ZZi.001', ''), { reason: 'malformed', line: 11 }],
    ['defines entities', UN.replace('<CONS', '<!DOCTYPE x [<!ENTITY a "b">]><CONS'), { reason: 'malformed', line: 2 }],
    ['is another list', '<list/>', { reason: 'unknown', line: 1 }],
    ['is empty', '<export generationDate="2026-01-01"/>', { reason: 'empty', line: 1 }],
  ])('%s', async (_, xml, fault) => {
    expect(await faultOf(xml)).toEqual(fault);
  });
});
