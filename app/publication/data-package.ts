import { inLanguage } from '#app/kernel/languages.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { JsonValue } from '#app/kernel/json.ts';
import { GRANT_COLUMNS } from './grants-table.ts';
import { LICENCE, type Publisher } from './publisher.ts';

const TYPES: Readonly<Record<string, string>> = { text: 'string', amount: 'number', date: 'date' };

/** The descriptor of a Data Package 2.0 that holds `grants.csv`. `sha256` and `bytes` are those of the file. */
export function dataPackage(given: {
  readonly publisher: Publisher;
  readonly sha256: string;
  readonly bytes: number;
  readonly at: Instant;
}): JsonValue {
  const { publisher, sha256, bytes, at } = given;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'grants',
    title: `Sub-grants of ${inLanguage(publisher.programme.title, 'en')}`,
    homepage: publisher.url,
    created: at.toISOString(),
    licenses: [{ name: LICENCE.name, path: LICENCE.url }],
    contributors: [{ title: publisher.name, roles: ['publisher'] }],
    resources: [
      {
        name: 'grants',
        type: 'table',
        path: 'grants.csv',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes,
        hash: `sha256:${sha256}`,
        schema: {
          $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
          fields: GRANT_COLUMNS.map(({ key, kind, about }) => ({
            name: key,
            type: TYPES[kind] ?? 'string',
            description: about,
          })),
          primaryKey: ['code'],
        },
      },
    ],
  };
}
