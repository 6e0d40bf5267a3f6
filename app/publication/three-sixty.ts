import { utcDate, type Instant } from '#app/kernel/instant.ts';
import type { JsonValue } from '#app/kernel/json.ts';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import { toDecimal } from '#app/kernel/money.ts';
import { cleanText } from '#app/adapters/files/clean-text.ts';
import { WORLD } from './place-ladder.ts';
import type { PublicGrant } from './public-grant.ts';
import { LICENCE, type DataWords, type Publisher } from './publisher.ts';

type Given = {
  readonly grants: readonly PublicGrant[];
  readonly publisher: Publisher;
  readonly words: DataWords;
  /** English name of a country or region code. */
  readonly placeName: (code: string) => string;
  readonly at: Instant;
};

/**
 * A package of the 360Giving Data Standard 1.4, in English. Null while nothing is public: the schema knows no empty
 * package.
 */
export function threeSixtyPackage(given: Given): JsonValue | null {
  const { grants, publisher, at } = given;
  if (grants.length === 0) return null;
  return {
    version: '1.4',
    title: `Sub-grants of ${english(publisher.programme.title)}`,
    issued: utcDate(at),
    publisher: { name: publisher.name, identifier: publisher.orgId },
    license: LICENCE.url,
    accessURL: publisher.url,
    grants: grants.map((grant) => grantOf(grant, given)),
  };
}

function grantOf(grant: PublicGrant, given: Given): JsonValue {
  const { publisher, words } = given;
  const summary = english(grant.call.summary);
  return {
    id: `${publisher.threeSixtyPrefix}-${grant.code}`,
    title: english(grant.call.title),
    description: grant.recipient ? summary : `${summary} ${english(words.caution)}`,
    currency: grant.currency,
    amountAwarded: decimal(grant, grant.amountMinor),
    amountDisbursed: decimal(
      grant,
      grant.payments.reduce((sum, { minor }) => sum + minor, 0n),
    ),
    awardDate: grant.awardedOn,
    plannedDates: [{ startDate: grant.startsOn, endDate: grant.endsOn }],
    recipientOrganization: [recipientOf(grant, given)],
    fundingOrganization: [{ id: publisher.orgId, name: publisher.name }],
    beneficiaryLocation: [locationOf(grant, given)],
    locationScope: scopeOf(grant),
    grantProgramme: [{ code: grant.call.reference, title: english(grant.call.title) }],
    fromOpenCall: 'Yes',
    classifications: grant.results.map((code) => ({ vocabulary: publisher.programme.code, code })),
    relatedActivity: [`${publisher.orgId}-${publisher.programme.code}`],
    dataSource: publisher.url,
  };
}

/** Our own prefix stands where there is no public number, or none that may be said. */
function recipientOf({ recipient, code }: PublicGrant, { publisher, words }: Given): JsonValue {
  const own = `${publisher.threeSixtyPrefix}-org-${code}`;
  if (!recipient) return { id: own, name: english(words.nameless) };
  return { id: recipient.orgId ?? own, name: cleanText(recipient.name) };
}

function locationOf({ place }: PublicGrant, { placeName }: Given): JsonValue {
  const name = placeName(place.code);
  // Kosovo has no code in the standard's list.
  return place.kind === 'country' && place.code !== 'XK' ? { name, countryCode: place.code } : { name };
}

function scopeOf({ place }: PublicGrant): string {
  if (place.kind === 'country') return 'GLS030';
  return place.code === WORLD ? 'GLS010' : 'GLS020';
}

function english(text: Translated): string {
  return cleanText(inLanguage(text, 'en'));
}

/** JSON knows no decimal type: a number with the decimals of its currency. */
function decimal({ currency }: PublicGrant, minor: bigint): number {
  return Number(toDecimal({ minor, currency }));
}
