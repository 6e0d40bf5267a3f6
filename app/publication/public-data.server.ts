import { createHash } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { consortiumMembers } from '#db/schema/programme.ts';
import { publishers } from '#db/schema/publication.ts';
import { csvBytes } from '#app/adapters/files/csv.ts';
import { zipBytes } from '#app/adapters/files/zip.server.ts';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { World } from '#app/kernel/world.ts';
import { theProgramme, type ProgrammeFacts } from '#app/programme/programme-store.server.ts';
import { dataPackage } from './data-package.ts';
import { grantFacts } from './grant-facts.server.ts';
import { grantsTable } from './grants-table.ts';
import { hiddenGrants, type HiddenGrants } from './hidden-grants.ts';
import { iatiFile } from './iati-file.ts';
import { publicGrants, type PublicGrant } from './public-grant.ts';
import { inEvery, type DataWords, type Publisher } from './publisher.ts';
import { threeSixtyPackage } from './three-sixty.ts';

export type PublicData = {
  readonly programme: ProgrammeFacts;
  readonly grants: readonly PublicGrant[];
  readonly hidden: HiddenGrants | null;
};

/** What the public sees now: the only door from the tables to anything public. */
export async function publicData(reader: Reader, at: Instant): Promise<PublicData> {
  const programme = await theProgramme(reader);
  const all = await grantFacts(reader, programme.id);
  const grants = publicGrants(all, at);
  return { programme, grants, hidden: hiddenGrants(all, grants) };
}

/** The 360Giving package as JSON text; null while the publisher or every public grant is missing. */
export async function threeSixtyText(world: World): Promise<string | null> {
  const at = world.clock.now();
  const { programme, grants, hidden } = await publicData(world.db, at);
  const publisher = await publisherOf(world, programme);
  if (!publisher) return null;
  const { country: placeName } = textIn('en');
  const file = threeSixtyPackage({ grants, publisher, words: wordsOf(hidden), placeName, at });
  return file === null ? null : `${JSON.stringify(file, null, 1)}\n`;
}

/** The IATI activity file; null while the publisher has no identifiers. */
export async function iatiText(world: World): Promise<string | null> {
  const at = world.clock.now();
  const { programme, grants, hidden } = await publicData(world.db, at);
  const publisher = await publisherOf(world, programme);
  return publisher ? iatiFile(grants, { publisher, words: wordsOf(hidden), hidden, at }) : null;
}

/** The CSV file of the public grants. */
export async function grantsCsv(world: World): Promise<Bytes> {
  const { grants } = await publicData(world.db, world.clock.now());
  return bytesOf(csvBytes(grantsTable(grants)));
}

/** A Data Package: `datapackage.json` and the CSV file, without the mark that only spreadsheets want. */
export async function grantsPackage(world: World): Promise<Bytes | null> {
  const at = world.clock.now();
  const { programme, grants } = await publicData(world.db, at);
  const publisher = await publisherOf(world, programme);
  if (!publisher) return null;
  const csv = (await bytesOf(csvBytes(grantsTable(grants)))).subarray(3);
  const sha256 = createHash('sha256').update(csv).digest('hex');
  const descriptor = dataPackage({ publisher, sha256, bytes: csv.length, at });
  const json = Buffer.from(`${JSON.stringify(descriptor, null, 1)}\n`);
  return bytesOf(
    zipBytes([
      { name: 'datapackage.json', content: [json] },
      { name: 'grants.csv', content: [csv] },
    ]),
  );
}

/** Whether the files that need identifiers can be made. */
export async function publisherOf(world: World, programme: ProgrammeFacts): Promise<Publisher | null> {
  const [row] = await world.db.select().from(publishers).where(eq(publishers.programmeId, programme.id));
  if (!row) return null;
  const members = await world.db
    .select({ name: consortiumMembers.name, kind: consortiumMembers.kind })
    .from(consortiumMembers)
    .where(
      and(eq(consortiumMembers.programmeId, programme.id), inArray(consortiumMembers.kind, ['lead', 'fstp-lead'])),
    );
  const nameOf = (kind: string) => members.find((member) => member.kind === kind)?.name ?? programme.code;
  const { orgId, threeSixtyPrefix, funderOrgId, parentActivityId } = row;
  const { code, title, fundingStatement: statement, startsOn, endsOn, currency } = programme;
  return {
    orgId,
    name: nameOf('fstp-lead'),
    leadName: nameOf('lead'),
    threeSixtyPrefix,
    funderOrgId,
    parentActivityId,
    programme: { code, title, statement, startsOn, endsOn, currency },
    url: `${world.origin}${paths.grants()}`,
  };
}

function wordsOf(hidden: HiddenGrants | null): DataWords {
  return {
    nameless: inEvery((language) => textIn(language).t('publication.data.nameless')),
    caution: inEvery((language) => textIn(language).t('publication.data.caution')),
    together: inEvery((language) => textIn(language).t('publication.data.together', { count: hidden?.count ?? 0 })),
  };
}

type Bytes = Uint8Array<ArrayBuffer>;

async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of parts) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
