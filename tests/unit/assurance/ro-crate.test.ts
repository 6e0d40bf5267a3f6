import { describe, expect, it } from 'vitest';
import { roCrate } from '#app/assurance/bundle/ro-crate.ts';

const FILES = [
  { name: 'data/about.json', sha256: 'a'.repeat(64), bytes: 12 },
  { name: 'data/trail.jsonl', sha256: 'b'.repeat(64), bytes: 3_400 },
  { name: 'data/documents.csv', sha256: 'c'.repeat(64), bytes: 0 },
  { name: 'data/documents/G-RP1-L2/G-RP1-D3.jpg', sha256: 'd'.repeat(64), bytes: 7 },
  { name: 'data/downloads/D13.csv', sha256: 'e'.repeat(64), bytes: 9 },
  { name: 'data/strange', sha256: 'f'.repeat(64), bytes: 1 },
];

const DOCUMENT = {
  place: 'documents/G-RP1-L2/G-RP1-D3.jpg',
  reference: 'G-RP1-D3',
  language: 'uk',
  redacted: true,
  translationOf: 'G-RP1-D1',
};

const ABOUT = {
  facts: {
    exportId: 'export-1',
    generatedAt: new Date('2026-11-02T09:00:00Z'),
    generatedBy: 'Auditor 1',
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
  },
  readme: 'Evidence bundle\n\nHow to check it.',
  softwareVersion: '1.2.3',
};
const crate = roCrate(FILES, { ...ABOUT, documents: [DOCUMENT] });
type Entity = Readonly<Record<string, unknown>>;
const graph: readonly Entity[] = crate['@graph'];
const entity = (id: string) => graph.find((each) => each['@id'] === id);

/** Every reference anywhere in an entity. */
const pointed = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value.flatMap(pointed);
  if (typeof value !== 'object' || value === null) return [];
  if (Object.keys(value).join() === '@id') return Object.values(value);
  return Object.values(value).flatMap(pointed);
};

describe('the RO-Crate of a bag', () => {
  it('is flat JSON-LD of version 1.2 whose descriptor is about the root', () => {
    expect(crate['@context']).toBe('https://w3id.org/ro/crate/1.2/context');
    expect(entity('ro-crate-metadata.json')).toEqual({
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
      about: { '@id': './' },
    });
    const ids = graph.map((each) => each['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    const inside = graph.flatMap(pointed).filter((id) => !String(id).startsWith('https:'));
    expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('says of the root all that the specification asks for, and lists every file', () => {
    expect(entity('./')).toMatchObject({
      '@type': 'Dataset',
      name: 'Evidence bundle',
      description: 'Evidence bundle\n\nHow to check it.',
      datePublished: '2026-11-02T09:00:00.000Z',
      license: { '@id': '#terms' },
      temporalCoverage: '2026-01-01/2026-12-31',
      identifier: 'export-1',
    });
    expect(pointed(entity('./')?.['hasPart'])).toEqual(FILES.map(({ name }) => name.slice('data/'.length)));
  });

  it('gives each file its kind, length and SHA-256', () => {
    const formats = FILES.map(({ name }) => entity(name.slice('data/'.length))?.['encodingFormat']);
    const types = ['application/json', 'application/x-ndjson', 'text/csv', 'image/jpeg', 'text/csv'];
    expect(formats).toEqual([...types, 'application/octet-stream']);
    expect(entity('documents/G-RP1-L2/G-RP1-D3.jpg')).toEqual({
      '@id': 'documents/G-RP1-L2/G-RP1-D3.jpg',
      '@type': 'File',
      name: 'Evidence document',
      encodingFormat: 'image/jpeg',
      contentSize: '7',
      sha256: 'd'.repeat(64),
      identifier: 'G-RP1-D3',
      inLanguage: 'uk',
      creativeWorkStatus: 'Redacted: parts are blacked out',
      isBasedOn: { '@id': '#G-RP1-D1' },
      translationOfWork: { '@id': '#G-RP1-D1' },
    });
    expect(entity('#G-RP1-D1')).toEqual({ '@id': '#G-RP1-D1', '@type': 'CreativeWork', identifier: 'G-RP1-D1' });
    expect(entity('documents.csv')).toMatchObject({ name: 'D23: index of the evidence documents', contentSize: '0' });
    expect(entity('downloads/D13.csv')).toMatchObject({ name: 'downloads/D13.csv' });
  });

  it('says who made it by alias, when and with which version', () => {
    const making = entity('#making');
    expect(making).toMatchObject({ '@type': 'CreateAction', result: { '@id': './' } });
    expect(making?.['endTime']).toBe('2026-11-02T09:00:00.000Z');
    const [agent] = pointed(making?.['agent']);
    expect(entity(String(agent))).toMatchObject({ name: 'Auditor 1' });
    const [software] = pointed(making?.['instrument']);
    expect(entity(String(software))).toMatchObject({ name: 'Passerelle', softwareVersion: '1.2.3' });
  });

  it('D23: leads from a translation to the original beside it; what is not stated is not said', () => {
    const [first, second] = ['G-RP1-L2/G-RP1-D3.jpg', 'G-RP1-L3/G-RP1-D4.pdf'].map((each) => `documents/${each}`);
    const unsaid = { language: null, redacted: null, translationOf: null };
    const documents = [
      { ...unsaid, place: first ?? '', reference: 'G-RP1-D3' },
      { ...unsaid, place: second ?? '', reference: 'G-RP1-D4', redacted: false, translationOf: 'G-RP1-D3' },
    ];
    const files = documents.map(({ place }) => ({ name: `data/${place}`, sha256: 'a', bytes: 1 }));
    const { facts, readme, softwareVersion } = ABOUT;
    const both: readonly Entity[] = roCrate(files, { facts, readme, softwareVersion, documents })['@graph'];
    const of = (id: string | undefined) => both.find((each) => each['@id'] === id) ?? {};
    expect(Object.keys(of(first)).filter((key) => /inLanguage|Status|Based|translation/.test(key))).toEqual([]);
    expect(of(second)).toMatchObject({ translationOfWork: { '@id': first }, isBasedOn: { '@id': first } });
    expect([of(second)['creativeWorkStatus'], both.some((each) => String(each['@id']).startsWith('#G-'))]).toEqual([
      undefined,
      false,
    ]);
  });
});
