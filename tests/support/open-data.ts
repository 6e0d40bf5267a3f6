import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

const fixture = (path: string) => readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');
const xsd = (name: string, file = name) => ({ fileName: name, contents: fixture(`iati/${file}`) });

/** Complaints of the XSD of IATI 2.03 about a file. */
export async function iatiErrors(file: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'grants.xml', contents: file },
    schema: [fixture('iati/iati-activities-schema.xsd')],
    preload: [xsd('iati-common.xsd', 'iati-types.xsd'), xsd('xml.xsd')],
  });
  return errors.map(({ message }) => message);
}

/** Complaints of the 360Giving 1.4.3 package schema (JSON Schema 2020-12). */
export function threeSixtyErrors(file: unknown): readonly string[] {
  // `codelist`, `rollUp` and `openCodelist` are notes of the standard, not rules.
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const repaired = (name: string) =>
    JSON.parse(
      fixture(`threesixty/${name}`)
        .replace('http://json-schema.org/draft/2020-12', 'https://json-schema.org/draft/2020-12')
        .replace('standard/1.4.2/schema', 'standard/1.4.3/schema'),
    ) as object;
  ajv.addSchema(repaired('360-giving-schema.json'));
  const fits = ajv.compile(repaired('360-giving-package-schema.json'));
  fits(file);
  return (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Complaints of the profile of Data Package 2.0. */
export function dataPackageErrors(file: unknown): readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  // A note for editors: which kind of field to show.
  ajv.addFormat('textarea', true);
  const fits = ajv.compile(JSON.parse(fixture('datapackage/datapackage.json')) as object);
  fits(file);
  return (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
