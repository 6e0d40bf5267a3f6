import { UPLOAD_TYPES } from '#app/adapters/documents/media-type.ts';
import type { ExportFacts } from '../downloads/download.ts';
import type { BagFile } from './bag.ts';

/** The file's own name, below the folder it describes. */
export const CRATE_FILE = 'ro-crate-metadata.json';

const VERSION = 'https://w3id.org/ro/crate/1.2';
const PAYLOAD = 'data/';

const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['csv', 'text/csv'],
  ['json', 'application/json'],
  ['jsonl', 'application/x-ndjson'],
  ['txt', 'text/plain'],
  ...UPLOAD_TYPES.map(({ extension, mediaType }) => [extension, mediaType] as const),
]);

/** What a file of a bag is, by its place; what is not listed goes by its name. For programs, hence in English only. */
const CONTENTS: readonly (readonly [place: RegExp, what: string])[] = [
  [/^about\.json$/, 'What was taken, when, for whom, and the balances of the period'],
  [/^trail\.jsonl$/, 'The trail: events as they were hashed'],
  [/^journal\.jsonl$/, 'The journal: entries as they were hashed'],
  [/^checkpoints\/verifier-key\.txt$/, 'Key that verifies the checkpoints'],
  [/^checkpoints\//, 'Signed checkpoint of the trail and the journal'],
  [/^documents\.csv$/, 'D23: index of the evidence documents'],
  [/^documents\//, 'Evidence document'],
  [/dictionary(-\w\w)?\.csv$/, 'Data dictionary of the tables'],
];

export type CrateAbout = {
  readonly facts: Pick<ExportFacts, 'exportId' | 'generatedAt' | 'generatedBy' | 'periodFrom' | 'periodTo'>;
  /** What the bag says of itself in the reader's language; its first line is the title. */
  readonly readme: string;
  readonly softwareVersion: string;
  /** What the index says of the documents that came along. */
  readonly documents?: readonly CrateDocument[];
};

/** D23 of a document, by its place below `data/`. Language: ISO 639. Null: not stated, or it translates nothing. */
export type CrateDocument = {
  readonly place: string;
  readonly reference: string;
  readonly language: string | null;
  readonly redacted: boolean | null;
  readonly translationOf: string | null;
};

/**
 * RO-Crate 1.2: the payload of a bag as linked data. The root, every file with its kind, length and SHA-256, and who made
 * it (by alias, I37), when, and with what. JSON-LD, flat.
 */
export function roCrate(files: readonly BagFile[], about: CrateAbout) {
  const { documents = [] } = about;
  const described = new Map(documents.map((document) => [document.place, documentFacts(document, documents)]));
  const entities = files.map((file) => {
    const entity = fileEntity(file);
    return { ...entity, ...described.get(entity['@id']) };
  });
  return {
    '@context': `${VERSION}/context`,
    '@graph': [
      { '@id': CRATE_FILE, '@type': 'CreativeWork', conformsTo: { '@id': VERSION }, about: { '@id': './' } },
      rootEntity(about, entities),
      ...entities,
      ...originalsElsewhere(documents),
      ...makingEntities(about),
    ],
  };
}

function rootEntity({ facts, readme }: CrateAbout, entities: readonly { '@id': string }[]) {
  return {
    '@id': './',
    '@type': 'Dataset',
    identifier: facts.exportId,
    name: readme.split('\n', 1)[0],
    description: readme,
    datePublished: facts.generatedAt.toISOString(),
    temporalCoverage: `${facts.periodFrom}/${facts.periodTo}`,
    license: { '@id': '#terms' },
    hasPart: entities.map((entity) => ({ '@id': entity['@id'] })),
    mentions: { '@id': '#making' },
  };
}

function fileEntity({ name, sha256, bytes }: BagFile) {
  const place = name.startsWith(PAYLOAD) ? name.slice(PAYLOAD.length) : name;
  const encodingFormat = MEDIA_TYPES.get(place.split('.').at(-1) ?? '') ?? 'application/octet-stream';
  const what = CONTENTS.find(([pattern]) => pattern.test(place))?.[1] ?? place;
  return { '@id': encodeURI(place), '@type': 'File', name: what, encodingFormat, contentSize: `${bytes}`, sha256 };
}

/** As schema.org says it; a redacted copy has no word there but the status of a work. */
function documentFacts(document: CrateDocument, all: readonly CrateDocument[]) {
  const { language, redacted, translationOf } = document;
  const original = translationOf === null ? null : { '@id': placeOf(translationOf, all) };
  return {
    identifier: document.reference,
    ...(language === null ? {} : { inLanguage: language }),
    ...(redacted ? { creativeWorkStatus: 'Redacted: parts are blacked out' } : {}),
    ...(original === null ? {} : { isBasedOn: original, translationOfWork: original }),
  };
}

function placeOf(reference: string, all: readonly CrateDocument[]): string {
  return all.find((each) => each.reference === reference)?.place ?? `#${reference}`;
}

/** Originals that are not in the bag: of transactions nobody drew. */
function originalsElsewhere(all: readonly CrateDocument[]) {
  const named = all.flatMap(({ translationOf }) => (translationOf === null ? [] : [translationOf]));
  return [...new Set(named)]
    .map((reference) => ({ '@id': placeOf(reference, all), '@type': 'CreativeWork', identifier: reference }))
    .filter((entity) => entity['@id'].startsWith('#'));
}

function makingEntities({ facts, softwareVersion }: CrateAbout) {
  return [
    {
      '@id': '#making',
      '@type': 'CreateAction',
      name: 'Taking this file from the portal',
      agent: { '@id': '#agent' },
      instrument: { '@id': '#software' },
      endTime: facts.generatedAt.toISOString(),
      result: { '@id': './' },
    },
    { '@id': '#agent', '@type': 'Person', name: facts.generatedBy, description: 'The alias of an account' },
    { '@id': '#software', '@type': 'SoftwareApplication', name: 'Passerelle', softwareVersion },
    {
      '@id': '#terms',
      '@type': 'CreativeWork',
      name: 'For the audit only',
      description: 'No licence: for the purpose it was taken for, under the terms of the audit; not to be published.',
    },
  ];
}
